/** “The law in this system”: every statute, period, figure, reading and number with its article, span and check. */
import { Router } from 'express';
import { claimKinds } from '../server/law/claimKinds.ts';
import { deliveryWays } from '../server/law/deliveryWays.ts';
import type { DeliveryWayRecord } from '../server/law/deliveryWays.ts';
import type { FormulaRecord } from '../server/law/entitlements/formula.ts';
import { formulaIds, formulas } from '../server/law/entitlements/formulas.ts';
import type { LawData } from '../server/law/lawData.ts';
import type { Approver, ExclusionReason, RestartReason } from '../server/law/period.ts';
import { periodIds, periodOf } from '../server/law/periods.ts';
import type { Period } from '../server/law/periods.ts';
import { statutes } from '../server/law/statutes.ts';
import type { Statute } from '../server/law/statutes.ts';
import { checkedOn, statuteNames } from '../server/law/textsRead.ts';
import { thresholds } from '../server/law/thresholds.ts';
import type { RouteServices } from './index.ts';
import {
  articleWords,
  checkWords,
  columns,
  noticesTable,
  ratesTable,
  readingsTable,
  spanWords,
} from './lawTables.ts';
import type { LawWords } from './lawTables.ts';
import { inLanguage } from './supervisionWords.ts';

export function lawRoutes(services: RouteServices): Router {
  const routes = Router();
  routes.get('/law', (_request, response) => {
    const words = {
      ...(response.locals as Pick<LawWords, 't' | 'fmt' | 'locale'>),
      directory: services.directory(),
      today: services.clock.today(),
    };
    const law = services.law.data();
    response.render('law', { sections: sectionsOf(words, law) });
  });
  return routes;
}

interface Section {
  readonly id: string;
  readonly title: string;
  readonly table: object;
}

function sectionsOf(words: LawWords, law: LawData): readonly Section[] {
  const { t } = words;
  const section = (id: string, table: object): Section => {
    const title = t(`law.${id}`);
    return { id, title, table: { ...table, caption: title, hideCaption: true } };
  };
  return [
    section('statutes', statutesTable(words, law)),
    section('periods', periodsTable(words, law)),
    section('readings', readingsTable(words, law)),
    section('formulas', formulasTable(words, law)),
    section('claims', claimsTable(words, law)),
    section('deliveryWays', deliveryTable(words, law)),
    section('numbers', numbersTable(words, law)),
    section('rates', ratesTable(words, law)),
    section('notices', noticesTable(words, law)),
  ];
}

function statutesTable(words: LawWords, { readOn }: LawData): object {
  return {
    columns: columns(words.t, ['statute', 'issuedAs', 'since', 'checked']),
    rows: statuteNames.map((name) => {
      const { title, titleEn, inForceFrom, issuedAs = '' }: Statute = statutes[name];
      return {
        cells: {
          statute: { text: inLanguage(words, { zh: title, en: titleEn }), sub: name },
          issuedAs,
          since: words.fmt.dayShort(inForceFrom),
          checked: checkWords(words, readOn[name]),
        },
      };
    }),
  };
}

function periodsTable(words: LawWords, { readOn }: LawData): object {
  return {
    columns: columns(words.t, [
      'period',
      'startsFrom',
      'length',
      'changes',
      'metBy',
      'missed',
      'basis',
      'inForce',
      'checked',
    ]),
    rows: periodIds.map((id) => {
      const period = periodOf(id);
      return {
        id: `period-${id}`,
        cells: {
          period: { text: inLanguage(words, period.name), sub: inLanguage(words, period.plain) },
          startsFrom: inLanguage(words, period.startsFrom),
          length: { text: lengthWords(words, period), sub: inLanguage(words, period.unitBasis) },
          changes: changesWords(words, period),
          metBy: inLanguage(words, period.metBy),
          missed: inLanguage(words, period.whenMissed),
          basis: articleWords(words, period.articles),
          inForce: spanWords(words, period.span),
          checked: checkWords(
            words,
            period.checked === 'verified' ? checkedOn(period.articles, readOn) : null,
          ),
        },
      };
    }),
  };
}

function lengthWords(words: LawWords, { amount, unit, direction, endsWith }: Period): string {
  const { t } = words;
  if (endsWith !== undefined)
    return t('law.endsWith', { period: inLanguage(words, periodOf(endsWith).name) });
  const length = t(`law.length.${unit}`, { n: amount });
  return direction === 'backward' ? t('law.backward', { length }) : length;
}

/** What lengthens, shortens, interrupts or stops it, each with its article. */
function changesWords(words: LawWords, period: Period): string {
  const { t } = words;
  const { extension, whoMayExtend = [], suspension, restart, agreedLength } = period;
  const list = (group: string, values: readonly (Approver | ExclusionReason | RestartReason)[]) =>
    values.map((value) => t(`law.${group}.${value}`)).join(t('common.listJoin'));
  const by = (articles: Period['articles']) => articleWords(words, articles);
  return [
    ...(extension === undefined
      ? []
      : [
          t(extension.atMost === null ? 'law.extended.open' : 'law.extended.most', {
            who: list('approver', whoMayExtend),
            n: extension.atMost ?? 0,
            needs: inLanguage(words, extension.needs),
            basis: by(extension.articles),
          }),
        ]),
    ...(suspension === undefined
      ? []
      : [
          t('law.excluded', {
            reasons: list('exclusion', suspension.reasons),
            basis: by(suspension.articles),
          }),
        ]),
    ...(restart === undefined
      ? []
      : [t('law.restarted', { reasons: list('restart', restart.reasons), basis: by(restart.articles) })]),
    ...(agreedLength === undefined
      ? []
      : [
          t('law.agreed', { needs: inLanguage(words, agreedLength.needs), basis: by(agreedLength.articles) }),
        ]),
  ].join(' ');
}

function formulasTable(words: LawWords, { readOn }: LawData): object {
  return {
    columns: columns(words.t, ['formula', 'rule', 'basis', 'inForce', 'source', 'checked']),
    rows: formulaIds.map((id) => {
      const { name, plain, rule, articles, span, source, checked }: FormulaRecord = formulas[id];
      return {
        id: `formula-${id}`,
        cells: {
          formula: { text: inLanguage(words, name), sub: inLanguage(words, plain) },
          rule: inLanguage(words, rule),
          basis: articleWords(words, articles),
          inForce: spanWords(words, span),
          source,
          checked: checkWords(words, checked === 'verified' ? checkedOn(articles, readOn) : null),
        },
      };
    }),
  };
}

function claimsTable(words: LawWords, { readOn }: LawData): object {
  return {
    columns: columns(words.t, ['claim', 'finality', 'basis', 'checked']),
    rows: Object.values(claimKinds).map(({ label, plain, finality, articles }) => ({
      cells: {
        claim: { text: inLanguage(words, label), sub: inLanguage(words, plain) },
        finality: words.t(`law.finality.${finality}`),
        basis: articleWords(words, articles),
        checked: checkWords(words, checkedOn(articles, readOn)),
      },
    })),
  };
}

function deliveryTable(words: LawWords, { readOn }: LawData): object {
  const { t } = words;
  const ways: readonly DeliveryWayRecord[] = Object.values(deliveryWays);
  return {
    columns: columns(t, ['way', 'rules', 'basis', 'checked']),
    rows: ways.map((way) => ({
      cells: {
        way: inLanguage(words, way.label),
        rules: [
          ...(way.onlySimplified ? [t('law.way.onlySimplified')] : []),
          ...(way.needsConsent ? [t('law.way.needsConsent')] : []),
          ...(way.notFor.length > 0 ? [t('law.way.notForDecisions')] : []),
          ...(way.defaultNeedsConfirmation ? [t('law.way.needsConfirmation')] : []),
          ...(way.deemedAfter === undefined
            ? []
            : [t('law.way.deemed', { length: lengthWords(words, periodOf(way.deemedAfter)) })]),
        ].join(t('common.listJoin')),
        basis: articleWords(words, way.articles),
        checked: checkWords(words, checkedOn(way.articles, readOn)),
      },
    })),
  };
}

function numbersTable(words: LawWords, { readOn }: LawData): object {
  return {
    columns: columns(words.t, ['number', 'value', 'basis', 'checked'], { value: 'number' }),
    rows: Object.entries(thresholds).map(([name, { value, articles }]) => ({
      cells: {
        number: words.t(`law.number.${name}`),
        value: String(value),
        basis: articleWords(words, articles),
        checked: checkWords(words, checkedOn(articles, readOn)),
      },
    })),
  };
}

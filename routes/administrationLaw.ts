/** What an administrator keeps of the law: what is to be looked up, holiday notices, readings, figures, texts read. */
import { Router } from 'express';
import type { Request, Response } from 'express';
import { HttpError } from '../server/errors.ts';
import type { LawGap } from '../server/law/lawGaps.ts';
import { lawGaps, placeOf } from '../server/law/lawGaps.ts';
import { localReadings, readingsOn, readingWords } from '../server/law/settings.ts';
import type { LawSettings } from '../server/law/settings.ts';
import { statutes } from '../server/law/statutes.ts';
import type { StatuteName } from '../server/law/statutes.ts';
import { statuteNames } from '../server/law/textsRead.ts';
import { gapSentence } from '../server/lawGapWords.ts';
import { translate } from '../server/locales/index.ts';
import {
  parseReading,
  parseTextRead,
  readingFieldNames,
  textReadFieldNames,
  valuesOf,
} from './forms/administration/reading.ts';
import type { Fault } from './forms/application/reading.ts';
import type { RouteServices } from './index.ts';
import {
  administrationTabsOn,
  administratorOn,
  bodyOf,
  doneText,
  pageOf,
  showForm,
  typedIn,
} from './administrationPages.ts';
import { columns, noticesTable, ratesTable, readingKeys, readingsTable } from './lawTables.ts';
import { inLanguage } from './supervisionWords.ts';

const path = '/administration/law';

interface Asked {
  readonly values: Readonly<Record<string, unknown>>;
  readonly faults?: Readonly<Record<string, Fault>>;
}

export function administrationLawRoutes(services: RouteServices): Router {
  const routes = Router();
  const { law, clock } = services;

  routes.get(path, (request, response) => {
    const page = pageOf(response);
    const { t } = page;
    const words = { ...page, directory: services.directory(), today: clock.today() };
    response.set('Cache-Control', 'private, no-store');
    response.render('administration/law', {
      done: doneText(t, request, ['saved']),
      tabs: administrationTabsOn(t, 'law'),
      gaps: gapsTable(),
      notices: noticesTable(words, law.data()),
      readings: readingsTable(words, law.data(), (key) => `${path}/readings/${key}`),
      rates: ratesTable(words, law.data()),
    });

    function gapsTable(): object {
      const districts = services.directory().commissions.flatMap((commission) => commission.districts);
      const gaps = lawGaps(law.data(), { day: clock.today(), places: districts.map(placeOf) });
      return {
        caption: t('law.gaps'),
        hideCaption: true,
        columns: columns(t, ['gap', 'act']),
        rows: gaps.map((gap) => ({
          cells: { gap: gapSentence(gap, page.locale, translate), act: actFor(gap) },
        })),
        empty: { title: t('law.noGaps'), text: t('law.noGapsText') },
      };
    }

    function actFor(gap: LawGap): object | string {
      if (gap.kind === 'noticeMissing')
        return { text: t('law.act.notice'), href: '/administration/imports/holidays' };
      if (gap.kind === 'textUnread' || gap.kind === 'textOld')
        return { text: t('law.act.text'), href: `${path}/texts/${encodeURIComponent(gap.statute)}` };
      if (gap.kind === 'periodUnverified') return t('law.act.period');
      return { text: t('law.act.rate'), href: '/administration/imports/rates' };
    }
  });

  routes.get(`${path}/readings/:key`, (request, response) => {
    const key = readingKeyOf(request);
    showReading(response, key, {
      values: {
        value: String(readingsOn(law.data().settings(null), clock.today())[key]),
        from: clock.today(),
      },
    });
  });

  routes.post(`${path}/readings/:key`, async (request, response) => {
    const key = readingKeyOf(request);
    const commissionIds = services.directory().commissions.map(({ id }) => id);
    const parsed = parseReading(key, bodyOf(request), { commissionIds });
    const values = typedIn(bodyOf(request), readingFieldNames);
    if ('faults' in parsed) return showReading(response, key, { values, faults: parsed.faults });
    await law.enter(administratorOn(request), [parsed.value]);
    services.readers.law.wake();
    return response.redirect(303, `${path}?done=saved`);
  });

  routes.get(`${path}/texts/:statute`, (request, response) =>
    showText(response, statuteOf(request), { values: { on: clock.today() } }),
  );

  routes.post(`${path}/texts/:statute`, async (request, response) => {
    const statute = statuteOf(request);
    const parsed = parseTextRead(statute, bodyOf(request), { today: clock.today() });
    const values = typedIn(bodyOf(request), textReadFieldNames);
    if ('faults' in parsed) return showText(response, statute, { values, faults: parsed.faults });
    await law.enter(administratorOn(request), [parsed.value]);
    return response.redirect(303, `${path}?done=saved`);
  });

  function showReading(response: Response, key: keyof LawSettings, asked: Asked): void {
    const page = pageOf(response);
    const { t } = page;
    const { title, reason } = localReadings[key];
    showForm(response, {
      title: inLanguage(page, title),
      back: { href: path, label: t('administration.tab.law') },
      note: t('law.readingNote', { reason: inLanguage(page, reason) }),
      action: `${path}/readings/${key}`,
      ...asked,
      submit: t('common.save'),
      fields: [
        {
          kind: 'select',
          name: 'commissionId',
          label: t('law.field.commission'),
          blank: t('law.everyCommission'),
          choices: services.directory().commissions.map(({ id, name }) => ({ value: id, label: name })),
        },
        {
          kind: 'radios',
          name: 'value',
          label: t('law.field.value'),
          choices: valuesOf(key).map((value) => ({
            value: String(value),
            label: inLanguage(page, readingWords({ key, value })),
          })),
        },
        { kind: 'date', name: 'from', label: t('law.field.from'), hint: t('law.hint.from') },
        { kind: 'textarea', name: 'reason', label: t('law.field.reason'), hint: t('law.hint.reason') },
      ],
    });
  }

  function showText(response: Response, statute: StatuteName, asked: Asked): void {
    const page = pageOf(response);
    const { t } = page;
    const { title, titleEn } = statutes[statute];
    showForm(response, {
      title: t('law.textRead', { statute: inLanguage(page, { zh: title, en: titleEn }) }),
      back: { href: path, label: t('administration.tab.law') },
      note: t('law.textNote'),
      action: `${path}/texts/${encodeURIComponent(statute)}`,
      ...asked,
      submit: t('common.save'),
      fields: [
        { kind: 'date', name: 'on', label: t('law.field.on') },
        { kind: 'textarea', name: 'note', label: t('law.field.note'), hint: t('law.hint.note') },
      ],
    });
  }

  return routes;
}

function readingKeyOf(request: Request): keyof LawSettings {
  return readingKeys.find((key) => key === request.params.key) ?? notFound();
}

function statuteOf(request: Request): StatuteName {
  return statuteNames.find((name) => name === request.params.statute) ?? notFound();
}

function notFound(): never {
  throw new HttpError('NOT_FOUND');
}

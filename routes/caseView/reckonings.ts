/** What the claims come to by the facts that were stated, each with its working-out, and the ways to state them. */
import { authorOf } from '../../server/disputes/claimSheet.ts';
import type { ClaimElements, ClaimSheet } from '../../server/disputes/claimSheet.ts';
import { policyRefusal } from '../../server/disputes/policy.ts';
import { moveOf } from '../../server/disputes/stages.ts';
import type { FilingProcedure } from '../../server/disputes/stages.ts';
import { claimKinds } from '../../server/law/claimKinds.ts';
import { formulas } from '../../server/law/entitlements/formulas.ts';
import { calculationsOf } from '../forms/claims/recordElements.ts';
import type { Target } from '../forms/claims/recordElements.ts';
import { reckoningOf } from '../reckoning.ts';
import type { Reckoning } from '../reckoning.ts';
import type { CaseContext } from './context.ts';
import { sheetProcedure, sheetSeen } from './sheetSeen.ts';

export interface ReckoningFacts {
  readonly id: string;
  readonly title: string;
  /** Whose statement, on which day, and what it came to before. */
  readonly told: string;
  readonly stated: readonly { readonly label: string; readonly value: string }[];
  readonly reckoning: Reckoning;
}

export interface ReckoningsFacts {
  readonly done: readonly ReckoningFacts[];
  /** What the viewer may state facts for. */
  readonly ways: readonly { readonly href: string; readonly label: string }[];
}

export function reckoningsFacts(context: CaseContext): ReckoningsFacts {
  const sheet = sheetSeen(context);
  if (sheet === null) return { done: [], ways: [] };
  return {
    done: sheet.elements
      .toSorted((a, b) => a.claimId.localeCompare(b.claimId, undefined, { numeric: true }))
      .map((stated) => reckoningFacts(stated, context)),
    ways: waysOf(context, sheet),
  };
}

function reckoningFacts(stated: ClaimElements, context: CaseContext): ReckoningFacts {
  const { dispute, say, t } = context;
  const index = dispute.claims.findIndex(({ id }) => id === stated.claimId);
  const { formula, reckoned, claimId, statedBy } = stated;
  return {
    id: ['reckoning', claimId, formula, authorOf(statedBy)].join('-'),
    title: t('case.claims.reckoning', { n: index + 1, formula: say(formulas[formula].name) }),
    told: toldOf(stated, context),
    stated: valuesOf(stated, context),
    reckoning: reckoningOf(formula, reckoned, context),
  };
}

function toldOf({ statedBy, statedOn, before }: ClaimElements, { t, fmt, nameOf }: CaseContext): string {
  const day = fmt.day(statedOn);
  return [
    statedBy === null
      ? t('case.claims.foundByOffice', { day })
      : t('case.claims.statedBy', { party: nameOf(statedBy), day }),
    ...(before === null
      ? []
      : [t('case.claims.moved', { sum: fmt.money(before.fen), day: fmt.day(before.on) })]),
  ].join(' · ');
}

/** The facts in the words of their questions; what was left open is left out. */
function valuesOf({ formula, values }: ClaimElements, { say, fmt, t }: CaseContext) {
  return Object.entries(formulas[formula].elements).flatMap(([name, record]) => {
    const value = values[name];
    if (value === null || value === undefined) return [];
    return [{ label: say(record.label), value: wordOf() }];

    function wordOf(): string {
      if (typeof value === 'boolean') return t(value ? 'entitlements.yes' : 'entitlements.no');
      if (record.kind === 'day') return fmt.day(String(value));
      if (record.kind === 'money') return fmt.money(Number(value));
      if (record.kind === 'choice') return say(record.choices[String(value)] ?? String(value));
      return record.kind === 'count' || record.kind === 'decimal'
        ? `${value} ${say(record.unit)}`
        : String(value);
    }
  });
}

/** A way for every calculation that the viewer may record now. */
function waysOf(context: CaseContext, sheet: ClaimSheet): ReckoningsFacts['ways'] {
  const { stored, viewer } = context;
  const procedure = sheetProcedure(context);
  const stage = procedure === null ? undefined : stored.dispute[procedure]?.stage;
  if (procedure === null || stage === undefined) return [];
  const act = { procedure, command: 'recordElements' } as const;
  if (moveOf(procedure, act.command, stage) === null) return [];
  if (policyRefusal(viewer.actor, stored.dispute, act) !== null) return [];
  const author = viewer.side === 'party' ? 'claimant' : 'office';
  return calculationsOf({ dispute: context.dispute, actor: viewer.actor }).map((target) => {
    const again = sheet.elements.some(
      ({ claimId, formula, statedBy }) =>
        claimId === target.claim.id && formula === target.formula && authorOf(statedBy) === author,
    );
    return wayOf(target, { context, procedure, again });
  });
}

function wayOf(
  { claim, formula }: Target,
  { context, procedure, again }: { context: CaseContext; procedure: FilingProcedure; again: boolean },
) {
  const { dispute, say, t } = context;
  const n = dispute.claims.indexOf(claim) + 1;
  const { name, plain } = formulas[formula];
  const kind = say(claimKinds[claim.kind].label);
  const words = say(context.viewer.side === 'party' ? plain : name);
  return {
    href: `/disputes/${dispute.number}/${procedure}/elements/new?claim=${claim.id}&formula=${formula}`,
    label: t(again ? 'case.claims.stateAnew' : 'case.claims.state', { n, kind, formula: words }),
  };
}

/** How the arbitration goes: tribunal, hearings, deliveries, defences, requests, the decision. */
import type {
  Arbitration,
  Award,
  DecidingDocument,
  Delivery,
  Hearing,
} from '../../server/disputes/dispute.ts';
import type { PartialAward } from '../../server/disputes/incidents.ts';
import { consentLines } from './consents.ts';
import type { CaseContext } from './context.ts';
import { awardDraftFacts } from './drafts.ts';
import type { AwardDraftFacts } from './drafts.ts';

interface Row {
  readonly label: string;
  readonly value: string;
}

export interface HearingFacts {
  readonly line: string;
  readonly status: { readonly label: string; readonly tone: string };
  readonly place: string;
  readonly attendance: readonly string[];
  readonly record: string;
}

export interface ArbitrationFacts {
  readonly rows: readonly Row[];
  readonly hearings: readonly HearingFacts[];
  readonly defences: readonly { readonly line: string; readonly text: string }[];
  readonly deliveries: readonly object[];
  readonly requests: readonly string[];
  /** What was decided ahead of the rest, in order. */
  readonly decidedAhead: readonly DecisionFacts[];
  /** For the tribunal alone. */
  readonly draft: AwardDraftFacts | null;
  readonly decision: DecisionFacts | null;
}

interface DecisionFacts {
  readonly rows: readonly Row[];
  readonly text: string;
}

/** null without an arbitration. A supervisor sees its course, not its papers' words. */
export function arbitrationFacts(context: CaseContext): ArbitrationFacts | null {
  const { arbitration } = context.dispute;
  if (arbitration === null) return null;
  const inside = context.viewer.side !== 'supervision';
  return {
    rows: rowsOf(arbitration, context),
    hearings: inside ? arbitration.hearings.toReversed().map((hearing) => hearingOf(hearing, context)) : [],
    defences: inside ? defencesOf(arbitration, context) : [],
    deliveries: inside ? deliveriesOf(arbitration, context) : [],
    requests: inside ? requestsOf(arbitration, context) : [],
    decidedAhead: arbitration.incidents.partialAwards.map((award) => aheadOf(award, context)),
    draft: awardDraftFacts(context),
    decision: arbitration.decision === null ? null : decisionOf(arbitration.decision, context),
  };
}

function rowsOf(arbitration: Arbitration, context: CaseContext): readonly Row[] {
  const { t, fmt, directory, dispute } = context;
  const { acceptedOn, number, tribunal, clerkId, declineReason, declinedOn, archivedOn } = arbitration;
  const personOf = (id: string | null) => (id === null ? t('case.notYet') : nameOfStaff(id, context));
  const rows: readonly (Row | null)[] = [
    { label: t('case.arbitration.number'), value: number ?? t('case.arbitration.numberLater') },
    {
      label: t('case.arbitration.commission'),
      value: directory.commission(arbitration.commissionId)?.name ?? arbitration.commissionId,
    },
    { label: t('case.arbitration.receivedOn'), value: fmt.day(arbitration.receivedOn) },
    acceptedOn && { label: t('case.arbitration.acceptedOn'), value: fmt.day(acceptedOn) },
    acceptedOn && {
      label: t('case.arbitration.procedure'),
      value: t(dispute.marks.simplified ? 'case.arbitration.simplified' : 'case.arbitration.ordinary'),
    },
    declinedOn &&
      declineReason && {
        label: t('case.arbitration.declined'),
        value: `${t(`labels.arbitrationDeclineReason.${declineReason}`)} · ${fmt.day(declinedOn)}`,
      },
    tribunal && { label: t('case.arbitration.tribunal'), value: tribunalWords(tribunal, context) },
    acceptedOn && {
      label: t('case.arbitration.clerk'),
      value: personOf(tribunal === null ? clerkId : tribunal.clerkId),
    },
    ...handOverRows(arbitration, context),
    archivedOn && { label: t('case.arbitration.archivedOn'), value: fmt.day(archivedOn) },
  ].map((row) => (row === null || row === '' ? null : row));
  return rows.filter((row) => row !== null);
}

/** Where the case came from, and where it went. */
function handOverRows({ incidents: { transfer } }: Arbitration, context: CaseContext): readonly Row[] {
  const { t, directory, dispute } = context;
  const { transferredFrom } = dispute.intake;
  const words = (name: string, number: string | null) =>
    number === null ? name : t('case.arbitration.asNumber', { name, number });
  return [
    ...(transferredFrom === null
      ? []
      : [
          {
            label: t('case.arbitration.transferredFrom'),
            value: words(
              directory.commission(transferredFrom.commissionId)?.name ?? transferredFrom.commissionId,
              transferredFrom.number,
            ),
          },
        ]),
    ...(transfer === null
      ? []
      : [
          {
            label: t('case.arbitration.transferredTo'),
            value: words(transfer.name, transfer.disputeNumber),
          },
        ]),
  ];
}

function nameOfStaff(accountId: string, { directory, t }: CaseContext): string {
  return directory.person(accountId)?.name ?? t('case.formerStaff');
}

function tribunalWords(
  { arbitratorIds, presidingId }: NonNullable<Arbitration['tribunal']>,
  context: CaseContext,
) {
  const { t } = context;
  const named = arbitratorIds.map((id) =>
    id === presidingId && arbitratorIds.length > 1
      ? t('case.arbitration.presiding', { name: nameOfStaff(id, context) })
      : nameOfStaff(id, context),
  );
  return named.join(t('common.listJoin'));
}

const hearingTones = { scheduled: 'active', postponed: 'void', cancelled: 'void', held: 'done' } as const;

function hearingOf(hearing: Hearing, { t, fmt, nameOf, openText }: CaseContext): HearingFacts {
  const { heldOn, startsAt, status, mode, place, attendance, mediationTried, recordTextId } = hearing;
  return {
    line: t('case.arbitration.hearing', {
      day: fmt.dayLong(heldOn),
      time: startsAt,
      mode: t(`labels.hearingMode.${mode}`),
    }),
    status: { label: t(`labels.hearingStatus.${status}`), tone: hearingTones[status] },
    place,
    attendance: [
      ...attendance.map((entry) =>
        t('case.arbitration.came', {
          party: nameOf(entry.partyId),
          how: t(`labels.attendance.${entry.attendance}`),
        }),
      ),
      ...(mediationTried ? [t('case.arbitration.mediationTried')] : []),
    ],
    record: openText(recordTextId),
  };
}

function defencesOf({ defences }: Arbitration, { t, fmt, nameOf, openText }: CaseContext) {
  return defences.map(({ partyId, submittedOn, late, limitationRaised, textId }) => ({
    line: [
      t('case.arbitration.defence', { party: nameOf(partyId), day: fmt.day(submittedOn) }),
      ...(late ? [t('case.arbitration.late')] : []),
      ...(limitationRaised ? [t('case.arbitration.limitationRaised')] : []),
    ].join(' · '),
    text: openText(textId),
  }));
}

/** What was sent together is one line, whoever it went to; the newest first. */
export function deliveriesOf(
  { deliveries }: Pick<Arbitration, 'deliveries'>,
  { t, fmt, nameOf }: CaseContext,
): readonly object[] {
  return together(deliveries)
    .toReversed()
    .map(({ delivery: { document, mode, sentOn, effectiveOn, confirmed }, partyIds }) => ({
      cells: {
        document: t(`labels.deliveredDocument.${document}`),
        party: namesOf(partyIds.map(nameOf), t),
        mode: {
          text: t(`labels.deliveryMode.${mode}`),
          sub: confirmed ? t('case.arbitration.confirmed') : '',
        },
        sentOn: fmt.dayShort(sentOn),
        effectiveOn: fmt.dayShort(effectiveOn),
      },
    }));
}

interface Batch {
  readonly delivery: Delivery;
  readonly partyIds: readonly string[];
}

function together(deliveries: readonly Delivery[]): readonly Batch[] {
  const batches = new Map<string, Batch>();
  for (const delivery of deliveries) {
    const { partyId, ...rest } = delivery;
    const key = JSON.stringify(rest);
    batches.set(key, { delivery, partyIds: [...(batches.get(key)?.partyIds ?? []), partyId] });
  }
  return [...batches.values()];
}

const namesInLine = 3;

function namesOf(names: readonly string[], t: CaseContext['t']): string {
  const shown = names.slice(0, namesInLine).join(t('common.listJoin'));
  return names.length > namesInLine ? t('case.andOthers', { names: shown, n: names.length }) : shown;
}

/** Evidence, claims that change, counter-applications. */
function incidentLines(incidents: Arbitration['incidents'], context: CaseContext): readonly string[] {
  const { t, fmt, nameOf, directory } = context;
  const {
    evidencePeriod,
    lateEvidence,
    claimChanges,
    counterApplications,
    advanceEnforcements,
    joinders,
    suggestion,
  } = incidents;
  const verdict = (yes: boolean | null) => t(`case.verdict.${yes === null ? 'open' : yes ? 'yes' : 'no'}`);
  return [
    ...(evidencePeriod === null
      ? []
      : [t('case.arbitration.evidenceUntil', { day: fmt.day(evidencePeriod.dueOn) })]),
    ...lateEvidence.map(({ partyId, judgedOn, outcome }) =>
      t('case.arbitration.lateEvidence', {
        party: nameOf(partyId),
        day: fmt.day(judgedOn),
        outcome: t(`labels.lateEvidenceOutcome.${outcome}`),
      }),
    ),
    ...claimChanges.map(({ requestedOn, accepted }) =>
      t('case.arbitration.claimChange', { day: fmt.day(requestedOn), verdict: verdict(accepted) }),
    ),
    ...(suggestion === null
      ? []
      : [
          t('case.arbitration.suggestion', {
            day: fmt.day(suggestion.suggestedOn),
            unit: directory.body(suggestion.bodyId)?.name ?? suggestion.bodyId,
            verdict: verdict(suggestion.accepted),
          }),
        ]),
    ...joinders.flatMap(({ position, requestedOn, granted }) =>
      requestedOn === null
        ? []
        : [
            t(`case.arbitration.joinder.${position}`, {
              day: fmt.day(requestedOn),
              verdict: verdict(granted),
            }),
          ],
    ),
    ...counterApplications.map(({ partyId, submittedOn, outcome }) =>
      t('case.arbitration.counterApplication', {
        party: nameOf(partyId),
        day: fmt.day(submittedOn),
        outcome: outcome === null ? verdict(null) : t(`labels.counterOutcome.${outcome}`),
      }),
    ),
    ...incidents.appraisals.map(({ agency, commissionedOn, receivedOn, borneBy }) =>
      receivedOn === null
        ? t('case.arbitration.appraisalAwaited', { agency, day: fmt.day(commissionedOn) })
        : t('case.arbitration.appraisal', {
            agency,
            day: fmt.day(receivedOn),
            party: nameOf(borneBy ?? ''),
          }),
    ),
    ...(incidents.privateHearing === null
      ? []
      : [
          t('case.arbitration.privateHearing', {
            ground: t(`labels.privacyGround.${incidents.privateHearing.ground}`),
          }),
        ]),
    ...advanceEnforcements.map(({ requestedOn, amountFen, decidedOn, orderedFen }) =>
      t('case.arbitration.advanceEnforcement', {
        day: fmt.day(requestedOn),
        sum: fmt.money(orderedFen ?? amountFen),
        verdict: verdict(decidedOn === null ? null : orderedFen !== null),
      }),
    ),
  ];
}

/** What was asked for and how it was decided; a refused extension or suspension stays inside. */
function requestsOf(
  { recusals, suspensions, extensions, incidents }: Arbitration,
  context: CaseContext,
): readonly string[] {
  const { t, fmt, viewer, nameOf } = context;
  const desk = viewer.side === 'desk';
  const verdict = (yes: boolean | null) => t(`case.verdict.${yes === null ? 'open' : yes ? 'yes' : 'no'}`);
  return [
    ...incidentLines(incidents, context),
    ...consentLines('arbitration', context),
    ...incidents.objections.map(({ partyId, submittedOn, upheld }) =>
      t('case.arbitration.objection', {
        party: nameOf(partyId),
        day: fmt.day(submittedOn),
        verdict: verdict(upheld),
      }),
    ),
    ...recusals.map(({ personId, requestedOn, upheld }) =>
      t('case.arbitration.recusal', {
        person: nameOfStaff(personId, context),
        day: fmt.day(requestedOn),
        verdict: verdict(upheld),
      }),
    ),
    ...suspensions
      .filter(({ approved }) => desk || approved === true)
      .map(({ ground, requestedOn, from, resumedOn, approved }) =>
        t('case.arbitration.suspension', {
          ground: t(`labels.suspensionGround.${ground}`),
          day: fmt.day(from ?? requestedOn),
          verdict:
            resumedOn === null
              ? verdict(approved)
              : t('case.arbitration.resumed', { day: fmt.day(resumedOn) }),
        }),
      ),
    ...extensions
      .filter(({ approved }) => desk || approved === true)
      .map(({ days, requestedOn, approved }) =>
        t('case.arbitration.extension', { n: days, day: fmt.day(requestedOn), verdict: verdict(approved) }),
      ),
  ];
}

/** Of an award that has not reached the viewer: that it was made. */
function aheadOf(
  { issuedOn, totalFen, awards, byDefault, textId }: PartialAward,
  { t, fmt, openText }: CaseContext,
): DecisionFacts {
  return {
    rows: [
      { label: t('case.decision.issuedOn'), value: fmt.day(issuedOn) },
      textId === null
        ? { label: t('case.decision.delivery'), value: t('case.decision.underWay') }
        : { label: t('case.decision.total'), value: fmt.money(totalFen) },
      ...awardRows(awards, t),
      ...(byDefault ? [{ label: t('case.decision.byDefault'), value: t('case.yes') }] : []),
    ],
    text: openText(textId),
  };
}

function awardRows(awards: readonly Award[], t: CaseContext['t']): readonly Row[] {
  return awards.map(({ number, final }) => ({
    label: t(final ? 'case.award.final' : 'case.award.appealable'),
    value: number,
  }));
}

function decisionOf(decision: DecidingDocument, { t, fmt, openText }: CaseContext): DecisionFacts {
  const { kind, issuedOn, totalFen, awards, byDefault, textId } = decision;
  const decides = kind === 'award' || kind === 'mediationStatement';
  // Every award and statement has its words; without them it has not reached this viewer.
  const told = !decides || textId !== null;
  return {
    rows: [
      { label: t('case.decision.kind'), value: t(`labels.closureKind.${kind}`) },
      { label: t('case.decision.issuedOn'), value: fmt.day(issuedOn) },
      ...(decides && told ? [{ label: t('case.decision.total'), value: fmt.money(totalFen) }] : []),
      ...(told ? [] : [{ label: t('case.decision.delivery'), value: t('case.decision.underWay') }]),
      ...awardRows(awards, t),
      ...(byDefault ? [{ label: t('case.decision.byDefault'), value: t('case.yes') }] : []),
    ],
    text: decides ? openText(textId) : '',
  };
}

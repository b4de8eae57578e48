/**
 * 增加、变更仲裁请求 (规则 44): asked for before the evidence period ends, by the applicant itself or noted by the clerk by
 * the day on which it came in or was posted; the tribunal looks at it before it counts. After that period a separate application is needed.
 */
import { handedInOn } from '../../../law/inTime.ts';
import { actingParties } from '../../capacities.ts';
import { claimsOf } from '../../claims.ts';
import { defineCommand, idFrom } from '../../command.ts';
import type { LocalDate } from '../../../law/localDate.ts';
import type { Dispute } from '../../dispute.ts';
import { refuse } from '../../refusals.ts';
import { arbitrationOf, guardExplained, isSum } from '../arbitration/guards.ts';
import { happened, takeText } from '../arbitration/happened.ts';
import { daysHandedIn } from './answering.ts';
import type { NotedAtDesk } from './answering.ts';
import { takeClaims } from './claimsGiven.ts';
import type { ClaimGiven } from './claimsGiven.ts';
import { guardSpeaksForApplicants } from './speakingForAll.ts';

/** For the clerk: the days of a request on paper. */
export interface ClaimsChanged extends NotedAtDesk {
  readonly added: readonly ClaimGiven[];
  readonly changed: readonly { readonly claimId: string; readonly claimedFen: number }[];
  readonly reason: string;
}

export const changeClaims = defineCommand<'changeClaims', ClaimsChanged>({
  name: 'changeClaims',
  procedures: ['arbitration'],
  offered: (dispute, _procedure, today, { actor }) => {
    const own = actingParties(actor, dispute).length > 0;
    return !(own && isOver(dispute, today)) && !isAsked(dispute);
  },
  basis: ({ arbitration, claims }) => [
    arbitration?.incidents.claimChanges.length ?? 0,
    arbitration?.incidents.evidencePeriod?.dueOn ?? null,
    claims.length,
  ],
  decide({ dispute, input, context }) {
    guardSpeaksForApplicants(dispute, context, 'changeClaims');
    const own = actingParties(context.actor, dispute).length > 0;
    const { on: requestedOn, postedOn } = daysHandedIn(dispute, input, { own, context });
    if (isOver(dispute, handedInOn({ reachedOn: requestedOn, postedOn })))
      refuse('CLAIM_CHANGE_TOO_LATE', { day: arbitrationOf(dispute).incidents.evidencePeriod?.dueOn ?? '' });
    if (isAsked(dispute)) refuse('REQUEST_ALREADY_OPEN');
    guardExplained(input.reason);
    guardChanges(dispute, input);
    const { claims: added, texts } = takeClaims(input.added, context);
    const reason = takeText(input.reason, 'claim-change', context);
    const { changed } = input;
    const changeId = idFrom(context.commandId, 'claim-change');
    return {
      events: [
        happened('claimChangeRequested', context, {
          ...{ changeId, requestedOn, postedOn, added, changed },
          textId: reason.textId,
        }),
      ],
      texts: { ...texts, ...reason.texts },
    };
  },
});

function isOver({ arbitration }: Dispute, today: LocalDate): boolean {
  const period = arbitration?.incidents.evidencePeriod ?? null;
  return period !== null && today > period.dueOn;
}

function isAsked({ arbitration }: Dispute): boolean {
  return arbitration?.incidents.claimChanges.some(({ decidedOn }) => decidedOn === null) === true;
}

/** Something changes, and what changes is one's own claim for money. */
function guardChanges(dispute: Dispute, { added, changed }: ClaimsChanged): void {
  const own = claimsOf(dispute, 'applicant');
  const known = changed.every(({ claimId, claimedFen }) =>
    own.some(
      (claim) =>
        claim.id === claimId &&
        claim.result === null &&
        claim.claimedFen !== null &&
        claim.claimedFen !== claimedFen,
    ),
  );
  if (!known || added.length + changed.length === 0) refuse('NOTHING_CHANGES');
  if (!changed.every(({ claimedFen }) => isSum(claimedFen))) refuse('AMOUNT_NOT_VALID');
}

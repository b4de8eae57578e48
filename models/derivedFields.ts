/** Fields of a dispute's record that follow from its state: for lists, queues and search, never for decisions. */
import type { Commit, Due } from '../server/desk.ts';
import { claimedTotalFen, partiesIn } from '../server/disputes/dispute.ts';
import type { Dispute, Position } from '../server/disputes/dispute.ts';
import { keepUntil } from '../server/disputes/retention.ts';
import { awaitsHead, openRequests } from '../server/disputes/openRequests.ts';
import type { RequestKind } from '../server/disputes/openRequests.ts';
import { isOpen } from '../server/disputes/stages.ts';
import type { Aim } from '../server/disputes/targets.ts';
import type { DisputeRecord, QueuePlace, Summary } from './dispute.ts';
import { tokensOf } from './searchTokens.ts';

type Derived = Pick<DisputeRecord, 'summary' | 'queue' | 'keepOrder' | 'accountIds' | 'searchTokens'>;
type DerivedFromParties = Omit<Derived, 'queue' | 'keepOrder'>;

/** What is to be written with a commit; what follows from the parties only when they changed. */
export function derivedFields(
  commit: Commit,
): Pick<Derived, 'queue' | 'keepOrder'> & Partial<DerivedFromParties> {
  const { previous, stored } = commit;
  const { dispute } = stored;
  const always = { queue: queueOf(dispute, commit), keepOrder: keepOrderOf(dispute) };
  const same =
    previous?.parties === dispute.parties &&
    previous.arbitration?.number === dispute.arbitration?.number &&
    previous.agreementReview?.number === dispute.agreementReview?.number;
  return same ? always : { ...always, ...fromParties(dispute) };
}

/** All derived fields of a new dispute. */
export function allDerivedFields(commit: Commit): Derived {
  const { dispute } = commit.stored;
  return { queue: queueOf(dispute, commit), keepOrder: keepOrderOf(dispute), ...fromParties(dispute) };
}

/** Bound files by the last day on which they must be kept. */
function keepOrderOf(dispute: Dispute): string | null {
  const until = keepUntil(dispute);
  return until === null ? null : `${until}/${dispute.number}`;
}

function fromParties(dispute: Dispute): DerivedFromParties {
  return {
    summary: summaryOf(dispute),
    accountIds: accountIdsOf(dispute),
    searchTokens: searchTokensOf(dispute),
  };
}

function summaryOf(dispute: Dispute): Summary {
  const named = (position: Position) => partiesIn(dispute, position);
  return {
    applicant: named('applicant')[0]?.name ?? '',
    applicants: named('applicant').length,
    respondent: named('respondent')[0]?.name ?? '',
    respondents: named('respondent').length,
    claimedFen: claimedTotalFen(dispute),
  };
}

function accountIdsOf({ parties }: Dispute): readonly string[] {
  const ids = parties.flatMap((party) => [party.accountId, party.agent?.accountId ?? null]);
  return [...new Set(ids.filter((id) => id !== null))];
}

function searchTokensOf({
  number,
  parties,
  mediation,
  arbitration,
  agreementReview,
  intake,
}: Dispute): readonly string[] {
  const numbers = [mediation, arbitration, agreementReview].map((proceeding) => proceeding?.number);
  const texts = [number, ...numbers, intake.externalNumber];
  const names = parties.map(({ name }) => name);
  return [...new Set([...texts, ...names].flatMap((text) => (text ? tokensOf(text) : [])))];
}

/** After every day that a case can have: an open case without a due day stands at the end of the queue. */
const noDueDay = '9999-12-31';

function queueOf(dispute: Dispute, { dues, aims }: Pick<Commit, 'dues' | 'aims'>): DisputeRecord['queue'] {
  const { mediation, arbitration, agreementReview } = dispute;
  return {
    mediation:
      mediation &&
      placeOf(dispute, {
        open: isOpen('mediation', mediation.stage),
        due: dues.mediation,
        aims: aims.mediation,
        extended: mediation.extensions.length > 0,
        awaitsHead: false,
        closedOn: mediation.closedOn,
        staffIds: [mediation.mediatorId],
      }),
    arbitration:
      arbitration &&
      placeOf(dispute, {
        open: isOpen('arbitration', arbitration.stage),
        due: dues.arbitration,
        aims: aims.arbitration,
        extended: arbitration.extensions.some(({ approved }) => approved === true),
        asked: openRequests(arbitration),
        awaitsHead: awaitsHead(openRequests(arbitration)),
        closedOn: arbitration.closedOn ?? arbitration.declinedOn,
        staffIds: [
          arbitration.clerkId,
          // Who presides before who sits: rows name the first two.
          arbitration.tribunal?.presidingId,
          arbitration.tribunal?.clerkId,
          ...(arbitration.tribunal?.arbitratorIds ?? []),
        ],
      }),
    // What one side proposed is the parties' own until the other has joined.
    agreementReview:
      agreementReview === null || agreementReview.stage === 'proposed'
        ? null
        : placeOf(dispute, {
            open: isOpen('agreementReview', agreementReview.stage),
            due: dues.agreementReview,
            aims: aims.agreementReview,
            extended: agreementReview.extensions.some(({ approved }) => approved === true),
            awaitsHead: agreementReview.extensions.some(({ decidedOn }) => decidedOn === null),
            closedOn: agreementReview.closedOn,
            staffIds: [agreementReview.clerkId, agreementReview.reviewerId],
          }),
  };
}

function placeOf(
  { number }: Dispute,
  at: {
    readonly open: boolean;
    readonly due: Due | null;
    readonly aims: readonly Aim[];
    readonly extended: boolean;
    readonly awaitsHead: boolean;
    readonly asked?: readonly RequestKind[];
    readonly closedOn: string | null;
    readonly staffIds: readonly (string | null | undefined)[];
  },
): QueuePlace {
  const order = at.open ? `${at.due?.dueOn ?? noDueDay}/${number}` : null;
  return {
    order,
    closedOrder: at.open || at.closedOn === null ? null : `${at.closedOn}/${number}`,
    due: at.open ? at.due : null,
    aims: at.aims,
    extended: at.extended,
    awaitsHead: at.awaitsHead ? order : null,
    asked: at.open ? (at.asked ?? []) : [],
    staffIds: [...new Set(at.staffIds.filter((id) => typeof id === 'string'))],
  };
}

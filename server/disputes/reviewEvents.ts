/** The events of the review of an agreement, with who may learn of them. */
import type { AgreementReviewBar, StatementRefusalGround } from '../law/grounds.ts';
import type { LocalDate } from '../law/localDate.ts';
import type { RequestWay } from './dispute.ts';
import type { EventAudience } from './events.ts';

/** The facts of each event, as in `EventFacts`. */
export interface ReviewFacts {
  reviewApplied: {
    readonly commissionId: string;
    readonly partyIds: readonly string[];
    /** The day on which the commission had the application of both sides; null: others have still to join. */
    readonly receivedOn: LocalDate | null;
    /** By whom it came: a party's own account, the body that was handed the paper of both, the commission's window. */
    readonly through: 'party' | 'body' | 'window';
    readonly requestedWay: RequestWay | null;
    /** The clerk who took it at the window. */
    readonly takenBy: string | null;
  };
  reviewJoined: { readonly partyIds: readonly string[]; readonly receivedOn: LocalDate | null };
  reviewAccepted: { readonly number: string; readonly clerkId: string; readonly reviewerId: string };
  reviewDeclined: { readonly ground: AgreementReviewBar; readonly textId: string | null };
  reviewerAssigned: { readonly reviewerId: string };
  reviewExtensionRequested: { readonly requestedBy: string; readonly textId: string | null };
  reviewExtensionDecided: { readonly approved: boolean };
  reviewStatementIssued: { readonly totalFen: number };
  reviewStatementRefused: {
    readonly grounds: readonly StatementRefusalGround[];
    readonly textId: string | null;
  };
  reviewConcluded: { readonly effectiveOn: LocalDate };
  reviewWithdrawn: {
    readonly partyId: string;
    /** The party did not sign for the statement: it goes back on the application (规则 72, 76). */
    readonly signatureRefused: boolean;
    readonly textId: string | null;
  };
}

type ReviewEvent = keyof ReviewFacts;

const everyone: readonly EventAudience[] = ['public', 'parties', 'desk', 'otherDesk', 'supervision'];
/** A proposal that the other side has not joined is no news to the public. */
const parties: readonly EventAudience[] = ['parties', 'desk', 'otherDesk'];
const partiesAndDesk: readonly EventAudience[] = ['parties', 'desk'];

export const reviewAudiences: Readonly<Record<ReviewEvent, readonly EventAudience[]>> = {
  reviewApplied: parties,
  reviewJoined: parties,
  reviewAccepted: everyone,
  reviewDeclined: everyone,
  reviewerAssigned: partiesAndDesk,
  reviewExtensionRequested: ['desk', 'supervision'],
  reviewExtensionDecided: ['public', 'parties', 'desk', 'supervision'],
  reviewStatementIssued: everyone,
  reviewStatementRefused: everyone,
  reviewConcluded: everyone,
  reviewWithdrawn: everyone,
};

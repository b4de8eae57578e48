/** The events of what may come up inside an arbitration, with who may learn of them. */
import type { LocalDate } from '../law/localDate.ts';
import type { EventAudience } from './events.ts';

/** The facts of each event, as in `EventFacts`. */
export interface IncidentFacts {
  jurisdictionObjected: {
    readonly objectionId: string;
    readonly partyId: string;
    readonly submittedOn: LocalDate;
    readonly textId: string | null;
  };
  jurisdictionObjectionDecided: {
    readonly objectionId: string;
    readonly upheld: boolean;
    readonly textId: string | null;
  };
  caseTransferred: {
    readonly commissionId: string | null;
    /** Name of the receiving commission. */
    readonly name: string;
    readonly textId: string;
  };
  transferReceived: { readonly disputeNumber: string };
}

type IncidentEvent = keyof IncidentFacts;

const open: readonly EventAudience[] = ['public', 'parties', 'desk', 'tribunal', 'supervision'];
const partiesAndDesk: readonly EventAudience[] = ['parties', 'desk', 'tribunal'];

export const incidentAudiences: Readonly<Record<IncidentEvent, readonly EventAudience[]>> = {
  jurisdictionObjected: partiesAndDesk,
  jurisdictionObjectionDecided: partiesAndDesk,
  caseTransferred: open,
  transferReceived: partiesAndDesk,
};

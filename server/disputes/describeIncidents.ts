/** What a timeline says of the events inside an arbitration. */
import type { Lines } from './describe.ts';
import type { IncidentFacts } from './incidentEvents.ts';
import { party } from './textParams.ts';

export const incidentLines: Pick<Lines, keyof IncidentFacts> = {
  jurisdictionObjected: ({ facts }) => ({ params: { party: party(facts.partyId) } }),
  jurisdictionObjectionDecided: ({ facts }) => ({ variant: facts.upheld ? 'upheld' : 'rejected' }),
  caseTransferred: ({ facts }) => ({ params: { name: facts.name } }),
  transferReceived: ({ facts }) => ({ params: { number: facts.disputeNumber } }),
};

/** Which readers a commit concerns: a note costs nobody else a look at the case. */
import type { Reader } from '../../models/dispute.ts';
import type { DisputeEvent, EventType } from '../disputes/events.ts';
import { catalogue } from '../documents/catalogue.ts';

const issuing: ReadonlySet<EventType> = new Set<EventType>([
  ...catalogue.flatMap(({ written }) => written.map(({ event }) => event)),
  'paperVoided',
]);
/** Events that change no figure. */
const uncounted: ReadonlySet<EventType> = new Set<EventType>([
  'noteAdded',
  'effectsShaken',
  'paperIssued',
  'paperVoided',
  'queryCodeIssued',
  'accountJoined',
  'settlementProposed',
  'settlementAnswered',
  'mediationSessionRecorded',
  'recusalRequested',
  'recusalDecided',
  'elementsRecorded',
  'claimsAnswered',
  'awardDrafted',
  'limitationStartRecorded',
  'interruptionRecorded',
  'pauseRecorded',
  'performanceRecorded',
  'performanceAnswered',
  'breachRecorded',
  'effectCertified',
]);
/** Events of which nobody needs to be told. */
const untold: ReadonlySet<EventType> = new Set<EventType>([
  'noteAdded',
  'elementsRecorded',
  'awardDrafted',
  'limitationStartRecorded',
  'interruptionRecorded',
  'pauseRecorded',
  'queryCodeIssued',
  'paperIssued',
  'paperVoided',
]);

/** The readers that must look at a dispute after these events. */
export function readersConcerned(events: readonly DisputeEvent[]): readonly Reader[] {
  const any = (concerns: (type: EventType) => boolean) => events.some(({ type }) => concerns(type));
  return [
    'live',
    ...(any((type) => !untold.has(type)) ? (['notices'] as const) : []),
    ...(any((type) => issuing.has(type)) ? (['papers'] as const) : []),
    ...(any((type) => type === 'caseTransferred') ? (['transfers'] as const) : []),
    ...(any((type) => !uncounted.has(type)) ? (['figures'] as const) : []),
  ];
}

import { deliverDocuments } from '../../../server/disputes/commands/arbitration/deliverDocuments.ts';
import { closingDocumentOf } from '../../../server/disputes/deliveries.ts';
import { partiesIn } from '../../../server/disputes/dispute.ts';
import type {
  Arbitration,
  DeliveredDocument,
  DeliveryMode,
  Dispute,
  Party,
} from '../../../server/disputes/dispute.ts';
import { hearingAhead } from '../../../server/disputes/hearings.ts';
import { labelled, partyChoices } from '../choicesOf.ts';
import { defineForm } from '../commandForm.ts';
import { choice, choices, day, optional, tick } from '../fields.ts';

const modes: readonly DeliveryMode[] = [
  'direct',
  'mail',
  'electronic',
  'telephone',
  'textMessage',
  'left',
  'posted',
  'publicNotice',
];
const because = ['refusedToSign', 'outOfBusiness'] as const;

/** One envelope: one or several papers to one or several parties in the same way on the same day. */
export const deliverDocumentsForm = defineForm({
  command: deliverDocuments,
  fields: ({ dispute, today }) => ({
    documents: choices(labelled('deliveredDocument', papersOf(dispute.arbitration))),
    partyIds: choices(partyChoices(receivers(dispute))),
    mode: choice(labelled('deliveryMode', modes)),
    sentOn: day({ initial: today, look: { max: today } }),
    receivedOn: optional(day({ hint: true, look: { max: today } })),
    confirmed: tick({ key: 'forms.deliverDocuments.confirmed.yes', params: {} }, { hint: true }),
    leftBecause: optional(
      choice(
        because.map((value) => ({
          value,
          label: { key: `forms.deliverDocuments.leftBecause.${value}`, params: {} },
        })),
        { hint: true, kind: 'select' },
      ),
    ),
  }),
  input: ({ documents, partyIds, ...how }) => ({
    deliveries: partyIds.flatMap((partyId) => documents.map((document) => ({ document, partyId, ...how }))),
  }),
  beside: {
    NO_DELIVERY: 'documents',
    DOCUMENT_NOT_THERE_YET: 'documents',
    UNKNOWN_PARTY: 'partyIds',
    DECLINE_IS_FOR_APPLICANT: 'partyIds',
    NO_CONSENT_TO_ELECTRONIC: 'mode',
    NEVER_BY_SIMPLE_WAYS: 'mode',
    SIMPLE_WAYS_ONLY_SIMPLIFIED: 'mode',
    STATEMENT_MUST_BE_SIGNED_FOR: 'mode',
    PUBLIC_NOTICE_NEEDS_ORDINARY: 'mode',
    RECEIPT_DAY_MISSING: 'receivedOn',
    DAY_IN_FUTURE: 'sentOn',
    DAY_TOO_EARLY: 'sentOn',
    LEAVING_NEEDS_GROUND: 'leftBecause',
    LEAVING_NEEDS_TEN_WORKERS: 'leftBecause',
  },
});

/** A notice that the case is not accepted goes to whoever applied (规则 31). */
function receivers(dispute: Dispute): readonly Party[] {
  return dispute.arbitration?.declinedOn ? partiesIn(dispute, 'applicant') : dispute.parties;
}

/** The papers that there are by now. */
function papersOf(arbitration: Arbitration | null): readonly DeliveredDocument[] {
  if (arbitration === null) return [];
  const { acceptedOn, declinedOn, defences, tribunal, decision, incidents, sheet } = arbitration;
  if (declinedOn !== null) return ['declineNotice'];
  return [
    ...(acceptedOn === null ? [] : (['acceptanceNotice', 'applicationCopy'] as const)),
    ...(defences.length + sheet.answers.length > 0 ? (['defenceCopy'] as const) : []),
    ...(incidents.claimChanges.some(({ decidedOn }) => decidedOn !== null)
      ? (['claimChangeCopy'] as const)
      : []),
    ...(incidents.counterApplications.length > 0 ? (['counterApplicationCopy'] as const) : []),
    ...(incidents.joinders.some(({ granted }) => granted === true) ? (['joinderNotice'] as const) : []),
    ...(incidents.collectiveNotice === null ? [] : (['collectiveNotice'] as const)),
    ...(tribunal === null ? [] : (['tribunalNotice'] as const)),
    ...(hearingAhead(arbitration) === null ? [] : (['hearingNotice'] as const)),
    'procedureDecision',
    ...(incidents.partialAwards.length > 0 ? (['partialAward'] as const) : []),
    ...(decision === null ? [] : [closingDocumentOf(decision.kind)]),
  ];
}

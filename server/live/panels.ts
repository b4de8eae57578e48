/** Which parts of a page an event touches, and which parts an audience has at all. */
import type { Audience } from '../disputes/audiences.ts';
import type { EventType } from '../disputes/events.ts';

export const casePanels = [
  'standing',
  'timeline',
  'actions',
  'parties',
  'claims',
  'mediation',
  'arbitration',
  'papers',
  'notes',
] as const;
/** A panel of the case page: where it stands, what happened, what can be done, who, what is asked, and so on. */
export type CasePanel = (typeof casePanels)[number];
/** Those of the other pages: a unit's queue, a party's own cases, the supervisor's figures. */
export type PanelName = CasePanel | 'queue' | 'cases' | 'figures';

const panelTable: Readonly<Record<EventType, readonly CasePanel[]>> = {
  applicationFiled: ['standing', 'timeline', 'actions', 'parties', 'claims', 'papers'],
  arbitrationApplied: ['standing', 'timeline', 'actions', 'arbitration', 'papers'],
  accountJoined: ['timeline', 'actions', 'parties'],
  queryCodeIssued: ['timeline', 'parties'],
  noteAdded: ['timeline', 'notes'],
  dueDaysMoved: ['standing', 'timeline', 'actions', 'mediation', 'arbitration'],
  correctionRequested: ['standing', 'timeline', 'actions', 'papers'],
  correctionSubmitted: ['standing', 'timeline', 'actions', 'papers'],
  applicationWithdrawn: ['standing', 'timeline', 'actions', 'mediation', 'arbitration', 'papers'],
  consentRequested: ['standing', 'timeline', 'actions', 'mediation', 'papers'],
  consentRecorded: ['standing', 'timeline', 'actions', 'mediation'],
  mediationAccepted: ['standing', 'timeline', 'actions', 'mediation', 'papers'],
  mediationDeclined: ['standing', 'timeline', 'actions', 'mediation', 'papers'],
  mediatorAssigned: ['standing', 'timeline', 'actions', 'mediation'],
  mediationSessionRecorded: ['standing', 'timeline', 'actions', 'mediation'],
  settlementProposed: ['timeline', 'actions', 'mediation'],
  settlementAnswered: ['timeline', 'actions', 'mediation'],
  agreementDrafted: ['standing', 'timeline', 'actions', 'mediation', 'papers'],
  draftAgreementWithdrawn: ['standing', 'timeline', 'actions', 'mediation', 'papers'],
  agreementSigned: ['standing', 'timeline', 'actions', 'mediation', 'papers'],
  agreementSealed: ['standing', 'timeline', 'actions', 'claims', 'mediation', 'papers'],
  mediationExtended: ['standing', 'timeline', 'actions', 'mediation', 'papers'],
  mediationEnded: ['standing', 'timeline', 'actions', 'mediation', 'papers'],
  mediationLapsed: ['standing', 'timeline', 'actions', 'mediation', 'papers'],
  caseAccepted: ['standing', 'timeline', 'actions', 'arbitration', 'papers'],
  caseDeclined: ['standing', 'timeline', 'actions', 'arbitration', 'papers'],
  documentsDelivered: ['standing', 'timeline', 'actions', 'claims', 'arbitration', 'papers'],
  defenceSubmitted: ['standing', 'timeline', 'actions', 'arbitration', 'papers'],
  changedToOrdinary: ['standing', 'timeline', 'actions', 'arbitration', 'papers'],
  tribunalFormed: ['standing', 'timeline', 'actions', 'arbitration', 'papers'],
  recusalRequested: ['standing', 'timeline', 'actions', 'arbitration'],
  recusalDecided: ['standing', 'timeline', 'actions', 'arbitration', 'papers'],
  hearingScheduled: ['standing', 'timeline', 'actions', 'arbitration', 'papers'],
  postponementRequested: ['standing', 'timeline', 'actions', 'arbitration'],
  postponementDecided: ['standing', 'timeline', 'actions', 'arbitration', 'papers'],
  hearingRecorded: ['standing', 'timeline', 'actions', 'arbitration', 'papers'],
  suspensionRequested: ['timeline', 'actions', 'arbitration'],
  suspensionDecided: ['standing', 'timeline', 'actions', 'arbitration', 'papers'],
  proceedingsResumed: ['standing', 'timeline', 'actions', 'arbitration', 'papers'],
  extensionRequested: ['timeline', 'actions', 'arbitration'],
  extensionDecided: ['standing', 'timeline', 'actions', 'arbitration', 'papers'],
  mediationStatementIssued: ['standing', 'timeline', 'actions', 'claims', 'arbitration', 'papers'],
  signatureRefused: ['standing', 'timeline', 'actions', 'claims', 'arbitration'],
  awardIssued: ['standing', 'timeline', 'actions', 'claims', 'arbitration', 'papers'],
  deemedWithdrawn: ['standing', 'timeline', 'actions', 'arbitration', 'papers'],
  caseCancelled: ['standing', 'timeline', 'actions', 'arbitration', 'papers'],
  caseClosed: ['standing', 'timeline', 'actions', 'arbitration', 'papers'],
  caseArchived: ['standing', 'timeline', 'actions', 'arbitration'],
  claimChangeRequested: ['standing', 'timeline', 'actions', 'arbitration'],
  claimChangeDecided: ['standing', 'timeline', 'actions', 'claims', 'arbitration', 'papers'],
  claimsAbandoned: ['timeline', 'actions', 'claims', 'arbitration'],
  evidencePeriodSet: ['standing', 'timeline', 'actions', 'arbitration', 'papers'],
  evidenceExtensionRequested: ['standing', 'timeline', 'actions', 'arbitration'],
  evidenceExtensionDecided: ['standing', 'timeline', 'actions', 'arbitration', 'papers'],
  lateEvidenceJudged: ['timeline', 'arbitration'],
  counterApplicationSubmitted: ['standing', 'timeline', 'actions', 'arbitration', 'papers'],
  counterApplicationDecided: ['standing', 'timeline', 'actions', 'claims', 'arbitration', 'papers'],
  jurisdictionObjected: ['standing', 'timeline', 'actions', 'arbitration'],
  jurisdictionObjectionDecided: ['standing', 'timeline', 'actions', 'arbitration', 'papers'],
  caseTransferred: ['standing', 'timeline', 'actions', 'arbitration', 'papers'],
  transferReceived: ['timeline', 'arbitration'],
};

/** The commission never sees how a mediation went, nor the body how an arbitration goes (协调规 11). */
export const panelsByAudience: Readonly<Record<Audience, readonly CasePanel[]>> = {
  public: ['standing', 'timeline'],
  parties: ['standing', 'timeline', 'actions', 'parties', 'claims', 'mediation', 'arbitration', 'papers'],
  bodyDesk: ['standing', 'timeline', 'actions', 'parties', 'claims', 'mediation', 'papers', 'notes'],
  commissionDesk: ['standing', 'timeline', 'actions', 'parties', 'claims', 'arbitration', 'papers', 'notes'],
  tribunal: ['standing', 'timeline', 'actions', 'parties', 'claims', 'arbitration', 'papers', 'notes'],
  supervision: ['standing', 'timeline', 'claims', 'mediation', 'arbitration'],
};

/** The panels that these events touch, as far as the audience has them; in the order of the page. */
export function panelsTouched(types: readonly EventType[], audience: Audience): readonly CasePanel[] {
  const touched = new Set(types.flatMap((type) => panelTable[type]));
  return panelsByAudience[audience].filter((panel) => touched.has(panel));
}

import type { Reducers } from '../apply.ts';
import type { Agreement, Dispute } from '../dispute.ts';
import { mediatorSigner } from '../signers.ts';
import { inClaims, inEntry, inMediation, settlementUsed } from './change.ts';

type MediationEvent =
  | 'consentRequested'
  | 'consentRecorded'
  | 'mediationAccepted'
  | 'mediationDeclined'
  | 'mediatorAssigned'
  | 'mediationSessionRecorded'
  | 'settlementProposed'
  | 'settlementAnswered'
  | 'agreementDrafted'
  | 'draftAgreementWithdrawn'
  | 'agreementSigned'
  | 'agreementSealed'
  | 'mediationExtended'
  | 'mediationEnded'
  | 'mediationLapsed';

export const mediationReducers: Pick<Reducers, MediationEvent> = {
  consentRequested: (dispute, { occurredOn, facts }) =>
    inMediation(dispute, () => ({ consentRequestedOn: occurredOn, consentReplyBy: facts.replyBy })),
  // One answer per respondent: a later one takes the place of the earlier.
  consentRecorded: (dispute, { facts }) =>
    inMediation(dispute, ({ consents }) => ({
      consents: [...consents.filter(({ partyId }) => partyId !== facts.partyId), facts],
    })),
  mediationAccepted: (dispute, { occurredOn }) => inMediation(dispute, () => ({ acceptedOn: occurredOn })),
  mediationDeclined: (dispute, { occurredOn, facts }) =>
    inMediation(dispute, () => ({ declineReason: facts.reason, outcome: 'declined', closedOn: occurredOn })),
  // A new mediator signs anew: the former one's signature under a draft goes with them.
  mediatorAssigned: (dispute, { facts }) =>
    inMediation(dispute, ({ agreement }) => ({
      mediatorId: facts.mediatorId,
      agreement: agreement && {
        ...agreement,
        signatures: agreement.signatures.filter(({ signer }) => signer !== mediatorSigner),
      },
    })),
  mediationSessionRecorded: (dispute, { facts }) =>
    inMediation(dispute, ({ sessions }) => ({ sessions: [...sessions, facts] })),
  settlementProposed: (dispute, { occurredOn, facts: { proposalId, ...facts } }) =>
    inMediation(dispute, ({ proposals }) => ({
      proposals: [...proposals, { id: proposalId, proposedOn: occurredOn, ...facts, answers: [] }],
    })),
  settlementAnswered: (dispute, { facts: { proposalId, partyId, answer } }) =>
    inMediation(dispute, ({ proposals }) => {
      const answers = proposals.find(({ id }) => id === proposalId)?.answers ?? [];
      return { proposals: inEntry(proposals, proposalId, { answers: [...answers, { partyId, answer }] }) };
    }),
  agreementDrafted: (dispute, { occurredOn, facts }) =>
    inMediation(dispute, () => ({
      agreement: { ...facts, draftedOn: occurredOn, signatures: [], sealedOn: null },
    })),
  // The draft stays on record, so that the next one takes the next revision; its signatures are void.
  draftAgreementWithdrawn: (dispute) => inAgreement(dispute, () => ({ signatures: [] })),
  agreementSigned: (dispute, { facts: { signer, signedOn, way, fileId } }) =>
    inAgreement(dispute, ({ signatures }) => ({
      signatures: [...signatures, { signer, signedOn, way, fileId }],
    })),
  agreementSealed: (dispute, { occurredOn }) => {
    const settled = settlementUsed(dispute, 'mediation', occurredOn);
    const sealed = inAgreement(settled, () => ({ sealedOn: occurredOn }));
    const closed = inMediation(sealed, () => ({ outcome: 'agreed', closedOn: occurredOn }));
    return inClaims(closed, sealed.mediation?.agreement?.claims ?? []);
  },
  mediationExtended: (dispute, { occurredOn, facts }) =>
    inMediation(dispute, ({ extensions }) => ({
      extensions: [...extensions, { agreedOn: occurredOn, days: facts.days }],
    })),
  mediationEnded: (dispute, { occurredOn }) =>
    inMediation(dispute, () => ({ outcome: 'failed', closedOn: occurredOn })),
  mediationLapsed: (dispute, { occurredOn }) =>
    inMediation(dispute, () => ({ outcome: 'lapsed', closedOn: occurredOn })),
};

function inAgreement(dispute: Dispute, change: (agreement: Agreement) => Partial<Agreement>): Dispute {
  return inMediation(dispute, ({ agreement }) => {
    if (agreement === null) throw new Error('The mediation has no agreement');
    return { agreement: { ...agreement, ...change(agreement) } };
  });
}

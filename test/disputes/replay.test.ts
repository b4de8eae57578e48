import assert from 'node:assert/strict';
import { apply } from '../../server/disputes/apply.ts';
import type { AppliedEvent } from '../../server/disputes/apply.ts';
import type { Command } from '../../server/disputes/command.ts';
import { correctDay } from '../../server/disputes/commands/intake/correctDay.ts';
import { addNote } from '../../server/disputes/commands/intake/addNote.ts';
import { applyForArbitration } from '../../server/disputes/commands/intake/applyForArbitration.ts';
import { joinDispute } from '../../server/disputes/commands/intake/joinDispute.ts';
import { requestCorrection } from '../../server/disputes/commands/intake/requestCorrection.ts';
import { submitCorrection } from '../../server/disputes/commands/intake/submitCorrection.ts';
import { withdrawApplication } from '../../server/disputes/commands/intake/withdrawApplication.ts';
import { acceptMediation } from '../../server/disputes/commands/mediation/acceptMediation.ts';
import { answerSettlement } from '../../server/disputes/commands/mediation/answerSettlement.ts';
import { assignMediator } from '../../server/disputes/commands/mediation/assignMediator.ts';
import { declineMediation } from '../../server/disputes/commands/mediation/declineMediation.ts';
import { draftAgreement } from '../../server/disputes/commands/mediation/draftAgreement.ts';
import { endMediation } from '../../server/disputes/commands/mediation/endMediation.ts';
import { extendMediation } from '../../server/disputes/commands/mediation/extendMediation.ts';
import { lapseMediation } from '../../server/disputes/commands/mediation/lapseMediation.ts';
import { proposeSettlement } from '../../server/disputes/commands/mediation/proposeSettlement.ts';
import { recordConsent } from '../../server/disputes/commands/mediation/recordConsent.ts';
import { recordSession } from '../../server/disputes/commands/mediation/recordSession.ts';
import { requestConsent } from '../../server/disputes/commands/mediation/requestConsent.ts';
import { sealAgreement } from '../../server/disputes/commands/mediation/sealAgreement.ts';
import { signAgreement } from '../../server/disputes/commands/mediation/signAgreement.ts';
import { withdrawDraft } from '../../server/disputes/commands/mediation/withdrawDraft.ts';
import type { Decided } from '../../server/disputes/decide.ts';
import type { Dispute } from '../../server/disputes/dispute.ts';
import type { EventType } from '../../server/disputes/events.ts';
import { systemActor } from '../../server/disputes/actor.ts';
import { companyAsParty, riderAsParty } from '../support/disputes.ts';
import { colleague, company, mediator, otherCompany, rider, wuchang } from '../support/people.ts';
import {
  byAccount,
  deciding,
  draft,
  employer,
  itself,
  offerOfCompany,
  received,
  worker,
} from './mediationRoad.ts';
import type { Doing } from './mediationRoad.ts';

type Step = (dispute: Dispute) => Decided;
type Walk = readonly Step[];

function step<Input>(command: Command<string, Input>, doing: Doing<Input>): Step {
  return (dispute) => deciding(dispute, command, doing);
}

function walked(start: Dispute, walk: Walk): { dispute: Dispute; events: readonly AppliedEvent[] } {
  let dispute = start;
  const events: AppliedEvent[] = [];
  for (const take of walk) {
    const decided = take(dispute);
    dispute = decided.dispute;
    events.push(...decided.events);
  }
  return { dispute, events };
}

const consents = { partyId: employer, answer: 'consents', ...itself } as const;
const toMediating: Walk = [
  step(requestCorrection, { by: mediator, on: '2022-08-15', input: { items: ['evidence'], dueOn: null } }),
  step(submitCorrection, { by: rider, on: '2022-08-16', input: { text: '流水' } }),
  step(requestConsent, { by: mediator, on: '2022-08-16', input: { replyBy: '2022-08-18' } }),
  step(recordConsent, { by: company, on: '2022-08-16', input: { ...consents, answer: 'refuses' } }),
  step(recordConsent, { by: company, on: '2022-08-17', input: consents }),
  step(acceptMediation, { by: mediator, on: '2022-08-17', input: { inScope: true } }),
  step(assignMediator, { by: mediator, on: '2022-08-17', input: { mediatorId: 'mediator' } }),
];

const answered: Step = (dispute) => {
  const proposalId = dispute.mediation?.proposals.at(-1)?.id ?? '';
  const input = { proposalId, partyId: worker, answer: 'accepts' } as const;
  return deciding(dispute, answerSettlement, { by: rider, on: '2022-08-22', input });
};

const toSealed: Walk = [
  ...toMediating,
  step(addNote, { by: colleague, on: '2022-08-18', input: { text: '电话联系', audience: 'desk' } }),
  step(recordSession, {
    by: mediator,
    on: '2022-08-19',
    input: { heldOn: '2022-08-19', way: 'separate', attendedPartyIds: [worker], text: null },
  }),
  step(extendMediation, {
    by: mediator,
    on: '2022-08-19',
    input: { days: 5, agreedPartyIds: [worker, employer] },
  }),
  step(proposeSettlement, { by: company, on: '2022-08-22', input: offerOfCompany }),
  answered,
  step(draftAgreement, { by: mediator, on: '2022-08-22', input: draft }),
  step(withdrawDraft, { by: mediator, on: '2022-08-22', input: {} }),
  step(draftAgreement, { by: mediator, on: '2022-08-23', input: draft }),
  step(signAgreement, { by: rider, on: '2022-08-24', input: byAccount(worker, 2) }),
  step(signAgreement, { by: company, on: '2022-08-24', input: byAccount(employer, 2) }),
  step(signAgreement, { by: mediator, on: '2022-08-24', input: byAccount('mediator', 2) }),
  step(sealAgreement, { by: mediator, on: '2022-08-24', input: { revision: 2 } }),
];

const toArbitration: Step = step(applyForArbitration, {
  by: rider,
  on: '2022-09-01',
  procedure: 'arbitration',
  input: { commissionId: wuchang.id, handedOn: null },
});

const walks: Readonly<Record<string, Walk>> = {
  'to the sealed agreement': toSealed,
  'to its end without agreement, then on to the commission, withdrawn there': [
    ...toMediating,
    step(endMediation, { by: mediator, on: '2022-08-30', input: { reason: '差距过大' } }),
    toArbitration,
    step(withdrawApplication, {
      by: rider,
      on: '2022-09-02',
      procedure: 'arbitration',
      input: { settled: true, settledFen: 500_000, reason: '和解' },
    }),
  ],
  'to its lapse, and a receipt that was noted two days early': [
    ...toMediating,
    step(lapseMediation, { by: systemActor, on: '2022-08-31', input: {} }),
    step(correctDay, {
      by: mediator,
      on: '2022-09-05',
      input: { fact: 'received', day: '2022-08-17', reason: '登记有误' },
    }),
  ],
  'to a refusal for want of scope': [
    step(declineMediation, { by: mediator, on: '2022-08-16', input: { reason: 'outOfScope', text: '退休' } }),
  ],
  'to withdrawal': [
    step(joinDispute, {
      by: otherCompany,
      on: '2022-08-15',
      input: { partyId: 'p2', accountId: 'other-company' },
    }),
    step(withdrawApplication, { by: rider, on: '2022-08-16', input: { settled: false, reason: null } }),
  ],
};

function openedDispute(): Dispute {
  return received({ parties: [riderAsParty, { ...companyAsParty, accountId: null }] });
}

describe('Applying the stored events again', () => {
  for (const [where, walk] of Object.entries(walks))
    it(`gives the same dispute: ${where}`, () => {
      const start = walk === walks['to withdrawal'] ? openedDispute() : received();
      const { dispute, events } = walked(start, walk);
      const again = events.reduce(apply, start);
      assert.deepEqual(again, dispute);
    });

  it('has met every event of intake and mediation', () => {
    const met = new Set(
      Object.values(walks).flatMap((walk) => {
        const start = walk === walks['to withdrawal'] ? openedDispute() : received();
        return walked(start, walk).events.map(({ type }) => type);
      }),
    );
    const expected: readonly EventType[] = [
      'accountJoined',
      'agreementDrafted',
      'agreementSealed',
      'agreementSigned',
      'applicationWithdrawn',
      'arbitrationApplied',
      'consentRecorded',
      'consentRequested',
      'correctionRequested',
      'correctionSubmitted',
      'dayCorrected',
      'draftAgreementWithdrawn',
      'effectsShaken',
      'mediationAccepted',
      'mediationDeclined',
      'mediationEnded',
      'mediationExtended',
      'mediationLapsed',
      'mediationSessionRecorded',
      'mediatorAssigned',
      'noteAdded',
      'settlementAnswered',
      'settlementProposed',
    ];
    assert.deepEqual([...met].sort(), expected);
  });

  it('survives storage: events and state are plain data', () => {
    const { dispute, events } = walked(received(), toSealed);
    assert.deepEqual(JSON.parse(JSON.stringify(events)), events);
    assert.deepEqual(JSON.parse(JSON.stringify(dispute)), dispute);
  });
});

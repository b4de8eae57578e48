import assert from 'node:assert/strict';
import { assignMediator } from '../../server/disputes/commands/mediation/assignMediator.ts';
import { draftAgreement } from '../../server/disputes/commands/mediation/draftAgreement.ts';
import { endMediation } from '../../server/disputes/commands/mediation/endMediation.ts';
import { recordMemberConsents } from '../../server/disputes/commands/incidents/recordMemberConsents.ts';
import { recordConsent } from '../../server/disputes/commands/mediation/recordConsent.ts';
import { sealAgreement } from '../../server/disputes/commands/mediation/sealAgreement.ts';
import { signAgreement } from '../../server/disputes/commands/mediation/signAgreement.ts';
import { withdrawDraft } from '../../server/disputes/commands/mediation/withdrawDraft.ts';
import type { Dispute } from '../../server/disputes/dispute.ts';
import { missingSigners } from '../../server/disputes/signers.ts';
import { companyAsParty, riderAsParty } from '../support/disputes.ts';
import { bodyHead, colleague, company, mediator, otherMediator, rider } from '../support/people.ts';
import {
  accepted,
  agreed,
  asked,
  byAccount,
  consented,
  doing,
  draft,
  drafted,
  employer,
  mediating,
  mediationIn,
  received,
  refusedWith,
  signed,
  worker,
} from './mediationRoad.ts';

const on = '2022-08-24';
const onPaper = {
  revision: 1,
  signer: worker,
  way: 'wet',
  signedOn: '2022-08-24',
  fileId: 'file-1',
} as const;

function signers(dispute: Dispute): readonly string[] {
  return mediationIn(dispute).agreement?.signatures.map(({ signer }) => signer) ?? [];
}

describe('Drafting a mediation agreement', () => {
  const step = { by: mediator, on: '2022-08-23', input: draft };

  it('settles every claim and moves on to signing; the terms stay outside the event', () => {
    const { agreement, stage } = mediationIn(drafted());
    assert.equal(stage, 'signing');
    assert.equal(agreement?.revision, 1);
    assert.equal(agreement?.totalFen, 1_000_000);
    assert.equal(agreement?.sealedOn, null);
  });

  it('names each claim once', () => {
    const twoClaims = [
      { kind: 'wages', claimedFen: 1_200_000, text: null },
      { kind: 'overtimePay', claimedFen: 300_000, text: null },
    ] as const;
    const dispute = mediating(accepted(consented(asked(received({ claims: twoClaims })))));
    refusedWith('CLAIMS_NOT_MATCHING', dispute, draftAgreement, step);
    const twice = {
      ...draft,
      claims: [draft.claims[0], draft.claims[0]].filter((claim) => claim !== undefined),
    };
    refusedWith('CLAIMS_NOT_MATCHING', dispute, draftAgreement, { ...step, input: twice });
    const unknown = { ...draft, claims: [{ claimId: 'c9', agreedFen: 1_000_000 }] };
    refusedWith('CLAIMS_NOT_MATCHING', mediating(), draftAgreement, { ...step, input: unknown });
  });

  it('has the sum of the claims as its total', () => {
    const wrong = { ...step, input: { ...draft, totalFen: 1_000_001 } };
    refusedWith('TOTAL_DOES_NOT_ADD_UP', mediating(), draftAgreement, wrong);
    const negative = { ...draft, claims: [{ claimId: 'c1', agreedFen: -5 }], totalFen: -5 };
    refusedWith('AMOUNT_NOT_VALID', mediating(), draftAgreement, { ...step, input: negative });
  });

  it('may carry one sum for all when no claim has one of its own', () => {
    const lump = { ...draft, claims: [{ claimId: 'c1', agreedFen: null }], totalFen: 900_000 };
    assert.equal(mediationIn(drafted(mediating(), '2022-08-23', lump)).agreement?.totalFen, 900_000);
  });

  it('has terms, and a day of performance that is not past', () => {
    const empty = { ...step, input: { ...draft, terms: '  ' } };
    refusedWith('TERMS_MISSING', mediating(), draftAgreement, empty);
    const past = { ...step, input: { ...draft, performBy: '2022-08-22' } };
    refusedWith('DAY_PAST', mediating(), draftAgreement, past);
  });

  it('voids all signatures when it is revised', () => {
    const revised = drafted(signed());
    assert.equal(mediationIn(revised).agreement?.revision, 2);
    assert.deepEqual(signers(revised), []);
  });

  it('may be taken back; the next draft is a new revision, and what was conceded never entered the claims', () => {
    const back = doing(signed(), withdrawDraft, { by: mediator, on, input: {} });
    assert.equal(mediationIn(back).stage, 'mediating');
    assert.deepEqual(signers(back), []);
    assert.equal(mediationIn(drafted(back, on)).agreement?.revision, 2);
    const ended = doing(back, endMediation, { by: mediator, on, input: { reason: '反悔' } });
    assert.equal(ended.claims[0]?.agreedFen, null);
  });
});

describe('Signing a mediation agreement', () => {
  it('is done by both parties and the mediator, each once', () => {
    assert.deepEqual(signers(signed()), [worker, employer, 'mediator']);
    const again = { by: rider, on, input: byAccount(worker) };
    refusedWith('ALREADY_SIGNED', signed(), signAgreement, again);
  });

  it('is done on the draft that was shown', () => {
    const two = drafted(drafted(), on);
    refusedWith('AGREEMENT_REVISED', two, signAgreement, { by: rider, on, input: byAccount(worker, 1) });
    assert.deepEqual(signers(doing(two, signAgreement, { by: rider, on, input: byAccount(worker, 2) })), [
      worker,
    ]);
  });

  it('is done in one’s own name', () => {
    refusedWith('NOT_YOURS_TO_DO', drafted(), signAgreement, { by: rider, on, input: byAccount(employer) });
    refusedWith('UNKNOWN_PARTY', drafted(), signAgreement, { by: rider, on, input: byAccount('p9') });
    const head = { by: bodyHead, on, input: byAccount('mediator') };
    refusedWith('MEDIATOR_SIGNS_THEMSELVES', drafted(), signAgreement, head);
    const stranger = { by: otherMediator, on, input: byAccount('mediator') };
    refusedWith('MEDIATOR_SIGNS_THEMSELVES', drafted(), signAgreement, stranger);
  });

  it('may be done on paper, recorded by the body with day and scan', () => {
    const recorded = doing(drafted(), signAgreement, { by: mediator, on, input: onPaper });
    assert.deepEqual(mediationIn(recorded).agreement?.signatures, [
      { signer: worker, signedOn: '2022-08-24', way: 'wet', fileId: 'file-1' },
    ]);
    const withoutScan = { by: mediator, on, input: { ...onPaper, fileId: null } };
    refusedWith('SCAN_MISSING', drafted(), signAgreement, withoutScan);
    const byParty = { by: rider, on, input: onPaper };
    refusedWith('NOT_YOURS_TO_DO', drafted(), signAgreement, byParty);
  });

  it('on paper lies between the draft and today', () => {
    const before = { by: mediator, on, input: { ...onPaper, signedOn: '2022-08-22' } };
    refusedWith('DAY_TOO_EARLY', drafted(), signAgreement, before);
    const ahead = { by: mediator, on, input: { ...onPaper, signedOn: '2022-08-25' } };
    refusedWith('DAY_IN_FUTURE', drafted(), signAgreement, ahead);
  });

  it('starts anew for the mediator when another one takes over', () => {
    const input = { mediatorId: colleague.accountId as string };
    const changed = doing(signed(), assignMediator, { by: bodyHead, on, input });
    assert.deepEqual(signers(changed), [worker, employer]);
  });
});

describe('Sealing a mediation agreement', () => {
  it('takes effect that day, settles the claims and ends the mediation as agreed', () => {
    const dispute = agreed();
    const mediation = mediationIn(dispute);
    assert.deepEqual([mediation.stage, mediation.outcome, mediation.closedOn], ['agreed', 'agreed', on]);
    assert.equal(mediation.agreement?.sealedOn, on);
    assert.equal(dispute.claims[0]?.agreedFen, 1_000_000);
  });

  it('waits for every signature and says how many are missing', () => {
    const step = { by: mediator, on, input: { revision: 1 } };
    assert.deepEqual(refusedWith('SIGNATURES_MISSING', drafted(), sealAgreement, step), { missing: 3 });
    const one = doing(drafted(), signAgreement, { by: company, on, input: byAccount(employer) });
    assert.deepEqual(refusedWith('SIGNATURES_MISSING', one, sealAgreement, step), { missing: 2 });
    refusedWith('AGREEMENT_REVISED', signed(), sealAgreement, { ...step, input: { revision: 2 } });
  });

  it('waits for the third party as well', () => {
    const third = { ...companyAsParty, position: 'thirdParty', accountId: null } as const;
    const parties = [riderAsParty, companyAsParty, third];
    const dispute = signed(drafted(mediating(accepted(consented(asked(received({ parties })))))));
    assert.deepEqual(missingSigners(dispute), ['p3']);
  });

  it('in a collective dispute is carried by the elected representatives (规则 63)', () => {
    const workers = Array.from({ length: 12 }, (_, index) => ({
      ...riderAsParty,
      accountId: index === 0 ? rider.accountId : null,
      electedRepresentative: index < 3,
    }));
    const parties = [...workers, companyAsParty];
    const collective = received({ parties });
    assert.equal(collective.marks.collective, true);
    assert.deepEqual(missingSigners(collective), ['p1', 'p2', 'p3', 'p13', 'mediator']);
    const yes = { partyId: 'p13', answer: 'consents', givenOn: null, way: null } as const;
    const consent = doing(collective, recordConsent, { by: company, on: '2022-08-17', input: yes });
    const ready = ['p2', 'p3', 'p13', 'mediator'].reduce(
      (dispute, signer) => doing(dispute, signAgreement, { by: mediator, on, input: { ...onPaper, signer } }),
      drafted(mediating(accepted(consent))),
    );
    const step = { by: mediator, on, input: { revision: 1 } };
    assert.deepEqual(refusedWith('SIGNATURES_MISSING', ready, sealAgreement, step), { missing: 1 });
    const signedByAll = doing(ready, signAgreement, { by: rider, on, input: byAccount('p1') });
    const members = Array.from({ length: 9 }, (_, index) => `p${index + 4}`);
    const missing = refusedWith('MEMBER_CONSENTS_MISSING', signedByAll, sealAgreement, step);
    assert.deepEqual(missing, { missing: 9 });
    const all = doing(signedByAll, recordMemberConsents, {
      by: mediator,
      on,
      input: { matter: 'settle', partyIds: members, givenOn: on, content: '同意按协议和解。' },
    });
    assert.equal(mediationIn(doing(all, sealAgreement, step)).outcome, 'agreed');
  });
});

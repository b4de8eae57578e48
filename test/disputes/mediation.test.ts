import assert from 'node:assert/strict';
import { requestCorrection } from '../../server/disputes/commands/intake/requestCorrection.ts';
import { submitCorrection } from '../../server/disputes/commands/intake/submitCorrection.ts';
import { withdrawApplication } from '../../server/disputes/commands/intake/withdrawApplication.ts';
import { acceptMediation } from '../../server/disputes/commands/mediation/acceptMediation.ts';
import { answerSettlement } from '../../server/disputes/commands/mediation/answerSettlement.ts';
import { assignMediator } from '../../server/disputes/commands/mediation/assignMediator.ts';
import { declineMediation } from '../../server/disputes/commands/mediation/declineMediation.ts';
import { endMediation } from '../../server/disputes/commands/mediation/endMediation.ts';
import { proposeSettlement } from '../../server/disputes/commands/mediation/proposeSettlement.ts';
import { recordConsent } from '../../server/disputes/commands/mediation/recordConsent.ts';
import { recordSession } from '../../server/disputes/commands/mediation/recordSession.ts';
import { requestConsent } from '../../server/disputes/commands/mediation/requestConsent.ts';
import type { Dispute, MediationDeclineReason } from '../../server/disputes/dispute.ts';
import { companyAsParty, riderAsParty, toCommission } from '../support/disputes.ts';
import {
  bodyHead,
  clerk,
  colleague,
  company,
  lawyer,
  mediator,
  otherCompany,
  otherMediator,
  rider,
} from '../support/people.ts';
import {
  accepted,
  agreed,
  asked,
  consented,
  deciding,
  doing,
  employer,
  itself,
  mediating,
  mediationIn,
  offered,
  offerOfCompany,
  received,
  refusedWith,
  worker,
} from './mediationRoad.ts';

const day = '2022-08-17';
const consents = { partyId: employer, answer: 'consents', ...itself } as const;
const refuses = { partyId: employer, answer: 'refuses', ...itself } as const;

const idOf = (dispute: Dispute): string => mediationIn(dispute).proposals.at(-1)?.id ?? '';

function correctionAsked(dispute = received(), dueOn: string | null = '2022-08-19'): Dispute {
  const input = { items: ['evidence'], dueOn } as const;
  return doing(dispute, requestCorrection, { by: mediator, on: '2022-08-16', input });
}

describe('Correcting a request for mediation (补正)', () => {
  it('is told with all its items at once, and the applicant completes it', () => {
    const input = { items: ['identityProof', 'evidence', 'evidence'], dueOn: '2022-08-19' } as const;
    const open = doing(received(), requestCorrection, { by: mediator, on: '2022-08-16', input });
    assert.equal(mediationIn(open).stage, 'correctionRequested');
    assert.deepEqual(mediationIn(open).corrections, [
      {
        requestedOn: '2022-08-16',
        items: ['identityProof', 'evidence'],
        dueOn: '2022-08-19',
        completedOn: null,
      },
    ]);
    const done = deciding(open, submitCorrection, {
      by: rider,
      on: '2022-08-18',
      input: { text: '补交银行流水' },
    });
    assert.equal(mediationIn(done.dispute).stage, 'submitted');
    assert.equal(mediationIn(done.dispute).corrections[0]?.completedOn, '2022-08-18');
    assert.deepEqual(Object.values(done.texts), ['补交银行流水']);
  });

  it('may be open without a day before a mediation body, but not before a commission', () => {
    assert.equal(mediationIn(correctionAsked(received(), null)).corrections[0]?.dueOn, null);
    const input = { items: ['evidence'], dueOn: null } as const;
    const step = { by: clerk, on: '2022-08-16', input, procedure: 'arbitration' } as const;
    refusedWith('CORRECTION_DAY_MISSING', received(toCommission), requestCorrection, step);
  });

  it('names at least one item and a day ahead', () => {
    const step = { by: mediator, on: '2022-08-16' };
    const none = { items: [], dueOn: '2022-08-19' };
    refusedWith('CORRECTION_ITEMS_MISSING', received(), requestCorrection, { ...step, input: none });
    const today = { items: ['evidence'], dueOn: '2022-08-16' } as const;
    refusedWith('DAY_NOT_AHEAD', received(), requestCorrection, { ...step, input: today });
  });

  it('is told once: a second request may only repeat what is still missing (规则 29)', () => {
    const back = doing(correctionAsked(), submitCorrection, { by: rider, on: day, input: { text: null } });
    const more = { by: mediator, on: day, input: { items: ['signature'], dueOn: null } as const };
    refusedWith('CORRECTION_TOLD_ONCE', back, requestCorrection, more);
    const same = { by: mediator, on: day, input: { items: ['evidence'], dueOn: null } as const };
    assert.equal(mediationIn(doing(back, requestCorrection, same)).corrections.length, 2);
  });

  it('is open one at a time', () => {
    const again = { by: mediator, on: day, input: { items: ['evidence'], dueOn: null } as const };
    refusedWith('STAGE_PASSED', correctionAsked(), requestCorrection, again);
  });
});

describe('Asking the other side', () => {
  it('sets a day for the answer that is not past', () => {
    assert.equal(mediationIn(asked()).stage, 'consentRequested');
    assert.equal(mediationIn(asked()).consentReplyBy, '2022-08-18');
    const past = { by: mediator, on: '2022-08-16', input: { replyBy: '2022-08-15' } };
    refusedWith('DAY_PAST', received(), requestConsent, past);
  });

  it('takes the answer of the respondent itself', () => {
    assert.deepEqual(mediationIn(consented()).consents, [
      { partyId: employer, answer: 'consents', givenOn: '2022-08-17', way: 'account' },
    ]);
  });

  it('takes an answer by telephone, noted by the body with its day', () => {
    const input = { ...consents, givenOn: '2022-08-16', way: 'telephone' } as const;
    const noted = doing(asked(), recordConsent, { by: mediator, on: day, input });
    assert.equal(mediationIn(noted).consents[0]?.way, 'telephone');
    assert.equal(mediationIn(noted).consents[0]?.givenOn, '2022-08-16');
  });

  it('does not take a noted answer without its way, of a day to come, or before the request', () => {
    const noted = { ...consents, way: 'visit' } as const;
    const by = { by: mediator, on: day };
    refusedWith('ANSWER_WAY_MISSING', asked(), recordConsent, { ...by, input: consents });
    const ahead = { ...noted, givenOn: '2022-08-18' };
    refusedWith('DAY_IN_FUTURE', asked(), recordConsent, { ...by, input: ahead });
    const before = { ...noted, givenOn: '2022-08-14' };
    assert.deepEqual(refusedWith('DAY_TOO_EARLY', asked(), recordConsent, { ...by, input: before }), {
      day: '2022-08-14',
      earliest: '2022-08-15',
    });
  });

  it('replaces an earlier answer until the mediation is accepted, not after', () => {
    const refused = doing(asked(), recordConsent, { by: company, on: '2022-08-16', input: refuses });
    const changed = doing(refused, recordConsent, { by: company, on: day, input: consents });
    assert.deepEqual(
      mediationIn(changed).consents.map(({ answer }) => answer),
      ['consents'],
    );
    refusedWith('STAGE_PASSED', accepted(), recordConsent, { by: company, on: day, input: refuses });
  });

  it('is asked of respondents only, and another respondent cannot answer for one', () => {
    const ofApplicant = { ...consents, partyId: worker };
    refusedWith('UNKNOWN_PARTY', asked(), recordConsent, { by: mediator, on: day, input: ofApplicant });
    const joint = { ...companyAsParty, accountId: otherCompany.accountId };
    const two = asked(received({ parties: [riderAsParty, companyAsParty, joint] }));
    refusedWith('NOT_YOURS_TO_DO', two, recordConsent, { by: otherCompany, on: day, input: consents });
  });
});

describe('Accepting a mediation', () => {
  const step = { by: mediator, on: day, input: { inScope: true } };

  it('needs the consent of every respondent and says how many are missing', () => {
    const joint = { ...companyAsParty, accountId: otherCompany.accountId };
    const two = received({ parties: [riderAsParty, companyAsParty, joint] });
    assert.deepEqual(refusedWith('CONSENT_MISSING', asked(two), acceptMediation, step), { missing: 2 });
    const one = consented(asked(two));
    assert.deepEqual(refusedWith('CONSENT_MISSING', one, acceptMediation, step), { missing: 1 });
    const input = { ...consents, partyId: 'p3' };
    const both = doing(one, recordConsent, { by: otherCompany, on: day, input });
    assert.equal(mediationIn(doing(both, acceptMediation, step)).acceptedOn, day);
  });

  it('does not count a refusal as consent', () => {
    const refused = doing(asked(), recordConsent, { by: company, on: '2022-08-16', input: refuses });
    refusedWith('CONSENT_MISSING', refused, acceptMediation, step);
  });

  it('is possible without a formal question when the other side has agreed on its own', () => {
    const input = { ...consents, givenOn: '2022-08-15', way: 'visit' } as const;
    const noted = doing(received(), recordConsent, { by: mediator, on: '2022-08-15', input });
    assert.equal(mediationIn(doing(noted, acceptMediation, step)).stage, 'accepted');
  });

  it('needs the finding that the dispute is in scope', () => {
    const input = { inScope: false };
    refusedWith('MEDIATION_OUT_OF_SCOPE', consented(), acceptMediation, { ...step, input });
  });
});

describe('Declining a mediation', () => {
  const decline = (reason: MediationDeclineReason, on = day, text: string | null = null) => ({
    by: mediator,
    on,
    input: { reason, text },
  });

  it('for a refusal only when one is on record', () => {
    refusedWith('NO_REFUSAL_RECORDED', asked(), declineMediation, decline('otherSideRefused'));
    const refused = doing(asked(), recordConsent, { by: company, on: day, input: refuses });
    const declined = mediationIn(doing(refused, declineMediation, decline('otherSideRefused')));
    assert.equal(declined.stage, 'declined');
    assert.equal(declined.outcome, 'declined');
    assert.equal(declined.declineReason, 'otherSideRefused');
    assert.equal(declined.closedOn, day);
  });

  it('for silence only when the other side was asked and its day is over', () => {
    refusedWith('CONSENT_NOT_REQUESTED', received(), declineMediation, decline('otherSideSilent'));
    const lastDay = decline('otherSideSilent', '2022-08-18');
    assert.deepEqual(refusedWith('REPLY_DAY_NOT_OVER', asked(), declineMediation, lastDay), {
      day: '2022-08-18',
    });
    const dayAfter = decline('otherSideSilent', '2022-08-19');
    assert.equal(mediationIn(doing(asked(), declineMediation, dayAfter)).stage, 'declined');
    refusedWith('EVERYBODY_ANSWERED', consented(), declineMediation, dayAfter);
  });

  it('for a missing correction only when its day is over', () => {
    refusedWith('NO_CORRECTION_OPEN', received(), declineMediation, decline('correctionNotMade'));
    const open = correctionAsked();
    const lastDay = decline('correctionNotMade', '2022-08-19');
    refusedWith('CORRECTION_DAY_NOT_OVER', open, declineMediation, lastDay);
    const dayAfter = decline('correctionNotMade', '2022-08-20');
    assert.equal(mediationIn(doing(open, declineMediation, dayAfter)).stage, 'declined');
    const withoutDay = correctionAsked(received(), null);
    refusedWith('CORRECTION_HAS_NO_DAY', withoutDay, declineMediation, dayAfter);
  });

  it('for want of scope or for another body only with an explanation', () => {
    refusedWith('REASON_MISSING', received(), declineMediation, decline('outOfScope'));
    refusedWith('REASON_MISSING', received(), declineMediation, decline('otherBody', day, ' '));
    const explained = decline('otherBody', day, '请向水果湖街道调解中心申请。');
    const declined = deciding(received(), declineMediation, explained);
    assert.deepEqual(Object.values(declined.texts), ['请向水果湖街道调解中心申请。']);
  });
});

describe('Naming the mediator', () => {
  const name = (accountId: string | null, by = bodyHead) => ({
    by,
    on: day,
    input: { mediatorId: accountId as string },
  });

  it('takes a mediator of this body', () => {
    assert.equal(mediationIn(mediating()).mediatorId, 'mediator');
    assert.equal(mediationIn(mediating()).stage, 'mediating');
    refusedWith('NOT_A_MEDIATOR_HERE', accepted(), assignMediator, name(otherMediator.accountId));
    refusedWith('NOT_A_MEDIATOR_HERE', accepted(), assignMediator, name(clerk.accountId));
  });

  it('changes hands without leaving the stage, but not to the same person', () => {
    refusedWith('ALREADY_THE_MEDIATOR', mediating(), assignMediator, name(mediator.accountId));
    const changed = deciding(mediating(), assignMediator, name(colleague.accountId));
    assert.equal(mediationIn(changed.dispute).mediatorId, 'colleague');
    assert.deepEqual(changed.events[0]?.facts, {
      mediatorId: 'colleague',
      formerMediatorId: 'mediator',
    });
  });

  it('never takes somebody who is a party or an agent in the case', () => {
    const own = { ...riderAsParty, accountId: colleague.accountId };
    const parties = [own, companyAsParty];
    const dispute = accepted(consented(asked(received({ parties }))));
    refusedWith('MEDIATOR_CONCERNED', dispute, assignMediator, name(colleague.accountId));
  });
});

describe('A session', () => {
  const held = {
    heldOn: '2022-08-19',
    way: 'video',
    attendedPartyIds: [worker, employer],
    text: '双方各让一步',
  };
  const step = { by: mediator, on: '2022-08-19', input: { ...held, way: 'video' as const } };

  it('is recorded with its day, its way and who took part; what was said stays outside the event', () => {
    const { dispute, events, texts } = deciding(mediating(), recordSession, step);
    const [session] = mediationIn(dispute).sessions;
    assert.deepEqual(session?.attendedPartyIds, [worker, employer]);
    assert.equal(JSON.stringify(events).includes('双方'), false);
    assert.deepEqual(texts, { [session?.textId ?? '']: '双方各让一步' });
  });

  it('lies between acceptance and today', () => {
    const early = { ...step.input, heldOn: '2022-08-16' };
    refusedWith('DAY_TOO_EARLY', mediating(), recordSession, { ...step, input: early });
    const ahead = { ...step.input, heldOn: '2022-08-20' };
    refusedWith('DAY_IN_FUTURE', mediating(), recordSession, { ...step, input: ahead });
  });

  it('has at least one known party', () => {
    const nobody = { ...step.input, attendedPartyIds: [] };
    refusedWith('ATTENDANCE_MISSING', mediating(), recordSession, { ...step, input: nobody });
    const unknown = { ...step.input, attendedPartyIds: ['p9'] };
    refusedWith('UNKNOWN_PARTY', mediating(), recordSession, { ...step, input: unknown });
  });
});

describe('Offers', () => {
  const on = '2022-08-22';

  it('are made by a party or by the mediator, with a sum and a day', () => {
    const [offer] = mediationIn(offered()).proposals;
    assert.equal(offer?.by, employer);
    assert.equal(offer?.totalFen, 1_000_000);
    const input = { ...offerOfCompany, by: 'mediator' };
    const two = doing(offered(), proposeSettlement, { by: mediator, on, input });
    assert.equal(mediationIn(two).proposals.at(-1)?.by, 'mediator');
  });

  it('are made in one’s own name only', () => {
    refusedWith('NOT_YOURS_TO_DO', mediating(), proposeSettlement, { by: rider, on, input: offerOfCompany });
    const asMediator = { ...offerOfCompany, by: 'mediator' };
    refusedWith('NOT_YOURS_TO_DO', mediating(), proposeSettlement, { by: rider, on, input: asMediator });
    const unknown = { ...offerOfCompany, by: 'p9' };
    refusedWith('UNKNOWN_PARTY', mediating(), proposeSettlement, { by: rider, on, input: unknown });
  });

  it('carry a sum of whole fen and a day that is not past', () => {
    const step = { by: company, on };
    const negative = { ...offerOfCompany, totalFen: -1 };
    refusedWith('AMOUNT_NOT_VALID', mediating(), proposeSettlement, { ...step, input: negative });
    const broken = { ...offerOfCompany, totalFen: 10.5 };
    refusedWith('AMOUNT_NOT_VALID', mediating(), proposeSettlement, { ...step, input: broken });
    const past = { ...offerOfCompany, performBy: '2022-08-21' };
    refusedWith('DAY_PAST', mediating(), proposeSettlement, { ...step, input: past });
    const nothing = { ...offerOfCompany, totalFen: 0, performBy: on };
    assert.equal(
      mediationIn(doing(mediating(), proposeSettlement, { ...step, input: nothing })).proposals.length,
      1,
    );
  });

  it('are answered once, by the others, and only the newest', () => {
    const dispute = offered();
    const answer = { proposalId: idOf(dispute), partyId: worker, answer: 'declines' } as const;
    const step = { by: rider, on, input: answer };
    const answered = doing(dispute, answerSettlement, step);
    const [offer] = mediationIn(answered).proposals;
    assert.deepEqual(offer?.answers, [{ partyId: worker, answer: 'declines' }]);
    refusedWith('PROPOSAL_ANSWERED', answered, answerSettlement, step);
    const own = { by: company, on, input: { ...answer, partyId: employer } };
    refusedWith('OWN_PROPOSAL', answered, answerSettlement, own);
    const newer = doing(answered, proposeSettlement, { by: company, on, input: offerOfCompany });
    refusedWith('PROPOSAL_REPLACED', newer, answerSettlement, step);
  });

  it('bind, so an agent with general powers can neither make nor answer them (调仲法 24)', () => {
    const agent = { name: lawyer.name, powers: 'general', accountId: lawyer.accountId } as const;
    const ofLawyer = { ...riderAsParty, agent };
    const own = accepted(consented(asked(received({ parties: [ofLawyer, companyAsParty] }))));
    const dispute = offered(mediating(own));
    const input = { proposalId: idOf(dispute), partyId: worker, answer: 'accepts' } as const;
    refusedWith('AGENT_NEEDS_SPECIAL_POWERS', dispute, answerSettlement, { by: lawyer, on, input });
  });
});

describe('Ending a mediation without agreement', () => {
  it('gives the reason, at any time once accepted', () => {
    const step = { by: mediator, on: '2022-08-20', input: { reason: '双方差距过大' } };
    const ended = mediationIn(doing(mediating(), endMediation, step));
    assert.deepEqual([ended.stage, ended.outcome, ended.closedOn], ['failed', 'failed', '2022-08-20']);
    assert.equal(mediationIn(doing(accepted(), endMediation, step)).stage, 'failed');
    refusedWith('REASON_MISSING', mediating(), endMediation, { ...step, input: { reason: '' } });
    refusedWith('STAGE_TOO_EARLY', received(), endMediation, step);
  });
});

describe('Withdrawing', () => {
  const withdrawn = { settled: false, reason: null };

  it('is the applicant’s at any open stage, or noted by the body', () => {
    const step = { by: rider, on: day, input: withdrawn };
    const after = mediationIn(doing(received(), withdrawApplication, step));
    assert.deepEqual([after.stage, after.outcome, after.closedOn], ['withdrawn', 'withdrawn', day]);
    const noted = doing(mediating(), withdrawApplication, { ...step, by: mediator });
    assert.equal(mediationIn(noted).outcome, 'withdrawn');
    refusedWith('PROCEEDING_CLOSED', agreed(), withdrawApplication, step);
  });

  it('after a settlement keeps the sum that was told (和解后撤回)', () => {
    const input = { settled: true, settledFen: 800_000, reason: '已付清' };
    const settled = mediationIn(doing(mediating(), withdrawApplication, { by: rider, on: day, input }));
    assert.deepEqual([settled.outcome, settled.settledFen], ['settledAndWithdrawn', 800_000]);
    const negative = { by: rider, on: day, input: { ...input, settledFen: -1 } };
    refusedWith('AMOUNT_NOT_VALID', mediating(), withdrawApplication, negative);
    const unsettled = { by: rider, on: day, input: { ...input, settled: false } };
    assert.equal(mediationIn(doing(mediating(), withdrawApplication, unsettled)).settledFen, null);
  });

  it('of one among several applicants is not the end of the case for the others', () => {
    const second = { ...riderAsParty, accountId: 'other-worker' };
    const dispute = received({ parties: [riderAsParty, second, companyAsParty] });
    const step = { by: rider, on: day, input: withdrawn };
    refusedWith('WITHDRAWAL_NEEDS_ALL_APPLICANTS', dispute, withdrawApplication, step);
    const noted = doing(dispute, withdrawApplication, { ...step, by: mediator });
    assert.equal(mediationIn(noted).stage, 'withdrawn');
  });
});

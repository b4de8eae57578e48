import assert from 'node:assert/strict';
import type { Actor } from '../../server/disputes/actor.ts';
import { applyForArbitration } from '../../server/disputes/commands/intake/applyForArbitration.ts';
import { requestCorrection } from '../../server/disputes/commands/intake/requestCorrection.ts';
import { withdrawApplication } from '../../server/disputes/commands/intake/withdrawApplication.ts';
import { declineMediation } from '../../server/disputes/commands/mediation/declineMediation.ts';
import { endMediation } from '../../server/disputes/commands/mediation/endMediation.ts';
import { lapseMediation } from '../../server/disputes/commands/mediation/lapseMediation.ts';
import { signAgreement } from '../../server/disputes/commands/mediation/signAgreement.ts';
import { audiences } from '../../server/disputes/audiences.ts';
import type { Audience } from '../../server/disputes/audiences.ts';
import type { Dispute } from '../../server/disputes/dispute.ts';
import { lawfulCommands } from '../../server/disputes/lawfulCommands.ts';
import { whereItStands } from '../../server/disputes/nextSteps.ts';
import type { Looking } from '../../server/disputes/nextSteps.ts';
import { arbitrationStages, mediationStages } from '../../server/disputes/stages.ts';
import { inWords } from '../../server/disputes/textParams.ts';
import type { LocalDate } from '../../server/law/localDate.ts';
import { dictionary, locales, makeTranslate } from '../../server/locales/index.ts';
import { companyAsParty, riderAsParty, toCommission } from '../support/disputes.ts';
import {
  administrator,
  bodyHead,
  clerk,
  colleague,
  commissionHead,
  company,
  lawyer,
  mediator,
  otherMediator,
  rider,
  supervisor,
  wuchang,
} from '../support/people.ts';
import * as arbitration from './arbitrationRoad.ts';
import {
  accepted,
  agreed,
  asked,
  byAccount,
  consented,
  days,
  doing,
  drafted,
  employer,
  mediating,
  offered,
  received,
  signed,
  worker,
} from './mediationRoad.ts';

const strictly = makeTranslate({ dictionary, strict: true });
const today = '2022-08-17';

function stands(dispute: Dispute, audience: Audience, asOf: LocalDate, more: Partial<Looking> = {}) {
  return whereItStands(dispute, { ...days, audience, asOf, ...more });
}

function keys(dispute: Dispute, audience: Audience, asOf: LocalDate = today): readonly string[] {
  return stands(dispute, audience, asOf).next.map(({ key }) => key);
}

function states(dispute: Dispute): string {
  return stands(dispute, 'public', today)
    .steps.map(({ state }) => state)
    .join(' ');
}

const corrected = doing(received(), requestCorrection, {
  by: mediator,
  on: '2022-08-16',
  input: { items: ['evidence'], dueOn: '2022-08-19' },
});
const failed = doing(mediating(), endMediation, {
  by: mediator,
  on: '2022-08-22',
  input: { reason: '谈不成' },
});
const lapsed = doing(mediating(), lapseMediation, { by: mediator, on: '2022-08-31', input: {} });
const withdrawn = doing(mediating(), withdrawApplication, {
  by: rider,
  on: '2022-08-22',
  input: { settled: false, reason: null },
});
const declined = doing(asked(), declineMediation, {
  by: mediator,
  on: '2022-08-19',
  input: { reason: 'otherSideSilent', text: null },
});

const everyStage: readonly Dispute[] = [
  received(),
  corrected,
  asked(),
  consented(),
  accepted(),
  mediating(),
  offered(),
  drafted(),
  signed(),
  agreed(),
  failed,
  lapsed,
  withdrawn,
  declined,
  arbitration.received(),
  arbitration.accepted(),
  arbitration.copyDelivered(),
  arbitration.withTribunal(),
  arbitration.called(),
  arbitration.heard(),
  arbitration.awarded(),
  arbitration.closed(),
];

describe('Where a dispute stands', () => {
  it('is told in five plain steps', () => {
    assert.equal(states(received()), 'done now ahead ahead ahead');
    assert.equal(states(mediating()), 'done done now ahead ahead');
    assert.equal(states(drafted()), 'done done done now ahead');
    assert.equal(states(agreed()), 'done done done done done');
    assert.equal(states(declined), 'done skipped skipped skipped done');
    assert.equal(states(arbitration.called()), 'done done now ahead ahead');
    assert.equal(states(arbitration.awarded()), 'done done done done now');
  });

  it('has a name and a sentence for every stage', () => {
    for (const stage of mediationStages)
      assert.ok(dictionary['zh-CN'].has(`stages.mediation.${stage}.name`), stage);
    for (const stage of arbitrationStages)
      assert.ok(dictionary['zh-CN'].has(`stages.arbitration.${stage}.sentence`), stage);
  });

  it('has its words for everything it can say, in both languages, for every audience', () => {
    for (const locale of locales)
      for (const dispute of everyStage)
        for (const audience of audiences) {
          const { name, sentence, steps, next } = stands(dispute, audience, '2022-08-18');
          const words = {
            party: (id: string) => id,
            account: (id: string) => id,
            unit: (id: string) => id,
            day: (day: LocalDate) => day,
            money: String,
            law: ({ zh }: { zh: string }) => zh,
            move: ({ period }: { period: string }) => period,
            text: (key: string) => strictly(locale, key),
            listJoin: '、',
          };
          for (const label of [name, ...steps.map(({ key }) => key)]) assert.ok(strictly(locale, label));
          for (const said of [sentence, ...next])
            assert.match(strictly(locale, said.key, inWords(said.params, words)), /[。.]$/);
        }
  });

  it('is that of the arbitration once there is one, for the body still that of its mediation', () => {
    const step = { by: rider, on: '2022-09-01', procedure: 'arbitration' } as const;
    const input = { commissionId: wuchang.id, handedOn: null };
    const both = doing(failed, applyForArbitration, { ...step, input });
    assert.equal(stands(both, 'parties', '2022-09-01').procedure, 'arbitration');
    assert.equal(stands(both, 'bodyDesk', '2022-09-01').procedure, 'mediation');
  });
});

describe('What comes next', () => {
  it('says who must act and by when', () => {
    const [first] = stands(received(), 'public', '2022-08-16').next;
    assert.equal(first?.key, 'nextSteps.due.mediationAcceptance');
    assert.equal(first?.deadline?.dueOn, '2022-08-18');
    assert.equal(first?.responsible, 'body');
    assert.equal(first?.standing, 'dueSoon');
  });

  it('says whose it is', () => {
    const ofApplicant = stands(corrected, 'parties', today, { position: 'applicant' }).next;
    const ofRespondent = stands(corrected, 'parties', today, { position: 'respondent' }).next;
    assert.equal(ofApplicant.find(({ key }) => key === 'nextSteps.due.correction')?.yours, true);
    assert.equal(ofRespondent.find(({ key }) => key === 'nextSteps.due.correction')?.yours, false);
    const ofBody = stands(accepted(), 'bodyDesk', today).next;
    assert.equal(ofBody.find(({ key }) => key === 'nextSteps.mediation.assignMediator')?.yours, true);
  });

  it('shows of the two clocks only the one that decides', () => {
    const due = keys(mediating(), 'bodyDesk').filter((key) => key.includes('Conclusion'));
    assert.deepEqual(due, ['nextSteps.due.mediationConclusion']);
  });

  it('names who has still to sign, but names nobody to the public', () => {
    const once = doing(drafted(), signAgreement, { by: rider, on: '2022-08-24', input: byAccount(worker) });
    const sign = stands(once, 'parties', '2022-08-24').next.find(({ key }) => key.endsWith('.sign'));
    assert.deepEqual(sign?.params['parties'], { marker: 'parties', partyIds: [employer] });
    assert.ok(keys(once, 'public', '2022-08-24').includes('nextSteps.mediation.signPublic'));
    assert.ok(!keys(once, 'public', '2022-08-24').includes('nextSteps.mediation.sign'));
    assert.ok(keys(signed(), 'bodyDesk', '2022-08-24').includes('nextSteps.mediation.seal'));
  });

  it('after every ending without agreement is that arbitration may be applied for (协调规 30)', () => {
    for (const ended of [failed, lapsed, withdrawn, declined])
      assert.ok(keys(ended, 'parties', '2022-09-01').includes('nextSteps.mediation.mayArbitrate'));
    assert.ok(!keys(agreed(), 'parties', '2022-09-01').includes('nextSteps.mediation.mayArbitrate'));
  });

  it('while mediation runs says that arbitration is open at any time (调仲法 5)', () => {
    for (const running of [received(), asked(), mediating(), drafted()])
      assert.ok(keys(running, 'parties').includes('nextSteps.mediation.mayArbitrateAnyTime'));
  });

  it('after an agreement is performance, and the ways to make it enforceable', () => {
    assert.deepEqual(keys(agreed(), 'parties', '2022-08-25'), [
      'nextSteps.due.agreementReview',
      'nextSteps.due.performance',
      'nextSteps.due.judicialConfirmation',
      'nextSteps.mediation.ifNotPerformed',
    ]);
    // Past Fri 23 Sep 2022 every chance is over.
    assert.deepEqual(keys(agreed(), 'parties', '2022-09-24'), ['nextSteps.mediation.ifNotPerformed']);
  });

  it('tells supervision of days, not of talks', () => {
    assert.deepEqual(keys(offered(), 'supervision'), ['nextSteps.due.mediationConclusion']);
  });
});

describe('What is lawful now', () => {
  /** What is stated and noted of the claims stands open all the way. */
  const aboutLimitation = ['recordLimitationStart', 'recordInterruption', 'recordPause'];
  const aboutClaims = ['recordElements', ...aboutLimitation];

  function lawful(dispute: Dispute, actor: Actor, on: LocalDate = today): readonly string[] {
    return lawfulCommands(dispute, actor, { ...days, today: on }).map(({ name }) => name);
  }

  it('is for a mediator what the stage allows, in the order of the procedure', () => {
    assert.deepEqual(lawful(received(), mediator), [
      'requestCorrection',
      'requestConsent',
      'recordConsent',
      'declineMediation',
      'withdrawApplication',
      ...aboutClaims,
      'correctDay',
      'issuePaper',
      'addNote',
      'applyForArbitration',
      'issueQueryCode',
    ]);
    assert.ok(lawful(consented(), mediator).includes('acceptMediation'));
    assert.ok(!lawful(asked(), mediator).includes('acceptMediation'));
  });

  it('is for a colleague without the case only what any mediator of the body may do', () => {
    assert.deepEqual(lawful(mediating(), colleague), [
      'assignMediator',
      'withdrawApplication',
      ...aboutClaims,
      'correctDay',
      'issuePaper',
      'addNote',
      'applyForArbitration',
      'issueQueryCode',
    ]);
  });

  it('is for a party its own acts, the answer to an offer only while it awaits one', () => {
    assert.deepEqual(lawful(offered(), rider), [
      'proposeSettlement',
      'answerSettlement',
      'withdrawApplication',
      ...aboutClaims,
      'applyForArbitration',
    ]);
    assert.deepEqual(lawful(offered(), company), ['proposeSettlement', 'answerClaims']);
    assert.deepEqual(lawful(drafted(), company), ['signAgreement', 'answerClaims']);
  });

  it('is nothing for those whom the case does not concern', () => {
    for (const stranger of [otherMediator, administrator, supervisor, clerk, lawyer])
      assert.deepEqual(lawful(mediating(), stranger), []);
  });

  it('leaves out what needs special powers where the agent has general ones', () => {
    const agent = { name: lawyer.name, powers: 'general', accountId: lawyer.accountId } as const;
    const parties = [{ ...riderAsParty, accountId: null, agent }, companyAsParty];
    const input = {
      by: company,
      dispute: drafted(mediating(accepted(consented(asked(received({ parties })))))),
    };
    assert.deepEqual(lawful(input.dispute, lawyer), [...aboutClaims, 'applyForArbitration']);
  });

  it('carries the day that the act must keep', () => {
    const found = lawfulCommands(consented(), mediator, { ...days, today });
    assert.equal(found.find(({ name }) => name === 'acceptMediation')?.deadline?.dueOn, '2022-08-18');
    assert.equal(found.find(({ name }) => name === 'addNote')?.deadline, null);
  });

  it('offers to close a mediation as lapsed only when its days are over, and to extend it only before', () => {
    assert.ok(!lawful(mediating(), mediator, '2022-08-30').includes('lapseMediation'));
    assert.ok(lawful(mediating(), mediator, '2022-08-30').includes('extendMediation'));
    assert.ok(lawful(mediating(), mediator, '2022-08-31').includes('lapseMediation'));
    assert.ok(!lawful(mediating(), mediator, '2022-08-31').includes('extendMediation'));
  });

  it('offers the seal when all have signed', () => {
    assert.ok(!lawful(drafted(), bodyHead).includes('sealAgreement'));
    assert.ok(lawful(signed(), bodyHead).includes('sealAgreement'));
    assert.ok(!lawful(signed(), mediator).includes('signAgreement'));
  });

  it('in arbitration is the clerk’s acceptance with its five working days, and nothing of the head’s yet', () => {
    const dispute = received(toCommission);
    const acceptance = lawfulCommands(dispute, clerk, { ...days, today }).find(
      ({ name }) => name === 'acceptCase',
    );
    // Mon 15 Aug 2022 and five working days: Mon 22 Aug.
    assert.equal(acceptance?.deadline?.dueOn, '2022-08-22');
    assert.deepEqual(lawful(dispute, commissionHead), ['issuePaper', 'addNote']);
  });
});

import assert from 'node:assert/strict';
import type { Command } from '../../server/disputes/command.ts';
import { declineCase } from '../../server/disputes/commands/arbitration/declineCase.ts';
import { issueAward } from '../../server/disputes/commands/arbitration/issueAward.ts';
import { requestCorrection } from '../../server/disputes/commands/intake/requestCorrection.ts';
import { sealAgreement } from '../../server/disputes/commands/mediation/sealAgreement.ts';
import type { Decided } from '../../server/disputes/decide.ts';
import type { DisputeEvent } from '../../server/disputes/events.ts';
import type { Dispute } from '../../server/disputes/dispute.ts';
import { layOut, papersOf } from '../../server/documents/issue.ts';
import * as arbitration from '../disputes/arbitrationRoad.ts';
import * as mediation from '../disputes/mediationRoad.ts';
import { companyAsParty, riderAsParty } from '../support/disputes.ts';
import { arbitrator, clerk, directory, mediator } from '../support/people.ts';

/** The words of the papers that a decision issues, without their markup. */
async function papersAfter({ dispute, events, texts }: Decided): Promise<readonly string[]> {
  const papers = events.flatMap((event) =>
    papersOf({
      dispute,
      event: event as DisputeEvent,
      directory,
      filed: [],
      text: (id) => (id === null ? '' : (texts[id] ?? '')),
      personal: () => '—',
    }),
  );
  const sheets = await Promise.all(papers.map(({ facts }) => layOut(facts)));
  return sheets.map(({ html }) => html.replace(/<[^>]+>/g, ' '));
}

describe('Papers', () => {
  const deciding = <Input>(dispute: Dispute, command: Command<string, Input>, on: string, input: Input) =>
    arbitration.deciding(dispute, command, {
      by: command.name === 'issueAward' ? arbitrator : clerk,
      on,
      input,
    });

  describe('on a case that is not accepted', () => {
    const declined = (reason: 'otherJurisdiction' | 'outOfScope') =>
      papersAfter(
        deciding(arbitration.received(), declineCase, '2022-08-17', { reason, explanation: '已核实。' }),
      );

    it('refuse it and name the court (规则 31, 调仲法 29)', async () => {
      const [paper = ''] = await declined('outOfScope');
      assert.match(paper, /不予受理通知书/);
      assert.match(paper, /向人民法院提起诉讼/);
    });

    it('show the way to the competent commission, and not to court, for want of jurisdiction (规则 31)', async () => {
      const papers = await declined('otherJurisdiction');
      assert.equal(papers.length, 1);
      assert.match(papers[0] ?? '', /管辖说明告知书[^]*向有管辖权的劳动人事争议仲裁委员会申请仲裁/);
      assert.doesNotMatch(papers[0] ?? '', /不予受理|人民法院/);
    });
  });

  it('ask for everything that is missing at once, by a day (规则 29, 46)', async () => {
    const input = { items: ['identityProof', 'signature'], dueOn: '2022-08-22' } as const;
    const [before = ''] = await papersAfter(
      deciding(arbitration.received(), requestCorrection, '2022-08-16', input),
    );
    assert.match(
      before,
      /补正材料通知书[^]*于2022年8月22日前[^]*1\. 身份证明；[^]*2\. 签名或者盖章；[^]*重新计算/,
    );
    const [inMediation = ''] = await papersAfter(
      mediation.deciding(mediation.received(), requestCorrection, {
        by: mediator,
        on: '2022-08-16',
        input: { ...input, dueOn: null },
      }),
    );
    assert.match(inMediation, /补正材料通知书[^]*请尽快一次补齐/);
    assert.doesNotMatch(inMediation, /重新计算|null/);
  });

  describe('of an award', () => {
    const awarded = (...came: Parameters<typeof arbitration.attendance>) =>
      papersAfter(
        deciding(
          arbitration.heard(undefined, { attendance: arbitration.attendance(...came) }),
          issueAward,
          '2022-09-16',
          arbitration.fullAward,
        ),
      );

    it('say that everybody came where everybody came', async () => {
      assert.match((await awarded('present', 'present'))[0] ?? '', /各方当事人到庭参加/);
    });

    it('name who stayed away and who left, and speak of default against a respondent alone (规则 39)', async () => {
      assert.match(
        (await awarded('present', 'absent'))[0] ?? '',
        new RegExp(`被申请人${companyAsParty.name}经依法通知，无正当理由未到庭，本委缺席审理。`),
      );
      assert.match((await awarded('present', 'left'))[0] ?? '', /中途退庭，本委缺席审理。/);
      const withoutApplicant = (await awarded('absent', 'present'))[0] ?? '';
      assert.match(withoutApplicant, new RegExp(`申请人${riderAsParty.name}未到庭。`));
      assert.doesNotMatch(withoutApplicant, /缺席审理|各方当事人到庭/);
    });
  });

  it('of an agreement name those who signed it, each with the day (调仲法 14, 规则 63)', async () => {
    const sealed = mediation.deciding(mediation.signed(), sealAgreement, {
      by: mediator,
      on: '2022-08-25',
      input: { revision: 1 },
    });
    const unsigned = {
      ...companyAsParty,
      id: 'p9',
      name: '未签名的人',
      accountId: null,
      electedRepresentative: false,
    };
    const [paper = ''] = await papersAfter({
      ...sealed,
      dispute: { ...sealed.dispute, parties: [...sealed.dispute.parties, unsigned] },
    });
    assert.match(paper, new RegExp(`${riderAsParty.name}（签名或者盖章）：已于2022年8月24日签署`));
    assert.doesNotMatch(paper, /未签名的人（签名或者盖章）/);
  });
});

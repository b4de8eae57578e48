/** What an award and an agreement say by themselves, from what is in the case already. */
import assert from 'node:assert/strict';
import { answerClaims } from '../../server/disputes/commands/claims/answerClaims.ts';
import { recordElements } from '../../server/disputes/commands/claims/recordElements.ts';
import type { Dispute } from '../../server/disputes/dispute.ts';
import type { Finding } from '../../server/disputes/finality.ts';
import { agreementDraft, awardDraft } from '../../server/documents/drafts.ts';
import * as arbitration from '../disputes/arbitrationRoad.ts';
import * as mediation from '../disputes/mediationRoad.ts';
import { clerk, company, rider } from '../support/people.ts';

const claims = [
  { kind: 'wages', claimedFen: 1_200_000, text: null },
  { kind: 'employmentConfirmation', claimedFen: null, text: null },
] as const;
const wages = (dueFen: number) =>
  ({ claimId: 'c1', formula: 'wageArrears', values: { dueFen, paidFen: 0 } }) as const;

function heardWith(answered: boolean): Dispute {
  const received = arbitration.received({ claims });
  const served = arbitration.copyDelivered(arbitration.accepted(received));
  const stated = arbitration.doing(served, recordElements, {
    by: rider,
    on: '2022-08-19',
    input: wages(1_200_000),
  });
  const found = arbitration.doing(stated, recordElements, {
    by: clerk,
    on: '2022-08-19',
    input: wages(1_000_000),
  });
  if (!answered) return found;
  const disputed = {
    claimId: 'c1',
    stance: 'disputed',
    admittedFen: null,
    offeredFen: 500_000,
    reason: '旷工。',
  } as const;
  const admitted = {
    claimId: 'c2',
    stance: 'admitted',
    admittedFen: null,
    offeredFen: null,
    reason: null,
  } as const;
  const input = { partyId: 'p2', answers: [disputed, admitted], answeredOn: null };
  return arbitration.doing(found, answerClaims, { by: company, on: '2022-08-22', input });
}

const findings: readonly Finding[] = [
  { claimId: 'c1', result: 'partlySupported', awardedFen: 1_000_000, difference: 'reckonedOtherwise' },
  { claimId: 'c2', result: 'supported', awardedFen: null },
];
const source = (dispute: Dispute) => ({ dispute, text: () => '有三天旷工。' });

describe('The draft of an award', () => {
  const text = awardDraft(source(heardWith(true)), findings);

  it('has the facts that the office found before those that were stated', () => {
    assert.match(
      text,
      /^一、查明的事实\n请求1（劳动报酬（拖欠工资））：应发工资合计：10000\.00元；已发工资合计：0\.00元。/,
    );
  });

  it('parts what is admitted from what is disputed, with the reason of whoever disputes', () => {
    assert.match(text, /二、双方没有争议的请求\n请求2（确认劳动关系）：被申请人测试速送公司予以承认。/);
    assert.match(
      text,
      /三、双方争议的事项\n请求1[^\n]*申请12000\.00元；被申请人测试速送公司不予认可，理由是：有三天旷工。/,
    );
  });

  it('says nothing of what was offered to settle, and of limitation only where it was pleaded', () => {
    assert.doesNotMatch(text, /5000\.00|时效/);
  });

  it('gives the way to each sum with its articles, and the sum in words', () => {
    assert.match(text, /依照《劳动合同法》第三十条，应发10,000\.00元 − 已发0\.00元 = 10,000\.00元。/);
    assert.match(text, /本委支持10000\.00元（人民币壹万元整），其余部分不予支持（计算标准不同）。/);
    assert.match(text, /请求2（确认劳动关系）：本委予以支持。/);
  });

  it('leaves out what nobody said, and has no empty heading', () => {
    const bare = awardDraft(source(heardWith(false)), findings);
    assert.doesNotMatch(bare, /二、|三、|四、|undefined|null/);
    const without = arbitration.accepted(arbitration.received({ claims }));
    assert.match(awardDraft(source(without), findings), /^五、本委认为\n/);
  });
});

describe('The draft of an agreement', () => {
  it('names every claim, who pays whom, the sum in words and the day', () => {
    const dispute = mediation.received({ claims });
    const text = agreementDraft(source(dispute), {
      claims: [
        { claimId: 'c1', agreedFen: 900_000 },
        { claimId: 'c2', agreedFen: null },
      ],
      totalFen: 900_000,
      performBy: '2022-09-09',
    });
    assert.equal(
      text,
      [
        '双方约定：',
        '1. 劳动报酬（拖欠工资）：被申请人测试速送公司向申请人高骑支付9000.00元（人民币玖仟元整）。',
        '2. 确认劳动关系：不单独计付，按本协议其他约定处理。',
        '3. 上述款项合计9000.00元（人民币玖仟元整），被申请人测试速送公司于2022年9月9日前付清。',
      ].join('\n'),
    );
  });
});

/**
 * Applications written from the case for a party to print, sign and hand in at court or at the commission (支付令申请书,
 * 司法确认申请书, 强制执行申请书, 仲裁审查申请书). Nothing is issued and nothing kept: they are the party's own words.
 */
import { lastDayToPerform, paidFen } from '../disputes/aftermath.ts';
import type { Dispute, Party } from '../disputes/dispute.ts';
import { effectsOf } from '../disputes/effect.ts';
import type { EffectContext } from '../disputes/effect.ts';
import { preparedApplications } from '../disputes/prepared.ts';
import type { PreparedAddress } from '../disputes/prepared.ts';
import { roadsOf } from '../disputes/roads.ts';
import type { Road } from '../disputes/roads.ts';
import { claimKinds } from '../law/claimKinds.ts';
import { paymentOrderClaims } from '../law/remedies.ts';
import { flush, heading, paragraph } from './defineDocument.ts';
import type { Block, PaperFacts, PaperSource } from './defineDocument.ts';
import { dayText, moneyText, partiesInFull } from './wording.ts';

export type PreparedSource = Pick<PaperSource, 'dispute' | 'text' | 'personal'>;

interface Asked {
  readonly source: PreparedSource;
  readonly party: Party;
  readonly road: Road;
  readonly context: EffectContext;
}

const titles: Readonly<Record<PreparedAddress, string>> = {
  'agreement-review': '仲裁审查申请书',
  'payment-order': '支付令申请书',
  'judicial-confirmation': '司法确认申请书',
  enforcement: '强制执行申请书',
};

/** The application, or null where this road is not open to the party today. */
export function preparedApplication(
  address: PreparedAddress,
  { source, party, context }: Omit<Asked, 'road'>,
): PaperFacts | null {
  const remedy = preparedApplications[address];
  const road = roadsOf(source.dispute, party, context).find(
    (one) => one.remedy === remedy && one.standing === 'open',
  );
  if (road === undefined) return null;
  const joint = address === 'judicial-confirmation' || address === 'agreement-review';
  return {
    title: titles[address],
    office: '',
    number: '',
    caseNumber: numberOf(source.dispute, road),
    blocks: [
      ...partiesInFull(source),
      ...bodies[address]({ source, party, road, context }),
      ...closingOf(address),
    ],
    signatures: signersOf(source.dispute, party, joint),
    seal: false,
    issuedOn: context.today,
  };
}

function closingOf(address: PreparedAddress): readonly Block[] {
  const where = address === 'agreement-review' ? '劳动人事争议仲裁委员会' : '人民法院';
  return [flush('此致'), flush(`＿＿＿＿＿＿${where}`)];
}

/** Of an agreement that a commission put into a statement it is the statement that is enforced. */
function numberOf(dispute: Dispute, { procedure, paper }: Road): string {
  const reviewed = procedure === 'mediation' && paper === 'mediationStatement';
  return dispute[reviewed ? 'agreementReview' : procedure]?.number ?? '';
}

function signersOf({ parties }: Dispute, party: Party, joint: boolean): readonly string[] {
  const signing = joint ? parties.filter(({ position }) => position !== 'thirdParty') : [party];
  return signing.map(({ name }) => `申请人（签名或者盖章）：${name}`);
}

const bodies: Readonly<Record<PreparedAddress, (asked: Asked) => readonly Block[]>> = {
  'agreement-review': ({ source: { dispute } }) => [
    heading('请求事项'),
    paragraph('请求对双方当事人达成的调解协议进行仲裁审查，制作调解书。'),
    heading('事实和理由'),
    paragraph(agreementSentence(dispute)),
    paragraph(
      '双方当事人自愿达成协议，现自协议生效之日起十五日内，依照《劳动人事争议仲裁办案规则》第七十四条共同申请仲裁审查。',
    ),
    paragraph('附：调解协议，双方当事人身份证明、资格证明，送达地址和联系电话。'),
  ],
  'payment-order': ({ source: { dispute } }) => {
    const rows = dispute.claims
      .filter(({ kind, agreedFen }) => paymentOrderClaims.kinds.has(kind) && (agreedFen ?? 0) > 0)
      .map(({ kind, agreedFen }) => [claimKinds[kind].label.zh, moneyText(agreedFen ?? 0)]);
    return [
      heading('请求事项'),
      paragraph('请求依法向被申请人发出支付令，责令其支付下列款项：'),
      { kind: 'table', head: ['款项', '协议金额'], rows },
      ...paidSoFar(dispute),
      heading('事实和理由'),
      paragraph(agreementSentence(dispute)),
      paragraph(
        '被申请人在协议约定期限内没有履行。依照《中华人民共和国劳动争议调解仲裁法》第十六条，申请人持调解协议书申请支付令。',
      ),
      paragraph('附：调解协议书复印件，申请人身份证明。'),
    ];
  },
  'judicial-confirmation': ({ source: { dispute } }) => [
    heading('请求事项'),
    paragraph('请求确认双方当事人达成的调解协议有效。'),
    heading('事实和理由'),
    paragraph(agreementSentence(dispute)),
    paragraph(
      '双方当事人自愿达成协议，不违反法律规定，不损害他人利益，现自协议生效之日起三十日内共同申请司法确认。',
    ),
    paragraph('附：调解协议书，双方当事人身份证明，调解组织证明材料。'),
  ],
  enforcement: ({ source: { dispute }, road, context }) => [
    heading('请求事项'),
    paragraph('请求强制被申请人履行下列生效法律文书确定的义务：'),
    paragraph(`${papersWords[road.paper]}${road.awardNumber === null ? '' : `（${road.awardNumber}）`}。`),
    ...paidSoFar(dispute),
    heading('事实和理由'),
    paragraph(`${effectSentence(dispute, road, context)}被申请人至今没有履行完毕。`),
    paragraph('附：生效法律文书，生效证明，申请人身份证明。'),
  ],
};

const papersWords: Readonly<Record<Road['paper'], string>> = {
  mediationAgreement: '调解协议',
  confirmedAgreement: '人民法院确认调解协议有效的裁定',
  mediationStatement: '仲裁调解书',
  finalAward: '仲裁裁决书',
  appealableAward: '仲裁裁决书',
  declineNotice: '不予受理通知书',
};

function agreementSentence({ mediation }: Dispute): string {
  const agreement = mediation?.agreement;
  if (!agreement || agreement.sealedOn === null) throw new Error('Only a sealed agreement opens this road');
  return `双方当事人于${dayText(agreement.sealedOn)}达成调解协议（${mediation?.number ?? ''}），约定于${dayText(agreement.performBy)}前履行，金额合计${moneyText(agreement.totalFen)}。`;
}

function effectSentence(dispute: Dispute, road: Road, context: EffectContext): string {
  const effect = effectsOf(dispute, context).find(
    ({ paper, awardNumber }) => paper === road.paper && awardNumber === road.awardNumber,
  );
  const since = effect?.effectiveOn ?? context.today;
  const lastDay = lastDayToPerform(dispute, road.procedure, since) ?? since;
  return `上述文书已于${dayText(since)}生效，履行期限至${dayText(lastDay)}。`;
}

function paidSoFar({ mediation, arbitration }: Dispute): readonly Block[] {
  const paid = [mediation, arbitration].reduce((sum, one) => sum + (one ? paidFen(one.aftermath) : 0), 0);
  return paid === 0 ? [] : [paragraph(`被申请人已支付${moneyText(paid)}，其余没有支付。`)];
}

/** Papers of the mediation itself and of how it ends. */
import type { Agreement, Dispute } from '../../disputes/dispute.ts';
import { claimKinds } from '../../law/claimKinds.ts';
import { cite } from '../../law/statutes.ts';
import { defineDocument, flush, form, ofBody, on, paragraph } from '../defineDocument.ts';
import type { Block, PaperSource, PaperText } from '../defineDocument.ts';
import {
  arbitrationOpen,
  causeText,
  disputeText,
  dayText,
  linesOf,
  moneyText,
  partiesInFull,
  partiesNamed,
  yuan,
} from '../wording.ts';

const sessionWays = {
  inPerson: '当面调解',
  telephone: '电话调解',
  video: '视频调解',
  separate: '分别调解',
} as const;

export const mediationEndPapers = [
  defineDocument({
    ...ofBody,
    kind: 'mediationRecord',
    title: { zh: '调解笔录', en: 'Record of a mediation session' },
    series: null,
    seal: false,
    // What was said in mediation stays with the body: neither side takes the other's words away (协调规 24).
    recipients: [],
    volume: 'sub',
    audiences: ['bodyDesk'],
    articles: [cite('协调规', 24)],
    written: [on('mediationSessionRecorded', { write: (source) => [sessionRecord(source)] })],
  }),
  defineDocument({
    ...ofBody,
    kind: 'mediationAgreement',
    title: { zh: '调解协议书', en: 'Mediation agreement' },
    series: 'agreement',
    articles: [cite('调仲法', 14), cite('协调规', 26)],
    written: [on('agreementSealed', { write: (source) => [agreement(source)] })],
  }),
  defineDocument({
    ...ofBody,
    kind: 'mediationEnd',
    title: { zh: '调解终止告知书', en: 'Notice that the mediation is over' },
    articles: [cite('调仲法', 14), cite('协调规', 30)],
    written: [
      on('mediationEnded', {
        write: (source) => [over(source, '经调解，双方当事人未能达成协议，本组织终止调解。')],
      }),
      on('mediationLapsed', {
        write: (source) => [
          over(
            source,
            `调解期限于${dayText(source.event.facts.dueOn)}届满，双方当事人未达成协议，视为调解不成。`,
          ),
        ],
      }),
    ],
  }),
  defineDocument({
    ...ofBody,
    kind: 'mediationWithdrawal',
    title: { zh: '撤回调解申请告知书', en: 'Notice that the request for mediation is withdrawn' },
    articles: [cite('协调规', 30)],
    written: [
      on('applicationWithdrawn', {
        when: ({ event }) => event.procedure === 'mediation',
        write: (source) => [
          over(
            source,
            `申请人${source.event.facts.settled ? '与被申请人自行和解，' : ''}撤回调解申请，本组织终止调解。`,
          ),
        ],
      }),
    ],
  }),
];

function over({ dispute }: PaperSource, why: string): PaperText {
  return { blocks: [...partiesNamed(dispute), paragraph(why), paragraph(arbitrationOpen)] };
}

function sessionRecord({
  dispute,
  event,
  directory,
  text,
}: PaperSource<'mediationSessionRecorded'>): PaperText {
  const { heldOn, way, attendedPartyIds, textId } = event.facts;
  const came = dispute.parties.filter(({ id }) => attendedPartyIds.includes(id)).map(({ name }) => name);
  return {
    blocks: [
      ...partiesNamed(dispute),
      form([
        ['案由', causeText(dispute)],
        ['时间', dayText(heldOn)],
        ['方式', sessionWays[way]],
        ['到场当事人', came.join('、')],
        ['调解员', directory.person(dispute.mediation?.mediatorId ?? '')?.name ?? ''],
      ]),
      ...linesOf(text(textId)),
      paragraph('以上笔录经当事人核对无误。'),
    ],
    signatures: ['当事人（签名或者盖章）：', '调解员（签名）：'],
  };
}

function agreement(source: PaperSource<'agreementSealed'>): PaperText {
  const { dispute, directory, text } = source;
  const agreed = dispute.mediation?.agreement;
  if (!agreed) throw new Error('A sealed agreement has its terms');
  const mediator = directory.person(dispute.mediation?.mediatorId ?? '')?.name ?? '';
  const rows = dispute.claims.map(({ kind, claimedFen, agreedFen }) => [
    claimKinds[kind].label.zh,
    yuan(claimedFen),
    yuan(agreedFen),
  ]);
  return {
    blocks: [
      ...partiesInFull(source),
      paragraph(`双方当事人因${disputeText(dispute)}，经本组织主持调解，自愿达成如下协议：`),
      { kind: 'table', head: ['请求事项', '请求金额（元）', '协议金额（元）'], rows },
      ...linesOf(text(agreed.termsTextId)),
      paragraph(`以上合计 ${moneyText(agreed.totalFen)}，于${dayText(agreed.performBy)}前履行完毕。`),
      paragraph(
        '本协议经双方当事人签名或者盖章、调解员签名并加盖本组织印章后生效，对双方具有约束力，当事人应当履行。' +
          '双方可以自协议生效之日起十五日内共同向有管辖权的劳动人事争议仲裁委员会申请仲裁审查，或者自协议生效之日起三十日内共同向有管辖权的人民法院申请司法确认。' +
          '一方在约定期限内不履行的，另一方可以依法申请仲裁；就支付拖欠劳动报酬、工伤医疗费、经济补偿或者赔偿金达成的协议，劳动者可以持协议书向人民法院申请支付令。',
      ),
      ...signedBy(dispute, agreed),
    ],
    signatures: [`调解员：${mediator}`],
  };
}

/** Those who signed, each with the day; of many workers their representatives do (规则 63). */
function signedBy({ parties }: Dispute, { signatures }: Agreement): readonly Block[] {
  return parties.flatMap(({ id, name }) =>
    signatures
      .filter(({ signer }) => signer === id)
      .map(({ signedOn }) => flush(`${name}（签名或者盖章）：已于${dayText(signedOn)}签署`)),
  );
}

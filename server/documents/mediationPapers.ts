/** Papers of the mediation body. */
import type { Agreement, Dispute } from '../disputes/dispute.ts';
import { claimKinds } from '../law/claimKinds.ts';
import { defineDocument, flush, heading, paragraph } from './defineDocument.ts';
import type { Block, PaperFacts, PaperSource } from './defineDocument.ts';
import {
  arbitrationOpen,
  arbitrationOpenAnyway,
  causeText,
  claimsListed,
  dayText,
  itemsMissing,
  linesOf,
  moneyText,
  outsideLabourLaw,
  partiesInFull,
  partiesNamed,
} from './wording.ts';

const forParties = { procedure: 'mediation', volume: 'main', audiences: ['parties', 'bodyDesk'] } as const;

export const mediationPapers = [
  defineDocument({
    ...forParties,
    kind: 'mediationApplication',
    event: 'applicationFiled',
    when: ({ event }) => event.procedure === 'mediation',
    write: (source) => [
      paper(source, '调解申请书', [
        // The other side reads it too: who asks, not where they live.
        ...partiesNamed(source.dispute),
        heading('请求事项'),
        ...claimsListed(source.dispute, source.text),
        heading('事实和理由'),
        ...linesOf(source.text(source.dispute.factsTextId)),
        paragraph(`收到日期：${dayText(source.event.facts.receivedOn)}。`),
      ]),
    ],
  }),
  defineDocument({
    ...forParties,
    kind: 'correctionNotice',
    event: 'correctionRequested',
    write: (source) => [
      paper(source, '补正材料通知书', [...partiesNamed(source.dispute), ...itemsMissing(source.event.facts)]),
    ],
  }),
  defineDocument({
    ...forParties,
    kind: 'consentInquiry',
    event: 'consentRequested',
    write: (source) => [
      paper(source, '调解征询意见书', [
        ...partiesNamed(source.dispute),
        paragraph(
          `申请人就${causeText(source.dispute)}争议向本组织申请调解。调解以双方自愿为前提，不收取任何费用。请被申请人于${dayText(source.event.facts.replyBy)}前答复是否同意调解。`,
        ),
        paragraph('不同意调解或者逾期不答复的，本组织将书面告知申请人可以依法申请仲裁。'),
      ]),
    ],
  }),
  defineDocument({
    ...forParties,
    kind: 'mediationAcceptance',
    event: 'mediationAccepted',
    write: (source) => [
      paper(source, '调解受理通知书', [
        ...partiesNamed(source.dispute),
        paragraph(`双方当事人同意调解，本组织决定受理本案（${causeText(source.dispute)}）。`),
        paragraph(
          '自收到调解申请之日起十五日内未达成调解协议的，视为调解不成，当事人可以依法申请仲裁；双方同意延期的除外。',
        ),
      ]),
    ],
  }),
  defineDocument({
    ...forParties,
    kind: 'mediationDeclined',
    event: 'mediationDeclined',
    write: (source) => [
      paper(source, '不予受理调解告知书', [
        ...partiesNamed(source.dispute),
        paragraph(`本组织不予受理本次调解申请，理由：${declineWords[source.event.facts.reason]}。`),
        ...linesOf(source.text(source.event.facts.textId)),
        paragraph(source.event.facts.reason === 'outOfScope' ? outsideLabourLaw : arbitrationOpenAnyway),
      ]),
    ],
  }),
  defineDocument({
    ...forParties,
    kind: 'mediationAgreement',
    event: 'agreementSealed',
    write: (source) => [agreement(source)],
  }),
  defineDocument({
    ...forParties,
    kind: 'mediationEnd',
    event: 'mediationEnded',
    write: (source) => [
      paper(source, '调解终止告知书', [
        ...partiesNamed(source.dispute),
        paragraph('经调解，双方当事人未能达成协议，本组织终止调解。'),
        paragraph(arbitrationOpen),
      ]),
    ],
  }),
  defineDocument({
    ...forParties,
    kind: 'mediationEnd',
    event: 'mediationLapsed',
    write: (source) => [
      paper(source, '调解终止告知书', [
        ...partiesNamed(source.dispute),
        paragraph(`调解期限于${dayText(source.event.facts.dueOn)}届满，双方当事人未达成协议，视为调解不成。`),
        paragraph(arbitrationOpen),
      ]),
    ],
  }),
];

const declineWords = {
  outOfScope: '不属于劳动争议调解的范围',
  otherSideRefused: '对方当事人不同意调解',
  otherSideSilent: '对方当事人在期限内没有答复',
  otherBody: '应由其他调解组织办理',
  correctionNotMade: '申请材料在期限内没有补正',
} as const;

function paper(source: PaperSource, title: string, blocks: readonly Block[]): PaperFacts {
  const { dispute, event, directory } = source;
  const office = directory.body(dispute.mediation?.bodyId ?? '')?.name ?? '';
  return {
    title,
    office,
    number: dispute.mediation?.number ?? '',
    blocks,
    signatures: [office],
    issuedOn: event.occurredOn,
  };
}

function agreement(source: PaperSource<'agreementSealed'>): PaperFacts {
  const { dispute, directory, text } = source;
  const agreed = dispute.mediation?.agreement;
  if (!agreed) throw new Error('A sealed agreement has its terms');
  const mediator = directory.person(dispute.mediation?.mediatorId ?? '')?.name ?? '';
  const rows = dispute.claims.map(({ kind, claimedFen, agreedFen }) => [
    claimKinds[kind].label.zh,
    claimedFen === null ? '—' : (claimedFen / 100).toFixed(2),
    agreedFen === null ? '—' : (agreedFen / 100).toFixed(2),
  ]);
  const written = paper(source, '调解协议书', [
    ...partiesInFull(source),
    paragraph(`双方当事人因${causeText(dispute)}发生争议，经本组织主持调解，自愿达成如下协议：`),
    { kind: 'table', head: ['请求事项', '请求金额（元）', '协议金额（元）'], rows },
    ...linesOf(text(agreed.termsTextId)),
    paragraph(`以上合计 ${moneyText(agreed.totalFen)}，于${dayText(agreed.performBy)}前履行完毕。`),
    paragraph(
      '本协议经双方当事人签名或者盖章、调解员签名并加盖本组织印章后生效，对双方具有约束力，当事人应当履行。' +
        '双方可以自协议生效之日起十五日内共同向有管辖权的劳动人事争议仲裁委员会申请仲裁审查，或者自协议生效之日起三十日内共同向有管辖权的人民法院申请司法确认。' +
        '一方在约定期限内不履行的，另一方可以依法申请仲裁；就支付拖欠劳动报酬、工伤医疗费、经济补偿或者赔偿金达成的协议，劳动者可以持协议书向人民法院申请支付令。',
    ),
    ...signedBy(dispute, agreed),
  ]);
  return { ...written, signatures: [`调解员：${mediator}`, ...written.signatures] };
}

/** Those who signed, each with the day; of many workers their representatives do (规则 63). */
function signedBy({ parties }: Dispute, { signatures }: Agreement): readonly Block[] {
  return parties.flatMap(({ id, name }) =>
    signatures
      .filter(({ signer }) => signer === id)
      .map(({ signedOn }) => flush(`${name}（签名或者盖章）：已于${dayText(signedOn)}签署`)),
  );
}

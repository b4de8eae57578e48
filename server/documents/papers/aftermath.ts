/** Papers after an agreement, a statement or an award. */
import { partyById } from '../../disputes/dispute.ts';
import { cite } from '../../law/statutes.ts';
import { defineDocument, ofBody, ofCommission, on, paragraph } from '../defineDocument.ts';
import { disputeText, dayText, moneyText, partiesNamed } from '../wording.ts';

const paperWords = {
  mediationStatement: '仲裁调解书',
  finalAward: '裁决书',
  appealableAward: '裁决书',
} as const;
const effectWords = {
  mediationStatement: '该调解书经双方当事人签收，',
  finalAward:
    '该裁决为终局裁决，自作出之日起发生法律效力；至本证明出具之日，没有劳动者起诉或者裁决被撤销的记录。该裁决书',
  appealableAward: '各方当事人在法定期间内均未起诉，该裁决书',
} as const;

export const aftermathPapers = [
  defineDocument({
    ...ofCommission,
    kind: 'effectCertificate',
    series: 'certificate',
    title: { zh: '生效证明', en: 'Certificate of effect' },
    articles: [cite('调仲法', 42), cite('调仲法', 47), cite('调仲法', 50), cite('调仲法', 51)],
    written: [
      on('effectCertified', {
        write: ({ dispute, event: { facts } }) => {
          const { paper, awardNumber, effectiveOn, partyId } = facts;
          const number = awardNumber ?? dispute.arbitration?.number ?? '';
          return [
            {
              blocks: [
                ...partiesNamed(dispute),
                paragraph(
                  `应${partyById(dispute, partyId)?.name ?? ''}申请，就${disputeText(dispute)}一案证明如下：本委作出的${number}${paperWords[paper]}，${effectWords[paper]}已于${dayText(effectiveOn)}发生法律效力。`,
                ),
                paragraph('特此证明。'),
              ],
            },
          ];
        },
      }),
    ],
  }),
  defineDocument({
    ...ofBody,
    kind: 'defaultNotice',
    title: { zh: '不履行调解协议告知书', en: 'Notice that the agreement was not performed' },
    articles: [cite('调仲法', 15), cite('调仲法', 16), cite('协调规', 30), cite('协调规', 31)],
    written: [
      on('breachRecorded', {
        when: ({ event }) => event.procedure === 'mediation',
        write: ({ dispute, event: { facts } }) => {
          const { byPartyId, since, unpaidFen } = facts;
          const unpaid = unpaidFen === null ? '' : `，尚欠${moneyText(unpaidFen)}`;
          return [
            {
              blocks: [
                ...partiesNamed(dispute),
                paragraph(
                  `经登记，${partyById(dispute, byPartyId)?.name ?? ''}没有在约定的期限内履行${dispute.mediation?.number ?? ''}调解协议${unpaid}。`,
                ),
                paragraph(
                  `另一方当事人可以依法申请仲裁；就支付拖欠劳动报酬、工伤医疗费、经济补偿或者赔偿金达成的协议，劳动者可以持调解协议书向人民法院申请支付令。仲裁时效自${dayText(since)}起中断，重新计算。`,
                ),
              ],
            },
          ];
        },
      }),
    ],
  }),
];

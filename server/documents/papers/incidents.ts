/** Papers about 鉴定 (规则 40), 终止审理 (规则 48), 先予执行 (规则 51) and 补正 (规则 54). */
import { cite } from '../../law/statutes.ts';
import { defineDocument, ofCommission, on, paragraph } from '../defineDocument.ts';
import { dayText, linesOf, moneyText, partiesNamed } from '../wording.ts';

export const incidentPapers = [
  defineDocument({
    ...ofCommission,
    kind: 'appraisalOrder',
    title: { zh: '鉴定委托书', en: 'Commission of an appraisal' },
    series: 'letter',
    articles: [cite('规则', 40)],
    written: [
      on('appraisalCommissioned', {
        write: ({ dispute, event: { facts }, text }) => [
          {
            blocks: [
              paragraph(`${facts.agency}：`),
              paragraph('我委审理下列案件，需要对下列事项进行鉴定，现委托你单位鉴定并出具书面意见：'),
              ...partiesNamed(dispute),
              ...linesOf(text(facts.textId)),
              paragraph('鉴定费由申请鉴定的一方先行垫付，案件处理终结后由鉴定结果对其不利的一方负担。'),
            ],
          },
        ],
      }),
    ],
  }),
  defineDocument({
    ...ofCommission,
    kind: 'advanceEnforcementDecision',
    title: { zh: '先予执行裁决书', en: 'Order for advance enforcement' },
    issuer: 'tribunal',
    series: 'decision',
    articles: [cite('调仲法', 44), cite('规则', 51)],
    written: [
      on('advanceEnforcementDecided', {
        write: ({ dispute, event, text }) => [
          {
            blocks: [
              ...partiesNamed(dispute),
              paragraph('申请人申请先予执行。仲裁庭经审查认为：'),
              ...linesOf(text(event.facts.textId)),
              paragraph(
                event.facts.orderedFen === null
                  ? '裁决如下：驳回申请人的先予执行申请。'
                  : `裁决如下：被申请人先行支付申请人${moneyText(event.facts.orderedFen)}。申请人是劳动者的，可以不提供担保。本裁决移送人民法院执行。`,
              ),
            ],
          },
        ],
      }),
    ],
  }),
  defineDocument({
    ...ofCommission,
    kind: 'advanceEnforcementLetter',
    title: { zh: '先予执行移送函', en: 'Letter to the court: advance enforcement' },
    series: 'letter',
    recipients: [],
    articles: [cite('调仲法', 44), cite('规则', 51)],
    written: [
      on('advanceEnforcementDecided', {
        when: ({ event }) => event.facts.orderedFen !== null,
        write: ({ dispute, event }) => [
          {
            blocks: [
              paragraph('人民法院：'),
              paragraph(
                `我委审理的下列案件，已裁决先予执行${moneyText(event.facts.orderedFen ?? 0)}。现将先予执行裁决书移送你院，请依法执行。`,
              ),
              ...partiesNamed(dispute),
            ],
          },
        ],
      }),
    ],
  }),
  defineDocument({
    ...ofCommission,
    kind: 'terminationDecision',
    opensWith: 'closingDecision',
    title: { zh: '终止审理决定书', en: 'Decision that the proceedings end' },
    series: 'decision',
    articles: [cite('规则', 48)],
    written: [
      on('proceedingsTerminated', {
        write: ({ dispute, event: { facts } }) => [
          {
            blocks: [
              ...partiesNamed(dispute),
              paragraph(
                `本案逾期未作出裁决，当事人就该争议向人民法院提起诉讼，${facts.court}已于${dayText(facts.docketedOn)}立案（${facts.docketNumber}）。本委决定终止审理。`,
              ),
            ],
          },
        ],
      }),
    ],
  }),
  defineDocument({
    ...ofCommission,
    kind: 'awardCorrection',
    title: { zh: '补正决定书', en: 'Correction of the award' },
    issuer: 'tribunal',
    series: 'decision',
    articles: [cite('规则', 54)],
    written: [
      on('awardCorrected', {
        write: ({ dispute, event: { facts }, text }) => [
          {
            blocks: [
              ...partiesNamed(dispute),
              paragraph(`本委${facts.awardNumber}裁决书${correctionWords[facts.kind]}，现补正如下：`),
              ...linesOf(text(facts.textId)),
              paragraph('本决定书与原裁决书具有同等法律效力。'),
            ],
          },
        ],
      }),
    ],
  }),
];

const correctionWords = {
  text: '中有文字错误',
  calculation: '中有计算错误',
  omission: '遗漏了已经裁决的事项',
} as const;

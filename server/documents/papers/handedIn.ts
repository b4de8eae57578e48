/** What the parties hand in while a case runs: 答辩书 (规则 33) and 撤回仲裁申请书 (规则 35). */
import { partyById } from '../../disputes/dispute.ts';
import { cite } from '../../law/statutes.ts';
import { byParty, defineDocument, ofCommission, on, paragraph } from '../defineDocument.ts';
import type { Block } from '../defineDocument.ts';
import { applicantsSign, disputeText, dayText, linesOf, moneyText, partiesNamed } from '../wording.ts';

export const handedInPapers = [
  defineDocument({
    ...ofCommission,
    ...byParty,
    kind: 'defence',
    title: { zh: '答辩书', en: 'Defence' },
    // Its author's own: another respondent learns of it by a copy, like the applicant.
    own: null,
    opensWith: 'defenceCopy',
    articles: [cite('调仲法', 30), cite('规则', 33)],
    written: [
      on('defenceSubmitted', {
        write: ({ dispute, event: { facts }, text }) => {
          const author = partyById(dispute, facts.partyId);
          return [
            {
              ownPartyId: facts.partyId,
              blocks: [
                ...partiesNamed(dispute),
                paragraph(`答辩人就${disputeText(dispute)}一案答辩如下：`),
                ...wordsOrOriginal(linesOf(text(facts.textId))),
                ...(facts.limitationRaised
                  ? [paragraph('答辩人提出：申请人的仲裁请求已超过仲裁时效期间。')]
                  : []),
                paragraph(`提交日期：${dayText(facts.submittedOn)}。`),
              ],
              signatures: [`答辩人（签名或者盖章）：${author?.name ?? ''}`],
            },
          ];
        },
      }),
    ],
  }),
  defineDocument({
    ...ofCommission,
    ...byParty,
    kind: 'withdrawalRequest',
    title: { zh: '撤回仲裁申请书', en: 'Request to withdraw the application' },
    opensWith: 'closingDecision',
    articles: [cite('规则', 22), cite('规则', 35)],
    written: [
      on('applicationWithdrawn', {
        when: ({ event }) => event.procedure === 'arbitration',
        write: ({ dispute, event: { facts }, text }) => [
          {
            blocks: [
              ...partiesNamed(dispute),
              paragraph(
                `申请人就${disputeText(dispute)}向本委申请仲裁，现${facts.settled ? '与被申请人自行和解，' : ''}申请撤回仲裁申请。`,
              ),
              ...(facts.settledFen === null ? [] : [paragraph(`和解金额：${moneyText(facts.settledFen)}。`)]),
              ...linesOf(text(facts.textId)),
            ],
            signatures: applicantsSign(dispute),
          },
        ],
      }),
    ],
  }),
];

/** What was handed in on paper and not typed lies behind its sheet. */
function wordsOrOriginal(words: readonly Block[]): readonly Block[] {
  return words.length > 0 ? words : [paragraph('答辩意见见所提交的书面材料。')];
}

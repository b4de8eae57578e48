/** What the parties hand in while a case runs: 答辩书 (规则 33) and 撤回仲裁申请书 (规则 35). */
import { partyById } from '../../disputes/dispute.ts';
import { claimKinds } from '../../law/claimKinds.ts';
import { cite } from '../../law/statutes.ts';
import { byParty, defineDocument, heading, ofCommission, on, paragraph } from '../defineDocument.ts';
import type { Block, PaperSource, PaperText } from '../defineDocument.ts';
import { applicantsSign, disputeText, dayText, linesOf, moneyText, partiesNamed, yuan } from '../wording.ts';

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
    kind: 'claimAnswers',
    title: { zh: '对仲裁请求的答复', en: 'Answers to the claims' },
    // It goes the way of a defence, with it or by itself.
    own: null,
    opensWith: 'defenceCopy',
    articles: [cite('调仲法', 30), cite('规则', 33)],
    written: [
      on('claimsAnswered', {
        when: ({ event }) => event.procedure === 'arbitration',
        write: (source) => [answersPaper(source)],
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

const stanceWords = { admitted: '承认', partlyAdmitted: '部分承认', disputed: '不认可' } as const;

/** Claim by claim; what is offered for peace stands apart, as it admits nothing. */
function answersPaper({ dispute, event: { facts }, text }: PaperSource<'claimsAnswered'>): PaperText {
  const author = partyById(dispute, facts.partyId);
  const named = facts.answers.flatMap((answer) => {
    const claim = dispute.claims.find(({ id }) => id === answer.claimId);
    return claim === undefined ? [] : [{ answer, name: claimKinds[claim.kind].label.zh, claim }];
  });
  const rows = named.map(({ answer, name, claim }) => [
    name,
    yuan(claim.claimedFen),
    stanceWords[answer.stance],
    yuan(answer.admittedFen),
  ]);
  const reasons = named.flatMap(({ answer, name }) => {
    const [first, ...others] = linesOf(text(answer.textId));
    return first?.kind === 'text' ? [paragraph(`${name}：${first.text}`), ...others] : [];
  });
  const offers = named.flatMap(({ answer, name }) =>
    answer.offeredFen === null ? [] : [paragraph(`${name}：愿意支付 ${moneyText(answer.offeredFen)}。`)],
  );
  return {
    ownPartyId: facts.partyId,
    blocks: [
      ...partiesNamed(dispute),
      paragraph(`就${disputeText(dispute)}一案的仲裁请求，逐项答复如下：`),
      { kind: 'table', head: ['请求事项', '请求金额（元）', '答复', '承认金额（元）'], rows },
      ...(reasons.length === 0 ? [] : [heading('理由'), ...reasons]),
      ...(offers.length === 0
        ? []
        : [heading('为达成调解愿意作出的让步（不作为对其不利的证据）'), ...offers]),
      paragraph(`答复日期：${dayText(facts.answeredOn)}。`),
    ],
    signatures: [`答复人（签名或者盖章）：${author?.name ?? ''}`],
  };
}

/** Papers about evidence and about claims that change: 举证 (规则 15), 增加变更请求 (规则 44), 反申请 (规则 36). */
import { claimKinds } from '../../law/claimKinds.ts';
import { cite } from '../../law/statutes.ts';
import type { NewClaim } from '../../disputes/incidents.ts';
import { byParty, defineDocument, ofCommission, on, paragraph } from '../defineDocument.ts';
import type { Block, PaperSource } from '../defineDocument.ts';
import { dayText, linesOf, moneyText, partiesNamed, isToldAlone } from '../wording.ts';

export const claimChangePapers = [
  defineDocument({
    ...ofCommission,
    kind: 'evidenceNotice',
    title: { zh: '举证通知书', en: 'Notice of the evidence period' },
    articles: [cite('规则', 15)],
    written: [
      on('evidencePeriodSet', {
        when: isToldAlone,
        write: ({ dispute, event }) => [
          {
            blocks: [
              ...partiesNamed(dispute),
              paragraph(
                `本案的举证期限至${dayText(event.facts.dueOn)}止。当事人应当在期限内提供证据；确有困难的，可以在期满前书面申请延长。`,
              ),
              paragraph(
                '逾期提供证据的，应当说明理由；拒不说明或者理由不成立的，仲裁庭可以不予采纳，或者采纳但予以训诫。与争议事项有关的证据属于用人单位掌握管理的，用人单位应当提供；不提供的，承担不利后果。',
              ),
              paragraph('申请人增加或者变更仲裁请求的，应当在举证期限届满前提出。'),
            ],
          },
        ],
      }),
    ],
  }),
  defineDocument({
    ...ofCommission,
    kind: 'evidenceExtensionNotice',
    title: { zh: '延长举证期限通知书', en: 'Notice of the longer evidence period' },
    articles: [cite('规则', 15)],
    written: [
      on('evidenceExtensionDecided', {
        when: ({ event }) => event.facts.granted,
        write: ({ dispute, event }) => [
          {
            blocks: [
              ...partiesNamed(dispute),
              paragraph(
                `经当事人申请，本案的举证期限延长至${dayText(event.facts.until)}，适用于各方当事人。`,
              ),
            ],
          },
        ],
      }),
    ],
  }),
  defineDocument({
    ...ofCommission,
    kind: 'claimChangeNotice',
    title: { zh: '增加、变更仲裁请求通知书', en: 'Notice of changed claims' },
    opensWith: 'claimChangeCopy',
    articles: [cite('规则', 44), cite('规则', 46)],
    written: [
      on('claimChangeDecided', {
        write: (source) => [{ blocks: [...partiesNamed(source.dispute), ...claimChange(source)] }],
      }),
    ],
  }),
  defineDocument({
    ...ofCommission,
    ...byParty,
    kind: 'counterApplication',
    title: { zh: '反申请书', en: 'Counter-application' },
    // Its author's own: the applicant and any other respondent learn of it by a copy.
    own: null,
    opensWith: 'counterApplicationCopy',
    articles: [cite('规则', 36)],
    written: [
      on('counterApplicationSubmitted', {
        write: ({ dispute, event, text }) => [
          {
            ownPartyId: event.facts.partyId,
            blocks: [
              ...partiesNamed(dispute),
              paragraph('被申请人提出反申请，请求：'),
              ...claimLines(event.facts.claims, text),
              paragraph('事实和理由：'),
              ...linesOf(text(event.facts.textId)),
              paragraph(`提出日期：${dayText(event.facts.submittedOn)}。`),
            ],
          },
        ],
      }),
    ],
  }),
  defineDocument({
    ...ofCommission,
    kind: 'counterApplicationDecision',
    title: { zh: '反申请处理通知书', en: 'Notice on the counter-application' },
    articles: [cite('规则', 36), cite('规则', 46)],
    written: [
      on('counterApplicationDecided', {
        write: ({ dispute, event, text }) => [
          {
            blocks: [
              ...partiesNamed(dispute),
              paragraph(counterWords[event.facts.outcome]),
              ...linesOf(text(event.facts.textId)),
            ],
          },
        ],
      }),
    ],
  }),
];

const counterWords = {
  joined: '本委决定受理被申请人的反申请，与本案合并处理。审理期限自受理反申请之日起重新计算。',
  separate: '被申请人的反申请应当另行申请仲裁。被申请人可以就该请求单独向有管辖权的仲裁委员会申请仲裁。',
  declined: '被申请人的反申请不符合受理条件，本委决定不予受理。',
} as const;

function claimChange({ dispute, event, text }: PaperSource<'claimChangeDecided'>): readonly Block[] {
  const { accepted, added, changed, waivedBy, textId } = event.facts;
  if (!accepted)
    return [
      paragraph('申请人申请增加、变更仲裁请求，本委经审查不予一并处理，申请人可以另行申请仲裁。理由：'),
      ...linesOf(text(textId)),
    ];
  const sums = changed.flatMap(({ claimId, claimedFen }) => {
    const claim = dispute.claims.find(({ id }) => id === claimId);
    return claim === undefined
      ? []
      : [paragraph(`${claimKinds[claim.kind].label.zh}：变更为${moneyText(claimedFen)}；`)];
  });
  return [
    paragraph('申请人增加、变更的下列仲裁请求，本委予以受理，审理期限自即日起重新计算：'),
    ...claimLines(added, text),
    ...sums,
    ...linesOf(text(textId)),
    paragraph(
      waivedBy.length > 0
        ? '已明确表示放弃答辩期的被申请人，不另给答辩期；其他被申请人自收到本通知书之日起十日内（工作日）可以提交答辩书。'
        : '被申请人自收到本通知书之日起十日内（工作日）可以提交答辩书，明确表示放弃答辩期的除外。',
    ),
  ];
}

function claimLines(claims: readonly NewClaim[], text: PaperSource['text']): readonly Block[] {
  return claims.map(({ kind, claimedFen, textId }, index) => {
    const words = text(textId);
    const sum = claimedFen === null ? '' : `，${moneyText(claimedFen)}`;
    return paragraph(
      `${index + 1}. ${claimKinds[kind].label.zh}${words === '' ? '' : `（${words}）`}${sum}；`,
    );
  });
}

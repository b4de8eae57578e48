/** 调解建议书 (规则 68, 69): handed to the applicant before the commission decides on acceptance. */
import { cite } from '../../law/statutes.ts';
import { defineDocument, ofCommission, on, paragraph } from '../defineDocument.ts';
import { causeText, linesOf, partiesNamed } from '../wording.ts';

export const suggestionPapers = [
  defineDocument({
    ...ofCommission,
    kind: 'mediationSuggestion',
    title: { zh: '调解建议书', en: 'Suggestion to mediate' },
    recipients: ['applicant'],
    opensWith: 'atOnce',
    articles: [cite('规则', 68), cite('规则', 69)],
    written: [
      on('mediationSuggested', {
        write: ({ dispute, event: { facts }, directory, text }) => {
          const body = directory.body(facts.bodyId);
          const where = body === undefined ? '' : `（地址：${body.address}，电话：${body.telephone}）`;
          return [
            {
              blocks: [
                ...partiesNamed(dispute),
                paragraph(
                  `本委收到申请人就${causeText(dispute)}提出的仲裁申请。该争议未经调解，本委建议双方先行到${body?.name ?? ''}${where}调解。`,
                ),
                ...linesOf(text(facts.textId)),
                paragraph(
                  '申请人同意先行调解的，本委暂缓受理，由该调解组织办理；不同意先行调解，或者调解不成的，本委依法审查受理。调解不收费；调解自愿，随时可以终止。',
                ),
              ],
            },
          ];
        },
      }),
    ],
  }),
];

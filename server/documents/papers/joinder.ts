/** Papers by which somebody comes into a running case, or does not (调仲法 22, 23; 规则 6, 7, 46(1)). */
import { partyById } from '../../disputes/dispute.ts';
import { joinderGrounds } from '../../law/grounds.ts';
import { cite } from '../../law/statutes.ts';
import { defineDocument, ofCommission, on, paragraph } from '../defineDocument.ts';
import type { PaperSource, PaperText } from '../defineDocument.ts';
import { dayText, linesOf, partiesNamed } from '../wording.ts';

export const joinderPapers = [
  defineDocument({
    ...ofCommission,
    kind: 'joinderNotice',
    title: { zh: '追加当事人（第三人）通知书', en: 'Notice of an added party' },
    opensWith: 'joinderNotice',
    articles: [cite('调仲法', 22), cite('调仲法', 23), cite('规则', 6), cite('规则', 46, { item: 1 })],
    written: [on('partyJoined', { write: (source) => [notice(source)] })],
  }),
  defineDocument({
    ...ofCommission,
    kind: 'joinderRefusal',
    title: { zh: '不予追加决定书', en: 'Decision that nobody is added' },
    issuer: 'tribunal',
    series: 'decision',
    articles: [cite('调仲法', 23), cite('规则', 6)],
    written: [
      on('joinderDecided', {
        when: ({ event }) => !event.facts.granted,
        write: ({ dispute, event, text }) => [
          {
            blocks: [
              ...partiesNamed(dispute),
              paragraph('关于追加当事人（第三人）的申请，经审查：'),
              ...linesOf(text(event.facts.textId)),
              paragraph('决定：驳回追加申请。'),
            ],
          },
        ],
      }),
    ],
  }),
];

function notice({ dispute, event, text }: PaperSource<'partyJoined'>): PaperText {
  const { partyId, position, ground, hearingFallsAway, textId } = event.facts;
  const name = partyById(dispute, partyId)?.name ?? '';
  const third = position === 'thirdParty';
  return {
    title: third ? '追加第三人通知书' : '追加被申请人通知书',
    blocks: [
      ...partiesNamed(dispute),
      paragraph(
        `本案审理中查明，${name}${third ? '' : '依法应当作为共同当事人，理由：'}${joinderGrounds[ground].label.zh}。`,
      ),
      ...linesOf(text(textId)),
      paragraph(
        `本委决定自${dayText(event.occurredOn)}起${third ? `通知${name}作为第三人参加仲裁` : `追加${name}为被申请人`}。审理期限自本决定之日起重新计算（《劳动人事争议仲裁办案规则》第四十六条）。`,
      ),
      paragraph(
        third
          ? '第三人有委托代理人、申请回避、提供证据、陈述意见、参加庭审和调解的权利，应当遵守仲裁秩序，按时参加庭审。'
          : '被追加的被申请人自收到申请书副本之日起十日内（工作日）可以提交答辩书、提出管辖异议或者反申请，并享有委托代理人、申请回避、提供证据、参加庭审和调解的权利。',
      ),
      ...(hearingFallsAway ? [paragraph('原定的开庭取消，开庭时间另行通知。')] : []),
    ],
  };
}

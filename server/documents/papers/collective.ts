/** 集体劳动人事争议一次性通知书 (规则 64): everything that else takes three papers. */
import { cite } from '../../law/statutes.ts';
import { defineDocument, form, ofCommission, on, paragraph } from '../defineDocument.ts';
import type { PaperSource, PaperText } from '../defineDocument.ts';
import { dayText, partiesNamed } from '../wording.ts';
import { tribunalText } from './arbitrationTribunal.ts';

export const collectivePapers = [
  defineDocument({
    ...ofCommission,
    kind: 'collectiveNotice',
    title: { zh: '集体争议一次性通知书', en: 'One notice of everything in a collective dispute' },
    opensWith: 'collectiveNotice',
    articles: [cite('规则', 64), cite('规则', 65), cite('调仲法', 35)],
    written: [on('collectiveNoticeGiven', { write: (source) => [notice(source)] })],
  }),
];

function notice(source: PaperSource<'collectiveNoticeGiven'>): PaperText {
  const { dispute, event, directory } = source;
  const tribunal = dispute.arbitration?.tribunal ?? null;
  const hearing = dispute.arbitration?.hearings.find(({ id }) => id === event.facts.hearingId);
  const evidence = dispute.arbitration?.incidents.evidencePeriod?.dueOn ?? null;
  return {
    blocks: [
      ...partiesNamed(dispute),
      paragraph('本案为集体争议，现将下列事项一次性通知如下：'),
      form([
        ['仲裁庭组成人员', tribunal === null ? '' : tribunalText(tribunal, directory)],
        ['答辩期限', '自收到申请书副本之日起十日内（工作日）'],
        ['举证期限', evidence === null ? '' : `至${dayText(evidence)}止`],
        [
          '开庭',
          hearing === undefined
            ? ''
            : `${dayText(hearing.heldOn)} ${hearing.startsAt}，${hearing.place}${hearing.mode === 'online' ? '（在线）' : ''}`,
        ],
      ]),
      paragraph(
        '当事人可以在开庭审理前申请回避；有正当理由的，可以在开庭三日前（工作日）请求延期开庭。申请人增加或者变更请求的，应当在举证期限届满前提出。',
      ),
      paragraph('开庭前，仲裁庭引导当事人自行协商，或者先行调解；没有达成协议的，及时裁决。'),
      paragraph(
        '申请人推举的代表参加仲裁的行为对其所代表的当事人发生效力；代表变更、放弃请求，承认对方请求，进行和解，须经被代表的当事人同意。',
      ),
    ],
  };
}

/** Papers about the tribunal and its hearings. */
import type { Attendance, Hearing } from '../../disputes/dispute.ts';
import type { Directory } from '../../disputes/directory.ts';
import type { Tribunal } from '../../disputes/dispute.ts';
import { cite } from '../../law/statutes.ts';
import { defineDocument, form, ofCommission, on, paragraph } from '../defineDocument.ts';
import type { PaperSource, PaperText } from '../defineDocument.ts';
import { causeText, dayText, linesOf, partiesNamed, positionWords, isToldAlone } from '../wording.ts';

const attendanceWords: Readonly<Record<Attendance, string>> = {
  present: '到庭',
  absentWithReason: '有正当理由未到庭',
  absent: '未到庭',
  left: '中途退庭',
};

export const arbitrationTribunalPapers = [
  defineDocument({
    ...ofCommission,
    kind: 'tribunalNotice',
    title: { zh: '仲裁庭组成人员通知书', en: 'Notice of the tribunal’s members' },
    opensWith: 'tribunalNotice',
    articles: [cite('调仲法', 32), cite('调仲法', 33)],
    written: [
      on('tribunalFormed', {
        when: isToldAlone,
        write: (source) => [
          {
            blocks: [
              ...partiesNamed(source.dispute),
              paragraph(tribunalText(source.event.facts, source.directory)),
              paragraph(
                '当事人认为上述人员有法定回避情形的，可以在案件开庭审理前提出回避申请并说明理由；回避事由在开庭后知道的，可以在庭审辩论终结前提出。',
              ),
            ],
          },
        ],
      }),
    ],
  }),
  defineDocument({
    ...ofCommission,
    kind: 'recusalDecision',
    title: { zh: '回避决定书', en: 'Decision on recusal' },
    series: 'decision',
    articles: [cite('调仲法', 33)],
    written: [on('recusalDecided', { write: (source) => [recusalDecision(source)] })],
  }),
  defineDocument({
    ...ofCommission,
    kind: 'ordinaryNotice',
    title: { zh: '转为一般程序通知书', en: 'Notice of the change to ordinary procedure' },
    articles: [cite('规则', 60), cite('规则', 61)],
    written: [
      on('changedToOrdinary', {
        write: ({ dispute }) => [
          {
            blocks: [
              ...partiesNamed(dispute),
              paragraph('本案不宜继续适用简易处理程序，决定转为一般程序审理。'),
              paragraph('案件审理期限仍自受理之日起计算，不重新计算。'),
            ],
          },
        ],
      }),
    ],
  }),
  defineDocument({
    ...ofCommission,
    kind: 'hearingNotice',
    title: { zh: '开庭通知书', en: 'Notice of hearing' },
    opensWith: 'hearingNotice',
    articles: [cite('调仲法', 35), cite('调仲法', 36)],
    written: [
      on('hearingScheduled', {
        when: isToldAlone,
        write: ({ dispute, event: { facts } }) => [
          {
            blocks: [
              ...partiesNamed(dispute),
              paragraph(
                `本案定于${dayText(facts.heldOn)} ${facts.startsAt} 在${facts.place}${facts.mode === 'online' ? '（在线）' : ''}开庭审理，请准时参加。`,
              ),
              paragraph(
                '当事人有正当理由的，可以在开庭三日前（工作日）请求延期开庭。申请人无正当理由不到庭或者未经许可中途退庭的，可以按撤回仲裁申请处理；被申请人有上述情形的，可以缺席裁决。',
              ),
            ],
          },
        ],
      }),
    ],
  }),
  defineDocument({
    ...ofCommission,
    kind: 'postponementNotice',
    title: { zh: '延期开庭通知书', en: 'Notice that the hearing is postponed' },
    articles: [cite('调仲法', 35)],
    written: [
      on('postponementDecided', {
        when: ({ event }) => event.facts.granted,
        write: (source) => [
          {
            blocks: [
              ...partiesNamed(source.dispute),
              paragraph(`本案原定${plannedDay(source)}的开庭延期，新的开庭时间另行通知。`),
            ],
          },
        ],
      }),
    ],
  }),
  defineDocument({
    ...ofCommission,
    kind: 'postponementRefusal',
    title: { zh: '不予延期开庭通知书', en: 'Notice that the hearing is not postponed' },
    articles: [cite('调仲法', 35)],
    written: [
      on('postponementDecided', {
        when: ({ event }) => !event.facts.granted,
        write: (source) => [
          {
            blocks: [
              ...partiesNamed(source.dispute),
              paragraph(`延期开庭的请求，经审查不予准许，开庭仍在${plannedDay(source)}进行，请准时参加。`),
              ...linesOf(source.text(source.event.facts.textId)),
            ],
          },
        ],
      }),
    ],
  }),
  defineDocument({
    ...ofCommission,
    kind: 'hearingRecord',
    title: { zh: '庭审笔录', en: 'Record of hearing' },
    opensWith: 'atOnce',
    issuer: 'tribunal',
    series: null,
    seal: false,
    articles: [cite('调仲法', 40), cite('规则', 22)],
    written: [on('hearingRecorded', { write: (source) => [hearingRecord(source)] })],
  }),
];

/** Who hears the case and who records. */
export function tribunalText(
  { arbitratorIds, presidingId, clerkId }: Pick<Tribunal, 'arbitratorIds' | 'presidingId' | 'clerkId'>,
  directory: Directory,
): string {
  const name = (id: string | null) => directory.person(id ?? '')?.name ?? '';
  if (arbitratorIds.length === 1)
    return `本案由仲裁员${name(presidingId)}独任审理，书记员${name(clerkId)}担任记录。`;
  const others = arbitratorIds.filter((id) => id !== presidingId).map(name);
  return `本案由首席仲裁员${name(presidingId)}、仲裁员${others.join('、')}组成仲裁庭审理，书记员${name(clerkId)}担任记录。`;
}

function recusalDecision({ dispute, event, directory }: PaperSource<'recusalDecided'>): PaperText {
  const { recusalId, upheld } = event.facts;
  const asked = dispute.arbitration?.recusals.find(({ id }) => id === recusalId);
  const whom = directory.person(asked?.personId ?? '')?.name ?? '';
  const by = dispute.parties.find(({ id }) => id === asked?.requestedBy);
  const asking =
    by === undefined ? `${whom}自行提出回避` : `${positionWords[by.position]}${by.name}申请${whom}回避`;
  return {
    blocks: [
      ...partiesNamed(dispute),
      paragraph(
        `${asking}，经审查，${upheld ? `决定${whom}回避，另行更换人员` : '不符合法定回避情形，决定不予回避'}。`,
      ),
    ],
  };
}

function hearingOf({ dispute }: PaperSource, hearingId: string): Hearing | undefined {
  return dispute.arbitration?.hearings.find(({ id }) => id === hearingId);
}

function plannedDay(source: PaperSource<'postponementDecided'>): string {
  const hearing = hearingOf(source, source.event.facts.hearingId);
  return hearing === undefined ? '' : `于${dayText(hearing.heldOn)} ${hearing.startsAt}`;
}

function hearingRecord(source: PaperSource<'hearingRecorded'>): PaperText {
  const { dispute, event, directory, text } = source;
  const { hearingId, attendance, mediationTried, textId } = event.facts;
  const hearing = hearingOf(source, hearingId);
  const tribunal = dispute.arbitration?.tribunal;
  const names = (tribunal?.arbitratorIds ?? []).map((id) => directory.person(id)?.name ?? '');
  const came = attendance.flatMap(({ partyId, attendance: how }) => {
    const party = dispute.parties.find(({ id }) => id === partyId);
    return party === undefined
      ? []
      : [`${positionWords[party.position]}${party.name}${attendanceWords[how]}`];
  });
  return {
    blocks: [
      ...partiesNamed(dispute),
      form([
        ['案由', causeText(dispute)],
        ['开庭时间', hearing === undefined ? '' : `${dayText(hearing.heldOn)} ${hearing.startsAt}`],
        [
          '地点',
          hearing === undefined ? '' : `${hearing.place}${hearing.mode === 'online' ? '（在线）' : ''}`,
        ],
        ['仲裁员', names.join('、')],
        ['书记员', directory.person(tribunal?.clerkId ?? '')?.name ?? ''],
        ['到庭情况', came.join('；')],
        ['庭审调解', mediationTried ? '仲裁庭主持了调解' : '未进行调解'],
      ]),
      ...linesOf(text(textId)),
      paragraph(
        '当事人认为对自己陈述的记录有遗漏或者差错的，有权申请补正。笔录由仲裁员、书记员、当事人和其他仲裁参加人逐页签名或者盖章。',
      ),
    ],
    signatures: [
      '申请人（签名或者盖章）：',
      '被申请人（签名或者盖章）：',
      '仲裁员（签名）：',
      '书记员（签名）：',
    ],
  };
}

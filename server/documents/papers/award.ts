/** 裁决书 and 仲裁调解书: what decides a case. */
import { standingClaims } from '../../disputes/claims.ts';
import type { Attendance, Claim, Dispute, Party } from '../../disputes/dispute.ts';
import { attendanceOf, lastHearing } from '../../disputes/hearings.ts';
import { shareTable } from '../../disputes/shares.ts';
import { claimKinds } from '../../law/claimKinds.ts';
import { cite } from '../../law/statutes.ts';
import { defineDocument, heading, ofCommission, on, paragraph } from '../defineDocument.ts';
import type { Block, PaperSource, PaperText } from '../defineDocument.ts';
import {
  appealableRemedy,
  disputeText,
  claimsListed,
  dayText,
  enforcementRemedy,
  finalRemedy,
  linesOf,
  moneyText,
  partiesInFull,
  positionWords,
  yuan,
} from '../wording.ts';

export const awardPapers = [
  defineDocument({
    ...ofCommission,
    kind: 'mediationStatement',
    title: { zh: '仲裁调解书', en: 'Mediation statement of the commission' },
    opensWith: 'mediationStatement',
    issuer: 'tribunal',
    series: 'statement',
    articles: [cite('调仲法', 42)],
    written: [on('mediationStatementIssued', { write: (source) => [statement(source)] })],
  }),
  defineDocument({
    ...ofCommission,
    kind: 'award',
    title: { zh: '裁决书', en: 'Award' },
    opensWith: 'award',
    issuer: 'tribunal',
    // The case takes an award's number with the decision.
    series: null,
    articles: [cite('调仲法', 46), cite('规则', 50), cite('规则', 53)],
    checked: 'verified',
    written: [on('awardIssued', { write: awards })],
  }),
];

function statement(source: PaperSource<'mediationStatementIssued'>): PaperText {
  const { dispute, event, text } = source;
  return {
    blocks: [
      ...partiesInFull(source),
      paragraph(`申请人就${disputeText(dispute)}申请仲裁，请求：`),
      ...claimsListed({ ...dispute, claims: standingClaims(dispute) }, text),
      paragraph('本委审理过程中，经仲裁庭主持调解，双方当事人自愿达成如下协议：'),
      ...linesOf(text(event.facts.termsTextId)),
      paragraph(`以上合计 ${moneyText(event.facts.totalFen)}。`),
      paragraph(
        `上述协议符合法律规定，本委予以确认。本调解书经双方当事人签收后，发生法律效力。${enforcementRemedy}`,
      ),
    ],
    ...signedByTribunal(source),
  };
}

/** 裁决书: one for the final items, one for the others, each with its own remedy (规则 50, 53). */
function awards(source: PaperSource<'awardIssued'>): readonly PaperText[] {
  const { dispute, event, text } = source;
  return event.facts.awards.map(({ number, final, claimIds }) => {
    const claims = dispute.claims.filter(({ id }) => claimIds.includes(id));
    const rows = claims.map(({ kind, claimedFen, awardedFen, result }) => [
      claimKinds[kind].label.zh,
      yuan(claimedFen),
      yuan(awardedFen),
      result === null ? '' : resultWords[result],
    ]);
    return {
      title: `裁决书（${final ? '终局' : '非终局'}）`,
      number,
      blocks: [
        ...partiesInFull(source),
        paragraph(`申请人就${disputeText(dispute)}申请仲裁，请求：`),
        ...claimsListed({ ...dispute, claims }, text),
        paragraph(whoCame(dispute, event.facts.byDefault)),
        heading('查明的事实和裁决理由'),
        ...linesOf(text(event.facts.reasonsTextId)),
        ...decidedBefore(dispute),
        heading('裁决如下'),
        { kind: 'table', head: ['请求事项', '请求金额（元）', '裁决金额（元）', '结果'], rows },
        ...sharesListed(dispute, claims),
        paragraph(final ? finalRemedy : appealableRemedy),
        paragraph(enforcementRemedy),
      ],
      ...signedByTribunal(source),
    };
  });
}

/** 各申请人金额: what each of many gets of what is given, item by item. */
export function sharesListed(dispute: Dispute, among: readonly Claim[]): readonly Block[] {
  const { claims, rows } = shareTable(dispute, among);
  if (rows.length === 0) return [];
  const sums = claims.map((_, at) => rows.reduce((sum, row) => sum + (row.sums[at] ?? 0), 0));
  const whole = rows.reduce((sum, { totalFen }) => sum + totalFen, 0);
  return [
    paragraph('以上裁决金额，各申请人分别应得：'),
    {
      kind: 'table',
      head: [
        '序号',
        '申请人',
        ...claims.map(({ kind }) => `${claimKinds[kind].label.zh}（元）`),
        '合计（元）',
      ],
      rows: [
        ...rows.map(({ party, sums: own, totalFen }, index) => [
          String(index + 1),
          party.name,
          ...own.map(yuan),
          yuan(totalFen),
        ]),
        ['', '合计', ...sums.map(yuan), yuan(whole)],
      ],
    },
  ];
}

/** Which claims were decided ahead, and by which awards (规则 49). */
function decidedBefore({ arbitration }: Dispute): readonly Block[] {
  return (arbitration?.incidents.partialAwards ?? []).map(({ issuedOn, awards: made }) =>
    paragraph(
      `本案其余仲裁请求，本委已于${dayText(issuedOn)}先行裁决（${made.map(({ number }) => number).join('、')}）。`,
    ),
  );
}

/** Who stood before the tribunal, by the record of the last hearing (规则 39, 53). */
export function whoCame(dispute: Dispute, byDefault: boolean): string {
  const hearing = dispute.arbitration === null ? null : lastHearing(dispute.arbitration);
  const missing = dispute.parties.flatMap((party) =>
    hearing === null ? [] : missingWords(party, attendanceOf(hearing, party.id)),
  );
  if (missing.length === 0) return '本委依法开庭审理，各方当事人到庭参加。';
  return `本委依法开庭审理。${missing.join('；')}${byDefault ? '，本委缺席审理' : ''}。`;
}

/** Only of a respondent it has been proven that the notice came in time: no award without (规则 39, 59). */
function missingWords({ position, name }: Party, attendance: Attendance | null): readonly string[] {
  if (attendance === null || attendance === 'present') return [];
  const who = `${positionWords[position]}${name}`;
  if (attendance === 'left') return [`${who}未经仲裁庭同意中途退庭`];
  return [`${who}${position === 'respondent' ? '经依法通知，无正当理由' : ''}未到庭`];
}

export const resultWords = { supported: '支持', partlySupported: '部分支持', dismissed: '驳回' } as const;

export function signedByTribunal({
  dispute,
  directory,
}: PaperSource): Pick<PaperText, 'signatures' | 'countersignatures'> {
  const tribunal = dispute.arbitration?.tribunal;
  if (!tribunal) return {};
  const { arbitratorIds, presidingId, clerkId } = tribunal;
  const name = (id: string | null) => directory.person(id ?? '')?.name ?? '';
  const members = arbitratorIds.map((id) =>
    arbitratorIds.length > 1 && id === presidingId ? `首席仲裁员：${name(id)}` : `仲裁员：${name(id)}`,
  );
  return { signatures: members, countersignatures: [`书记员：${name(clerkId)}`] };
}

/** Papers of the arbitration commission. */
import { claimKinds } from '../law/claimKinds.ts';
import type { Attendance, Dispute, Party } from '../disputes/dispute.ts';
import { attendanceOf, lastHearing } from '../disputes/hearings.ts';
import { suspensionGrounds } from '../law/grounds.ts';
import { defineDocument, flush, heading, paragraph } from './defineDocument.ts';
import type { Block, PaperFacts, PaperSource } from './defineDocument.ts';
import {
  appealableRemedy,
  causeText,
  claimsListed,
  dayText,
  enforcementRemedy,
  finalRemedy,
  itemsMissing,
  linesOf,
  moneyText,
  partiesInFull,
  partiesNamed,
  positionWords,
} from './wording.ts';

const forParties = {
  procedure: 'arbitration',
  volume: 'main',
  audiences: ['parties', 'commissionDesk'],
} as const;
/** 审批表 and the like: never open to the parties. */
const internal = { procedure: 'arbitration', volume: 'sub', audiences: ['tribunal'] } as const;

const declineWords = {
  outOfScope: '不属于劳动人事争议仲裁的受案范围',
  claimsUnclear: '没有明确的仲裁请求和事实理由',
  noDirectInterest: '申请人与本案没有直接利害关系，或者没有明确的被申请人',
  otherJurisdiction: '不属于本委管辖',
  decidedBefore: '本案争议已有生效的裁决、判决或者调解书，或者正在审理之中',
  deemedWithdrawnBefore: '本案此前已按撤回仲裁申请处理',
  correctionNotMade: '申请材料在期限内没有补正',
} as const;

export const arbitrationPapers = [
  defineDocument({
    ...forParties,
    kind: 'arbitrationApplication',
    event: 'applicationFiled',
    when: ({ event }) => event.procedure === 'arbitration',
    write: (source) => [application(source, source.event.facts.receivedOn)],
  }),
  defineDocument({
    ...forParties,
    kind: 'arbitrationApplication',
    event: 'arbitrationApplied',
    write: (source) => [application(source, source.event.facts.receivedOn)],
  }),
  defineDocument({
    ...forParties,
    kind: 'correctionNotice',
    event: 'correctionRequested',
    write: (source) => [
      paper(source, '补正材料通知书', [
        ...partiesNamed(source.dispute),
        ...itemsMissing(source.event.facts),
        paragraph('受理期限自材料补正之日起重新计算（《劳动人事争议仲裁办案规则》第四十六条）。'),
      ]),
    ],
  }),
  defineDocument({
    ...forParties,
    kind: 'acceptanceNotice',
    event: 'caseAccepted',
    write: (source) => [
      paper(source, '受理通知书', [
        ...partiesNamed(source.dispute),
        paragraph(
          `本委收到申请人就${causeText(source.dispute)}提出的仲裁申请，经审查，符合受理条件，决定于${dayText(source.event.occurredOn)}受理${source.event.facts.simplified ? '，适用简易处理程序' : ''}。`,
        ),
        paragraph(
          '当事人有委托代理人、申请回避、提供证据、进行质证和辩论、请求调解、自行和解、撤回仲裁申请的权利，应当遵守仲裁秩序，如实陈述，按时参加庭审。',
        ),
        paragraph('本案一般应当自受理之日起四十五日内结束；劳动争议仲裁不收费。'),
      ]),
      paper(source, '应诉通知书', [
        ...partiesNamed(source.dispute),
        paragraph(
          '现将仲裁申请书副本送达你方。请自收到申请书副本之日起十日内（工作日）向本委提交答辩书；不提交答辩书的，不影响仲裁程序的进行。',
        ),
        paragraph('对管辖有异议的，应当在答辩期满前书面提出；提出反申请的，应当在答辩期满前提出。'),
      ]),
    ],
  }),
  // 规则 31: for want of jurisdiction the applicant is told in writing and shown the way, not refused.
  defineDocument({
    ...forParties,
    kind: 'jurisdictionNotice',
    event: 'caseDeclined',
    when: ({ event }) => event.facts.reason === 'otherJurisdiction',
    write: (source) => [
      paper(source, '管辖说明告知书', [
        ...partiesNamed(source.dispute),
        paragraph(`本委收到的仲裁申请，经审查，${declineWords.otherJurisdiction}。`),
        ...linesOf(source.text(source.event.facts.textId)),
        paragraph(
          '申请人可以向有管辖权的劳动人事争议仲裁委员会申请仲裁（《劳动人事争议仲裁办案规则》第三十一条）。',
        ),
      ]),
    ],
  }),
  defineDocument({
    ...forParties,
    kind: 'declineNotice',
    event: 'caseDeclined',
    when: ({ event }) => event.facts.reason !== 'otherJurisdiction',
    write: (source) => [
      paper(source, '不予受理通知书', [
        ...partiesNamed(source.dispute),
        paragraph(`本委对本次仲裁申请不予受理，理由：${declineWords[source.event.facts.reason]}。`),
        ...linesOf(source.text(source.event.facts.textId)),
        paragraph(
          '申请人可以就该劳动争议事项向人民法院提起诉讼（《中华人民共和国劳动争议调解仲裁法》第二十九条）。',
        ),
      ]),
    ],
  }),
  defineDocument({
    ...forParties,
    kind: 'tribunalNotice',
    event: 'tribunalFormed',
    write: (source) => [
      paper(source, '仲裁庭组成人员通知书', [
        ...partiesNamed(source.dispute),
        paragraph(tribunalText(source)),
        paragraph(
          '当事人认为上述人员有法定回避情形的，可以在案件开庭审理前提出回避申请并说明理由；回避事由在开庭后知道的，可以在庭审辩论终结前提出。',
        ),
      ]),
    ],
  }),
  defineDocument({
    ...forParties,
    kind: 'hearingNotice',
    event: 'hearingScheduled',
    write: (source) => [
      paper(source, '开庭通知书', [
        ...partiesNamed(source.dispute),
        paragraph(
          `本案定于${dayText(source.event.facts.heldOn)} ${source.event.facts.startsAt} 在${source.event.facts.place}${source.event.facts.mode === 'online' ? '（在线）' : ''}开庭审理，请准时参加。`,
        ),
        paragraph(
          '当事人有正当理由的，可以在开庭三日前（工作日）请求延期开庭。申请人无正当理由不到庭或者未经许可中途退庭的，可以按撤回仲裁申请处理；被申请人有上述情形的，可以缺席裁决。',
        ),
      ]),
    ],
  }),
  defineDocument({
    ...forParties,
    kind: 'postponementNotice',
    event: 'postponementDecided',
    when: ({ event }) => event.facts.granted,
    write: (source) => [
      paper(source, '延期开庭通知书', [
        ...partiesNamed(source.dispute),
        paragraph('本案原定的开庭延期，新的开庭时间另行通知。'),
      ]),
    ],
  }),
  defineDocument({
    ...forParties,
    kind: 'suspensionDecision',
    event: 'suspensionDecided',
    when: ({ event }) => event.facts.approved,
    write: (source) => [
      paper(source, '中止审理决定书', [...partiesNamed(source.dispute), paragraph(suspensionText(source))]),
    ],
  }),
  defineDocument({
    ...forParties,
    kind: 'resumptionNotice',
    event: 'proceedingsResumed',
    write: (source) => [
      paper(source, '恢复审理通知书', [
        ...partiesNamed(source.dispute),
        paragraph(`中止审理的情形已经消除，本案自${dayText(source.event.occurredOn)}起恢复审理。`),
      ]),
    ],
  }),
  defineDocument({
    ...forParties,
    kind: 'extensionNotice',
    event: 'extensionDecided',
    when: ({ event }) => event.facts.approved,
    write: (source) => [
      paper(source, '延长审理期限通知书', [
        ...partiesNamed(source.dispute),
        paragraph(`本案案情复杂，经批准，审理期限延长${source.event.facts.days}日。`),
      ]),
    ],
  }),
  defineDocument({
    ...internal,
    kind: 'extensionApproval',
    event: 'extensionDecided',
    write: (source) => [
      paper(source, '延期审批表', [
        flush(`申请延长：${source.event.facts.days}日`),
        flush(`理由：${source.text(extensionDecidedBy(source)?.textId ?? null)}`),
        flush(`审批意见：${source.event.facts.approved ? '同意' : '不同意'}`),
        flush(`审批人：${source.directory.person(source.event.actor.accountId ?? '')?.name ?? ''}`),
      ]),
    ],
  }),
  defineDocument({
    ...forParties,
    kind: 'mediationStatement',
    event: 'mediationStatementIssued',
    write: (source) => [
      signedByTribunal(
        source,
        paper(source, '仲裁调解书', [
          ...partiesInFull(source),
          paragraph(`申请人就${causeText(source.dispute)}申请仲裁，请求：`),
          ...claimsListed(source.dispute, source.text),
          paragraph('本委审理过程中，经仲裁庭主持调解，双方当事人自愿达成如下协议：'),
          ...linesOf(source.text(source.event.facts.termsTextId)),
          paragraph(`以上合计 ${moneyText(source.event.facts.totalFen)}。`),
          paragraph(
            `上述协议符合法律规定，本委予以确认。本调解书经双方当事人签收后，发生法律效力。${enforcementRemedy}`,
          ),
        ]),
      ),
    ],
  }),
  defineDocument({
    ...forParties,
    kind: 'award',
    event: 'awardIssued',
    write: awards,
  }),
  defineDocument({
    ...forParties,
    kind: 'withdrawalDecision',
    event: 'applicationWithdrawn',
    when: ({ event }) => event.procedure === 'arbitration',
    write: (source) => [
      paper(source, '准予撤回仲裁申请决定书', [
        ...partiesNamed(source.dispute),
        paragraph(
          `申请人${source.event.facts.settled ? '与被申请人自行和解，' : ''}申请撤回仲裁申请，本委准予撤回。`,
        ),
      ]),
    ],
  }),
  defineDocument({
    ...forParties,
    kind: 'deemedWithdrawalDecision',
    event: 'deemedWithdrawn',
    write: (source) => [
      paper(source, '按撤回仲裁申请处理决定书', [
        ...partiesNamed(source.dispute),
        paragraph(
          '申请人收到书面开庭通知，无正当理由拒不到庭或者未经仲裁庭同意中途退庭，本委决定按撤回仲裁申请处理。',
        ),
        paragraph('按撤回处理后，就同一争议再次申请仲裁的，不予受理。'),
      ]),
    ],
  }),
  defineDocument({
    ...forParties,
    kind: 'cancellationDecision',
    event: 'caseCancelled',
    write: (source) => [
      paper(source, '撤销案件决定书', [
        ...partiesNamed(source.dispute),
        paragraph('本案受理后发现不应当受理，本委决定撤销案件。'),
        ...linesOf(source.text(source.event.facts.textId)),
      ]),
    ],
  }),
];

function paper(source: PaperSource, title: string, blocks: readonly Block[]): PaperFacts {
  const { dispute, event, directory } = source;
  const office = directory.commission(dispute.arbitration?.commissionId ?? '')?.name ?? '';
  return {
    title,
    office,
    number: dispute.arbitration?.number ?? '',
    blocks,
    signatures: [office],
    issuedOn: event.occurredOn,
  };
}

function application(source: PaperSource, receivedOn: string): PaperFacts {
  return paper(source, '仲裁申请书', [
    ...partiesInFull(source, { telephones: true }),
    heading('仲裁请求'),
    ...claimsListed(source.dispute, source.text),
    heading('事实和理由'),
    ...linesOf(source.text(source.dispute.factsTextId)),
    paragraph(`收到日期：${dayText(receivedOn)}。`),
  ]);
}

function tribunalText({ event, directory }: PaperSource<'tribunalFormed'>): string {
  const name = (id: string) => directory.person(id)?.name ?? '';
  const { arbitratorIds, presidingId, clerkId } = event.facts;
  if (arbitratorIds.length === 1)
    return `本案由仲裁员${name(presidingId)}独任审理，书记员${name(clerkId)}担任记录。`;
  const others = arbitratorIds.filter((id) => id !== presidingId).map(name);
  return `本案由首席仲裁员${name(presidingId)}、仲裁员${others.join('、')}组成仲裁庭审理，书记员${name(clerkId)}担任记录。`;
}

function extensionDecidedBy({ dispute, event }: PaperSource) {
  return dispute.arbitration?.extensions.findLast(({ decidedOn }) => decidedOn === event.occurredOn);
}

function suspensionText({ dispute, event }: PaperSource): string {
  // The one this event decided: the reader may come to it after a later one.
  const suspension = dispute.arbitration?.suspensions.findLast(
    ({ decidedOn }) => decidedOn === event.occurredOn,
  );
  const ground = suspension === undefined ? '' : suspensionGrounds[suspension.ground].label.zh;
  return `因${ground}，本案自${dayText(suspension?.from ?? dispute.intake.receivedOn)}起中止审理。中止的情形消除后恢复审理，中止期间不计入审理期限。`;
}

/** 裁决书: one for the final items, one for the others, each with its own remedy (规则 50, 53). */
function awards(source: PaperSource<'awardIssued'>): readonly PaperFacts[] {
  const { dispute, event, text } = source;
  return event.facts.awards.map((award) => {
    const claims = dispute.claims.filter(({ id }) => award.claimIds.includes(id));
    const rows = claims.map(({ kind, claimedFen, awardedFen, result }) => [
      claimKinds[kind].label.zh,
      claimedFen === null ? '—' : (claimedFen / 100).toFixed(2),
      awardedFen === null ? '—' : (awardedFen / 100).toFixed(2),
      result === null ? '' : resultWords[result],
    ]);
    const written = paper(source, `裁决书（${award.final ? '终局' : '非终局'}）`, [
      ...partiesInFull(source),
      paragraph(`申请人就${causeText(dispute)}申请仲裁，请求：`),
      ...claimsListed({ ...dispute, claims }, text),
      paragraph(whoCame(dispute, event.facts.byDefault)),
      heading('查明的事实和裁决理由'),
      ...linesOf(text(event.facts.reasonsTextId)),
      heading('裁决如下'),
      { kind: 'table', head: ['请求事项', '请求金额（元）', '裁决金额（元）', '结果'], rows },
      paragraph(award.final ? finalRemedy : appealableRemedy),
      paragraph(enforcementRemedy),
    ]);
    return signedByTribunal(source, { ...written, number: award.number });
  });
}

/** Who stood before the tribunal, by the record of the last hearing (规则 39, 53). */
function whoCame(dispute: Dispute, byDefault: boolean): string {
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

const resultWords = { supported: '支持', partlySupported: '部分支持', dismissed: '驳回' } as const;

function signedByTribunal({ dispute, directory }: PaperSource, facts: PaperFacts): PaperFacts {
  const tribunal = dispute.arbitration?.tribunal;
  if (!tribunal) return facts;
  const { arbitratorIds, presidingId, clerkId } = tribunal;
  const name = (id: string | null) => directory.person(id ?? '')?.name ?? '';
  const members = arbitratorIds.map((id) =>
    arbitratorIds.length > 1 && id === presidingId ? `首席仲裁员：${name(id)}` : `仲裁员：${name(id)}`,
  );
  return { ...facts, signatures: [...members, ...facts.signatures, `书记员：${name(clerkId)}`] };
}

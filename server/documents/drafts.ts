/**
 * 拟稿: the words of an award and of an agreement as they follow from what is in the case already: facts that were stated,
 * what each side says, what was worked out, what is found. A person reads, changes and answers for them.
 */
import type { ClaimAnswer } from '../disputes/claimAnswers.ts';
import { authorOf } from '../disputes/claimSheet.ts';
import type { ClaimElements, ClaimSheet } from '../disputes/claimSheet.ts';
import { openClaims } from '../disputes/claims.ts';
import type { DifferenceReason } from '../disputes/differences.ts';
import { partyById } from '../disputes/dispute.ts';
import type { Claim, Dispute } from '../disputes/dispute.ts';
import type { Finding } from '../disputes/finality.ts';
import { claimKinds } from '../law/claimKinds.ts';
import type { ElementRecord, ElementValue } from '../law/entitlements/elements.ts';
import { formulas } from '../law/entitlements/formulas.ts';
import { articleLabel } from '../law/statutes.ts';
import type { LocalDate } from '../law/localDate.ts';
import { dayText, moneyText, positionWords } from './wording.ts';

export interface DraftSource {
  readonly dispute: Dispute;
  /** The free text under an id, opened; empty where there is none. */
  readonly text: (textId: string | null) => string;
}

// ── 裁决书 ───────────────────────────────────────────────────────────────────────────────────────────

/** 查明的事实和裁决理由: claim by claim what is not disputed, what is, what it comes to and what is found. */
export function awardDraft(source: DraftSource, findings: readonly Finding[]): string {
  const { dispute } = source;
  const sheet = dispute.arbitration?.sheet;
  if (sheet === undefined) return '';
  const claims = openClaims(dispute).filter(({ id }) => findings.some(({ claimId }) => claimId === id));
  return [
    ...section(
      '一、查明的事实',
      claims.flatMap((claim) => factLines(claim, sheet, dispute)),
    ),
    ...section(
      '二、双方没有争议的请求',
      claims.flatMap((claim) => undisputedLines(claim, sheet, source)),
    ),
    ...section(
      '三、双方争议的事项',
      claims.flatMap((claim) => disputedLines(claim, sheet, source)),
    ),
    ...section('四、时效', limitationLines(dispute)),
    ...section(
      '五、本委认为',
      claims.flatMap((claim) => findingLines(claim, { sheet, dispute, findings })),
    ),
  ].join('\n');
}

/** A heading with its lines; nothing without lines. */
function section(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [heading, ...lines];
}

/** As the office found them, or else as the claimant stated them. */
function elementsFor({ id }: Claim, { elements }: ClaimSheet): readonly ClaimElements[] {
  const of = elements.filter(({ claimId }) => claimId === id);
  const found = of.filter(({ statedBy }) => authorOf(statedBy) === 'office');
  return found.length > 0 ? found : of;
}

function factLines(claim: Claim, sheet: ClaimSheet, dispute: Dispute): readonly string[] {
  return elementsFor(claim, sheet).map(({ formula, values, statedBy }) => {
    const { elements } = formulas[formula];
    const facts = Object.entries(elements).flatMap(([name, record]) => {
      const value = values[name];
      return value === null || value === undefined ? [] : [`${record.label.zh}：${valueText(record, value)}`];
    });
    const by = statedBy === null ? '' : `（${nameOf(statedBy, dispute)}陈述）`;
    return `${claimName(claim, dispute)}${by}：${facts.join('；')}。`;
  });
}

function valueText(record: ElementRecord, value: NonNullable<ElementValue>): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (record.kind === 'day') return dayText(String(value));
  if (record.kind === 'money') return sumText(Number(value));
  if (record.kind === 'choice') return record.choices[String(value)]?.zh ?? String(value);
  return record.kind === 'count' || record.kind === 'decimal' ? `${value}${record.unit.zh}` : String(value);
}

const answersTo = ({ id }: Claim, { answers }: ClaimSheet): readonly ClaimAnswer[] =>
  answers.filter(({ claimId }) => claimId === id);

function undisputedLines(claim: Claim, sheet: ClaimSheet, { dispute }: DraftSource): readonly string[] {
  const answers = answersTo(claim, sheet);
  const all = answers.length > 0 && answers.every(({ stance }) => stance === 'admitted');
  if (!all) return [];
  const who = answers.map(({ partyId }) => nameOf(partyId, dispute)).join('、');
  return [`${claimName(claim, dispute)}：${who}予以承认。`];
}

/** An offer made to settle is left out: it may not be held against whoever made it. */
function disputedLines(claim: Claim, sheet: ClaimSheet, { dispute, text }: DraftSource): readonly string[] {
  const answers = answersTo(claim, sheet).filter(({ stance }) => stance !== 'admitted');
  if (answers.length === 0) return [];
  const asked = claim.claimedFen === null ? '' : `申请${sumText(claim.claimedFen)}；`;
  const said = answers.map(({ partyId, stance, admittedFen, textId }) => {
    const part = stance === 'partlyAdmitted' ? `承认${sumText(admittedFen ?? 0)}` : '不予认可';
    const why = text(textId)
      .trim()
      .replace(/[。；]+$/, '');
    return `${nameOf(partyId, dispute)}${part}${why === '' ? '' : `，理由是：${why}`}`;
  });
  return [`${claimName(claim, dispute)}：${asked}${said.join('；')}。`];
}

/** 时效 is looked into where it was pleaded, and nowhere else (解释二 20). */
function limitationLines(dispute: Dispute): readonly string[] {
  return (dispute.arbitration?.defences ?? [])
    .filter(({ limitationRaised }) => limitationRaised)
    .map(({ partyId, submittedOn }) => `${nameOf(partyId, dispute)}于${dayText(submittedOn)}提出时效抗辩。`);
}

const reasonText: Readonly<Record<DifferenceReason, string>> = {
  notProven: '证据不足',
  paidAlready: '已经支付',
  reckonedOtherwise: '计算标准不同',
  limitationPassed: '超过仲裁时效，对方已提出抗辩',
  noGroundInLaw: '没有法律依据',
  conceded: '双方协商让步',
  other: '',
};

function findingLines(
  claim: Claim,
  {
    sheet,
    dispute,
    findings,
  }: { readonly sheet: ClaimSheet; readonly dispute: Dispute; readonly findings: readonly Finding[] },
): readonly string[] {
  const finding = findings.find(({ claimId }) => claimId === claim.id);
  if (finding === undefined) return [];
  return [
    ...elementsFor(claim, sheet).flatMap((stated) => reckonedLines(claim, stated, dispute)),
    `${claimName(claim, dispute)}：${foundText(claim, finding)}`,
  ];
}

function reckonedLines(claim: Claim, { reckoned }: ClaimElements, dispute: Dispute): readonly string[] {
  const lines = reckoned.lines.map(({ text }) => text.zh).join('；');
  const articles = reckoned.articles.map(articleLabel).join('、');
  return [`${claimName(claim, dispute)}，依照${articles}，${lines}。`];
}

function foundText({ claimedFen }: Claim, { result, awardedFen, difference }: Finding): string {
  const why = difference === null || difference === undefined ? '' : reasonText[difference];
  const because = why === '' ? '' : `（${why}）`;
  if (result === 'dismissed') return `本委不予支持${because}。`;
  if (claimedFen === null) return result === 'supported' ? '本委予以支持。' : `本委部分支持${because}。`;
  const sum = moneyText(awardedFen ?? 0);
  if (result === 'supported') return `本委予以支持，计${sum}。`;
  return `本委支持${sum}，其余部分不予支持${because}。`;
}

// ── 调解协议书 ───────────────────────────────────────────────────────────────────────────────────────

export interface AgreedDraft {
  readonly claims: readonly { readonly claimId: string; readonly agreedFen: number | null }[];
  readonly performBy: LocalDate;
  readonly totalFen: number;
}

/** The terms of an agreement, claim by claim; a claim on which nothing is paid is named too, so that nothing is left open. */
export function agreementDraft(
  { dispute }: DraftSource,
  { claims, performBy, totalFen }: AgreedDraft,
): string {
  const sheet = dispute.mediation?.sheet;
  const [payer, payee] = [sideNames(dispute, 'respondent'), sideNames(dispute, 'applicant')];
  const agreed = new Map(claims.map(({ claimId, agreedFen }) => [claimId, agreedFen]));
  const items = dispute.claims
    .filter(({ id }) => agreed.has(id))
    .map((claim) => agreedText(claim, agreed.get(claim.id) ?? null, { payer, payee }));
  const facts =
    sheet === undefined ? [] : dispute.claims.flatMap((claim) => factLines(claim, sheet, dispute));
  const paid =
    totalFen === 0 ? [] : [`上述款项合计${moneyText(totalFen)}，${payer}于${dayText(performBy)}前付清。`];
  return [
    ...(facts.length === 0 ? [] : ['双方确认的事实：', ...facts]),
    '双方约定：',
    ...[...items, ...paid].map((item, index) => `${index + 1}. ${item}`),
  ].join('\n');
}

function agreedText(
  claim: Claim,
  agreedFen: number | null,
  { payer, payee }: { readonly payer: string; readonly payee: string },
): string {
  const name = claimKinds[claim.kind].label.zh;
  const [from, to] = claim.claimantId === null ? [payer, payee] : [payee, payer];
  if (agreedFen === null) return `${name}：不单独计付，按本协议其他约定处理。`;
  return agreedFen === 0
    ? `${name}：${to}不再要求支付。`
    : `${name}：${from}向${to}支付${moneyText(agreedFen)}。`;
}

function sideNames({ parties }: Dispute, position: 'applicant' | 'respondent'): string {
  const [first, ...others] = parties.filter((party) => party.position === position);
  if (first === undefined) return positionWords[position];
  return `${positionWords[position]}${first.name}${others.length === 0 ? '' : `等${others.length + 1}方`}`;
}

// ── Words ────────────────────────────────────────────────────────────────────────────────────────────

function claimName(claim: Claim, { claims }: Dispute): string {
  return `请求${claims.indexOf(claim) + 1}（${claimKinds[claim.kind].label.zh}）`;
}

function nameOf(partyId: string, dispute: Dispute): string {
  const party = partyById(dispute, partyId);
  return party === undefined ? '' : `${positionWords[party.position]}${party.name}`;
}

function sumText(fen: number): string {
  return `${(fen / 100).toFixed(2)}元`;
}

/** The set phrases of papers: parties, sums, days, remedies. */
import nzh from 'nzh/cn';
import { claimKinds } from '../law/claimKinds.ts';
import { causes } from '../law/causes.ts';
import type { LocalDate } from '../law/localDate.ts';
import type { Claim, CorrectionItem, Dispute, Party, Position } from '../disputes/dispute.ts';
import type { Block, PaperSource } from './defineDocument.ts';
import { flush, paragraph } from './defineDocument.ts';

export const positionWords: Readonly<Record<Position, string>> = {
  applicant: '申请人',
  respondent: '被申请人',
  thirdParty: '第三人',
};

const correctionWords: Readonly<Record<CorrectionItem, string>> = {
  identityProof: '身份证明',
  employerDetails: '用人单位信息',
  claims: '请求事项',
  factsAndReasons: '事实和理由',
  evidence: '证据材料',
  authorisation: '授权委托书',
  signature: '签名或者盖章',
};

/** What is missing, numbered: all of it, told once (规则 29). */
export function itemsMissing({
  items,
  dueOn,
}: {
  readonly items: readonly CorrectionItem[];
  readonly dueOn: LocalDate | null;
}): readonly Block[] {
  return [
    paragraph(
      `经审查，申请材料尚不齐备。请${dueOn === null ? '尽快' : `于${dayText(dueOn)}前`}一次补齐下列材料：`,
    ),
    ...items.map((item, index) => paragraph(`${index + 1}. ${correctionWords[item]}；`)),
  ];
}

/** 2026年11月23日 */
export function dayText(day: LocalDate): string {
  const [year, month, date] = day.split('-');
  return `${year}年${Number(month)}月${Number(date)}日`;
}

/** 12000.00元（人民币壹万贰仟元整） */
export function moneyText(fen: number): string {
  return `${(fen / 100).toFixed(2)}元（${nzh.toMoney(fen / 100)}）`;
}

/** 12000.00, for the cells of a table; a dash where no money is meant. */
export function yuan(fen: number | null): string {
  return fen === null ? '—' : (fen / 100).toFixed(2);
}

/** Who took the step that the paper tells of. */
export function actorName({ event, directory }: PaperSource): string {
  return directory.person(event.actor.accountId ?? '')?.name ?? '';
}

/** Where those sign who hand in an application; of many workers the first is named. */
export function applicantsSign({ parties }: Dispute): readonly string[] {
  const [first, ...others] = parties.filter(({ position }) => position === 'applicant');
  if (first === undefined) return [];
  return [`申请人（签名或者盖章）：${first.name}${others.length === 0 ? '' : `等${others.length + 1}人`}`];
}

/** 案由: 劳动报酬 and the like. */
export function causeText({ cause }: Dispute): string {
  return causes[cause].label.zh;
}

/** 劳动报酬争议: what the parties fell out about, in a sentence. */
export function disputeText(dispute: Dispute): string {
  const cause = causeText(dispute);
  return cause.endsWith('争议') ? cause : `${cause}争议`;
}

/** 申请人：甲；被申请人：乙 — names only, for notices. */
export function partiesNamed({ parties }: Dispute): readonly Block[] {
  return parties.map((party) => flush(`${positionWords[party.position]}：${party.name}`));
}

/**
 * The parties as an award names them: with identity, address, representative and agent. Telephones stand in the
 * application alone (规则 29): no other paper needs them, and the other side reads every one.
 */
export function partiesInFull(
  { dispute, personal }: Pick<PaperSource, 'dispute' | 'personal'>,
  { telephones = false }: { readonly telephones?: boolean } = {},
): readonly Block[] {
  return dispute.parties.map((party) => {
    const telephone = telephones ? party.personal.telephone : null;
    const shown = { ...party, personal: { ...party.personal, telephone } };
    return flush(`${positionWords[party.position]}：${particulars(shown, personal)}。`);
  });
}

function particulars(party: Party, personal: PaperSource['personal']): string {
  const { identityNumber, address, telephone } = party.personal;
  return [
    party.name,
    identityNumber && `公民身份号码 ${personal(identityNumber)}`,
    party.creditCode && `统一社会信用代码 ${party.creditCode}`,
    address && `${party.kind === 'employer' ? '住所' : '住址'} ${personal(address)}`,
    telephone && `联系电话 ${personal(telephone)}`,
    party.legalRepresentative && `法定代表人（主要负责人）${party.legalRepresentative}`,
    party.agent &&
      `委托代理人 ${party.agent.name}（${party.agent.powers === 'special' ? '特别授权' : '一般代理'}）`,
  ]
    .filter(Boolean)
    .join('，');
}

/** The claims, numbered, each with its sum. */
export function claimsListed({ claims }: Dispute, text: PaperSource['text']): readonly Block[] {
  return claims.map((claim, index) => paragraph(`${index + 1}. ${claimText(claim, text)}`));
}

export function claimText(claim: Claim, text: PaperSource['text']): string {
  const words = text(claim.textId);
  const sum = claim.claimedFen === null ? '' : `，${moneyText(claim.claimedFen)}`;
  const counter = claim.claimantId === null ? '' : '反申请：';
  return `${counter}${claimKinds[claim.kind].label.zh}${words === '' ? '' : `（${words}）`}${sum}；`;
}

/** What the parties wrote, one block a line. */
export function linesOf(text: string): readonly Block[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map(paragraph);
}

/** 调仲法 47–49: what may be done against a final award. */
export const finalRemedy =
  '本裁决为终局裁决，裁决书自作出之日起发生法律效力。劳动者对本裁决不服的，可以自收到本裁决书之日起十五日内向人民法院提起诉讼。' +
  '用人单位有证据证明本裁决有《中华人民共和国劳动争议调解仲裁法》第四十九条第一款规定情形之一的，可以自收到本裁决书之日起三十日内向本委所在地的中级人民法院申请撤销裁决。';
/** 调仲法 50: what may be done against any other award. */
export const appealableRemedy =
  '当事人对本裁决不服的，可以自收到本裁决书之日起十五日内向人民法院提起诉讼；期满不起诉的，裁决书发生法律效力。';
export const enforcementRemedy =
  '一方当事人逾期不履行的，另一方当事人可以依照民事诉讼法的有关规定向人民法院申请执行。';
const oneYear =
  '申请仲裁的时效期间为一年，从知道或者应当知道权利被侵害之日起计算；劳动关系存续期间因拖欠劳动报酬发生争议的，' +
  '不受一年的限制，但劳动关系终止的，应当自终止之日起一年内提出。';
/** 调仲法 5, 14, 27; 协调规 31: what follows when mediation brought nothing. */
export const arbitrationOpen =
  `您可以向劳动人事争议仲裁委员会申请仲裁。${oneYear}` +
  '本次调解申请已使时效中断，时效期间从调解终止之日起重新计算。';
/** 调仲法 5, 27: what follows when the body does not take the case. */
export const arbitrationOpenAnyway = `您可以向劳动人事争议仲裁委员会申请仲裁。${oneYear}`;
/** Nothing of labour law: the commission would not take it either. */
export const outsideLabourLaw =
  '如果您认为本案属于劳动争议，可以向劳动人事争议仲裁委员会申请仲裁，由其审查是否受理；其他民事争议可以向人民法院起诉。';

/** Whether this step has a paper of its own: in a collective dispute one notice tells of everything (规则 64). */
export function isToldAlone({ dispute, event }: Pick<PaperSource, 'dispute' | 'event'>): boolean {
  return dispute.arbitration?.incidents.collectiveNotice?.on !== event.occurredOn;
}

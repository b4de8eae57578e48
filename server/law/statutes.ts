import type { LocalDate } from './localDate.ts';

/** How sure we are of a record: read against the text, or entered from memory and still to be read. */
export type Checked = 'verified' | 'unverified';

/** The same words in both languages of the product. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** Days on which a rule is in force: `from` and `to` are both inside; no `to` while it still is. */
export interface Span {
  readonly from: LocalDate;
  readonly to?: LocalDate;
}

export interface Statute {
  readonly title: string;
  readonly titleEn: string;
  /** 文号 or promulgation, where the field cites by it. */
  readonly issuedAs?: string;
  readonly inForceFrom: LocalDate;
  readonly checked: Checked;
}

/** Statutes by the short name that everybody in the field uses. */
export const statutes = {
  调仲法: {
    title: '中华人民共和国劳动争议调解仲裁法',
    titleEn: 'Labour Dispute Mediation and Arbitration Law',
    inForceFrom: '2008-05-01',
    checked: 'verified',
  },
  规则: {
    title: '劳动人事争议仲裁办案规则',
    titleEn: 'Rules for Handling Labour and Personnel Arbitration Cases',
    issuedAs: '人力资源和社会保障部令第33号',
    inForceFrom: '2017-07-01',
    checked: 'verified',
  },
  组规: {
    title: '劳动人事争议仲裁组织规则',
    titleEn: 'Rules on the Organisation of Labour and Personnel Arbitration',
    issuedAs: '人力资源和社会保障部令第34号',
    inForceFrom: '2017-07-01',
    checked: 'unverified',
  },
  协调规: {
    title: '企业劳动争议协商调解规定',
    titleEn: 'Provisions on Negotiation and Mediation of Enterprise Labour Disputes',
    issuedAs: '人力资源和社会保障部令第17号',
    inForceFrom: '2012-01-01',
    checked: 'verified',
  },
  劳动法: {
    title: '中华人民共和国劳动法',
    titleEn: 'Labour Law',
    inForceFrom: '1995-01-01',
    checked: 'verified',
  },
  劳动合同法: {
    title: '中华人民共和国劳动合同法',
    titleEn: 'Labour Contract Law',
    inForceFrom: '2008-01-01',
    checked: 'verified',
  },
  劳动合同法实施条例: {
    title: '中华人民共和国劳动合同法实施条例',
    titleEn: 'Regulations on the Labour Contract Law',
    inForceFrom: '2008-09-18',
    checked: 'verified',
  },
  人民调解法: {
    title: '中华人民共和国人民调解法',
    titleEn: "People's Mediation Law",
    inForceFrom: '2011-01-01',
    checked: 'verified',
  },
  民诉法: {
    title: '中华人民共和国民事诉讼法',
    titleEn: 'Civil Procedure Law',
    issuedAs: '2023年修正',
    inForceFrom: '2024-01-01',
    checked: 'verified',
  },
  民法典: {
    title: '中华人民共和国民法典',
    titleEn: 'Civil Code',
    inForceFrom: '2021-01-01',
    checked: 'unverified',
  },
  解释一: {
    title: '最高人民法院关于审理劳动争议案件适用法律问题的解释（一）',
    titleEn: 'SPC Interpretation (I) on Labour Dispute Cases',
    issuedAs: '法释〔2020〕26号',
    inForceFrom: '2021-01-01',
    checked: 'verified',
  },
  解释二: {
    title: '最高人民法院关于审理劳动争议案件适用法律问题的解释（二）',
    titleEn: 'SPC Interpretation (II) on Labour Dispute Cases',
    issuedAs: '法释〔2025〕12号',
    inForceFrom: '2025-09-01',
    checked: 'verified',
  },
  年休假条例: {
    title: '职工带薪年休假条例',
    titleEn: 'Regulations on Paid Annual Leave',
    inForceFrom: '2008-01-01',
    checked: 'verified',
  },
  工伤保险条例: {
    title: '工伤保险条例',
    titleEn: 'Regulations on Work Injury Insurance',
    inForceFrom: '2011-01-01',
    checked: 'verified',
  },
  年休假办法: {
    title: '企业职工带薪年休假实施办法',
    titleEn: 'Measures for Paid Annual Leave of Enterprise Employees',
    issuedAs: '人力资源和社会保障部令第1号',
    inForceFrom: '2008-09-18',
    checked: 'verified',
  },
  旧补偿办法: {
    title: '违反和解除劳动合同的经济补偿办法',
    titleEn: 'Measures on Economic Compensation of 1994',
    issuedAs: '劳部发〔1994〕481号',
    inForceFrom: '1995-01-01',
    checked: 'unverified',
  },
  工资支付规定: {
    title: '工资支付暂行规定',
    titleEn: 'Provisional Provisions on the Payment of Wages',
    issuedAs: '劳部发〔1994〕489号',
    inForceFrom: '1995-01-01',
    checked: 'unverified',
  },
  折算通知2008: {
    title: '关于职工全年月平均工作时间和工资折算问题的通知',
    titleEn: 'Notice on Average Working Time and Wage Conversion (2008)',
    issuedAs: '劳社部发〔2008〕3号',
    inForceFrom: '2008-01-03',
    checked: 'verified',
  },
  折算通知2025: {
    title: '关于职工全年月平均工作时间和工资折算问题的通知',
    titleEn: 'Notice on Average Working Time and Wage Conversion (2025)',
    issuedAs: '人社部发〔2025〕2号',
    inForceFrom: '2025-01-01',
    checked: 'verified',
  },
} as const satisfies Record<string, Statute>;

export type StatuteName = keyof typeof statutes;

/** One place in a statute: article (条), paragraph (款), item (项). */
export interface Article {
  readonly statute: StatuteName;
  readonly article: number;
  readonly paragraph?: number;
  readonly item?: number;
}

/** `cite('调仲法', 29)`, `cite('调仲法', 47, { item: 1 })`. */
export function cite(
  statute: StatuteName,
  article: number,
  part: { readonly paragraph?: number; readonly item?: number } = {},
): Article {
  return { statute, article, ...part };
}

const DIGITS = '零一二三四五六七八九';

/** 45 → 四十五, as articles are numbered in the texts. For 1 to 9999. */
export function numeral(n: number): string {
  if (n < 20) return n < 10 ? DIGITS.charAt(n) : `十${n === 10 ? '' : DIGITS.charAt(n - 10)}`;
  const units = ['', '十', '百', '千'];
  const digits = String(n).split('').map(Number);
  const spoken = digits.map((d, i) => (d === 0 ? '零' : DIGITS.charAt(d) + units[digits.length - 1 - i]));
  return spoken.join('').replace(/零+/g, '零').replace(/零$/, '');
}

/** 《劳动争议调解仲裁法》第四十七条第（一）项; with the short title that papers use, without the country's name. */
export function articleLabel(article: Article): string {
  const title = statutes[article.statute].title.replace('中华人民共和国', '');
  const paragraph = article.paragraph ? `第${numeral(article.paragraph)}款` : '';
  const item = article.item ? `第（${numeral(article.item)}）项` : '';
  return `《${title}》第${numeral(article.article)}条${paragraph}${item}`;
}

/** 调仲法 47(1): for desks where the short name is at home. */
export function shortLabel(article: Article): string {
  const part = article.item ?? article.paragraph;
  return `${article.statute} ${article.article}${part ? `(${part})` : ''}`;
}

/** Labour Dispute Mediation and Arbitration Law, art. 47(1). */
export function articleLabelEn(article: Article): string {
  const part = article.item ?? article.paragraph;
  return `${statutes[article.statute].titleEn}, art. ${article.article}${part ? `(${part})` : ''}`;
}

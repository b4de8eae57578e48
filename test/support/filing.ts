/** An application filled in page by page, as a worker who was not paid would. */
import type { Answers, Visitor } from './visitor.ts';

/** Invented: area 999 is no place, the check digit is right. */
export const identityNumber = '999001199003070018';

export const answersOf = {
  side: { side: 'worker' },
  district: { district: '420106' },
  street: { street: '中南路街道' },
  road: { road: 'mediation' },
  cause: { cause: 'wages' },
  claims: {
    kind: 'wages',
    amount: '18,600.5',
    'from-year': '2022',
    'from-month': '6',
    'from-day': '1',
    'to-year': '2022',
    'to-month': '8',
    'to-day': '31',
    words: '三个月工资',
  },
  applicants: {
    name: '高骑',
    identityNumber,
    telephone: '199 0000 1234',
    address: '武汉市武昌区示例路 8 号',
  },
  respondents: { name: '测试速送公司', address: '武汉市武昌区示例路 100 号' },
  agent: { powers: 'none', agentName: '' },
  facts: { facts: '三月入职送外卖，约定月结。\n六月起没有发工资，多次要求没有结果。' },
  delivery: { electronic: 'yes' },
} as const satisfies Record<string, Answers>;

export type Page = keyof typeof answersOf;
export const pages = Object.keys(answersOf) as readonly Page[];

/** Begins an application and answers its pages up to one, without that one; all of them unless told. */
export async function fillIn(
  person: Visitor,
  { until, instead = {} }: { until?: Page; instead?: Partial<Record<Page, Answers>> } = {},
): Promise<void> {
  await person.proceed('/applications');
  for (const page of pages) {
    if (page === until) return;
    await person.proceed(`/applications/${page}`, instead[page] ?? answersOf[page]);
  }
}

/** Submits what was filled in; gives number and query codes as the receipt shows them. */
export async function submit(person: Visitor): Promise<{ number: string; codes: readonly string[] }> {
  await person.proceed('/applications/submission', { 'declaration[]': 'true' });
  return readReceipt(person);
}

export async function readReceipt(person: Visitor): Promise<{ number: string; codes: readonly string[] }> {
  const { text } = await person.get('/applications/receipt');
  const codes = [...text.matchAll(/class="receipt__code">([^<]+)</g)].map((match) => match[1] ?? '');
  return { number: /class="receipt__number">([^<]+)</.exec(text)?.[1] ?? '', codes };
}

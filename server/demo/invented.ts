/**
 * People and firms who cannot be: given names of herbs, solar terms and tunes, identity numbers of an area that does
 * not exist (999), telephones of a block of zeros, firms called 测试. All of them pass the real checks.
 */
import type { Random } from './random.ts';

const list = (names: string): readonly string[] => names.split(' ');

const surnames = list(
  '王 李 张 刘 陈 杨 黄 赵 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 董 萧 程 曹 袁 邓 许 傅 沈 曾 彭 吕',
);
const givenNames = list(
  [
    '谷雨 惊蛰 小满 白露 霜降 立春 立夏 立秋 立冬 雨水 清明 芒种 处暑 寒露 小雪 大雪 春分 夏至 秋分 冬至',
    '半夏 白芷 当归 杜仲 连翘 茯苓 川芎 沉香 忍冬 苏叶 紫苏 青黛 南星 天麻 石斛 麦冬 辛夷 桔梗 重楼 景天',
    '采薇 蒹葭 鹿鸣 关雎 子衿 静女 木瓜 七月 清平 如梦 浣溪 踏莎 蝶恋 虞美 临江 青玉 水调 西江 满庭 声慢',
  ].join(' '),
);
const firmNames = list(
  '云帆 北辰 青禾 远山 启明 长风 晴川 白鹭 松涛 星河 朝阳 海棠 银杏 流萤 秋水 春江 飞鸿 行舟 听雨 望岳 归雁 繁星 清泉 沧浪 拾光 万象 逐浪 鲲鹏 青鸟 知行',
);

export type Sector =
  | 'manufacturing'
  | 'construction'
  | 'trade'
  | 'catering'
  | 'services'
  | 'transport'
  | 'technology'
  | 'education'
  | 'property'
  | 'other';

export const sectorShares: readonly { readonly value: Sector; readonly weight: number }[] = [
  { value: 'manufacturing', weight: 19 },
  { value: 'construction', weight: 14 },
  { value: 'trade', weight: 13 },
  { value: 'catering', weight: 9 },
  { value: 'services', weight: 18 },
  { value: 'transport', weight: 9 },
  { value: 'technology', weight: 7 },
  { value: 'education', weight: 5 },
  { value: 'property', weight: 4 },
  { value: 'other', weight: 2 },
];

const trades: Readonly<Record<Sector, readonly string[]>> = {
  manufacturing: list('机械制造 汽车零部件 电子 食品 服装 包装'),
  construction: list('建筑工程 装饰工程 建筑劳务 市政工程'),
  trade: list('商贸 超市 医药销售 建材'),
  catering: list('餐饮管理 酒店管理 食品配送'),
  services: list('物业服务 保安服务 人力资源 家政服务 保洁'),
  transport: list('物流 货运 速递 汽车运输'),
  technology: list('信息技术 软件 网络科技 数据服务'),
  education: list('教育咨询 职业培训 文化传播'),
  property: list('房地产开发 房产经纪 置业'),
  other: list('农业科技 环保 能源'),
};

export interface InventedFirm {
  readonly name: string;
  readonly creditCode: string;
  readonly legalRepresentative: string;
}

/** A name that nobody bears. */
export function inventName(random: Random): string {
  return `${random.pick(surnames)}${random.pick(givenNames)}`;
}

/** Distinct names; a third character tells namesakes apart when the pairs run out. */
export function inventNames(random: Random, count: number): string[] {
  const pairs = surnames.flatMap((surname) => givenNames.map((given) => `${surname}${given}`));
  if (count > pairs.length) throw new Error(`No more than ${pairs.length} distinct names`);
  return random.shuffled(pairs).slice(0, count);
}

/** A firm of the sector: 测试云帆物流有限公司. */
export function inventFirm(random: Random, sector: Sector): InventedFirm {
  return {
    name: `测试${random.pick(firmNames)}${random.pick(firmNames)}${random.pick(trades[sector])}有限公司`,
    creditCode: inventCreditCode(random),
    legalRepresentative: inventName(random),
  };
}

/** 199-0000-xxxx: a block that no operator has given out. */
export function inventTelephone(random: Random): string {
  return `1990000${digits(random, 4)}`;
}

/** An identity number of area 999, which is no place, for somebody of this age; its check digit is right. */
export function inventIdentityNumber(
  random: Random,
  born: { readonly from: number; readonly to: number },
): string {
  const year = random.whole(born.from, born.to);
  const month = String(random.whole(1, 12)).padStart(2, '0');
  const day = String(random.whole(1, 28)).padStart(2, '0');
  const body = `999${digits(random, 3)}${year}${month}${day}${digits(random, 3)}`;
  return `${body}${identityCheck(body)}`;
}

/** 统一社会信用代码 (GB 32100): a firm registered in 999999; both of its check characters are right. */
export function inventCreditCode(random: Random): string {
  const organisation = `MA${digits(random, 6)}`;
  const body = `91999999${organisation}${organisationCheck(organisation)}`;
  return `${body}${creditCheck(body)}`;
}

const identityWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643, ISO 7064 MOD 11-2. */
function identityCheck(body: string): string {
  const sum = identityWeights.reduce((all, weight, index) => all + weight * Number(body[index]), 0);
  return '10X98765432'[sum % 11] ?? '';
}

const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11714. */
function organisationCheck(body: string): string {
  const sum = organisationWeights.reduce(
    (all, weight, index) => all + weight * parseInt(body[index] ?? '0', 36),
    0,
  );
  const check = 11 - (sum % 11);
  if (check === 10) return 'X';
  return check === 11 ? '0' : String(check);
}

const creditCharacters = '0123456789ABCDEFGHJKLMNPQRTUWXY';

function creditCheck(body: string): string {
  let weight = 1;
  let sum = 0;
  for (const character of body) {
    sum += weight * creditCharacters.indexOf(character);
    weight = (weight * 3) % 31;
  }
  return creditCharacters[(31 - (sum % 31)) % 31] ?? '';
}

function digits(random: Random, count: number): string {
  return String(random.whole(0, 10 ** count - 1)).padStart(count, '0');
}

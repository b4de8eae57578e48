/**
 * The districts and functional zones of Wuhan with their streets. District codes are those of GB/T 2260; a zone has
 * none of its own there, so its code is ours. Which body sits where, and how busy it is, is invented.
 */

export interface DistrictPlan {
  readonly code: string;
  readonly name: string;
  /** As it begins the names and numbers of its units. */
  readonly shortName: string;
  /** Share of the city's disputes, in per cent. */
  readonly weight: number;
  /** A commission of its own; where not, the city's commission is in charge. */
  readonly ownCommission: boolean;
  /** Streets, towns and parks with a body each; streets without their ending 街道. */
  readonly streets: readonly string[];
}

const list = (names: string): readonly string[] => names.split(' ');

export const cityCode = '420100';

export const districtPlans: readonly DistrictPlan[] = [
  {
    code: '420102',
    name: '江岸区',
    shortName: '江岸',
    weight: 8,
    ownCommission: true,
    streets: list('大智 一元 车站 四唯 永清 西马 球场 劳动 二七 新村 丹水池 台北 花桥 谌家矶 后湖 塔子湖'),
  },
  {
    code: '420103',
    name: '江汉区',
    shortName: '江汉',
    weight: 7.5,
    ownCommission: true,
    streets: list('民族 花楼水塔 满春 民权 新华 万松 唐家墩 北湖 前进 民意 汉兴 常青'),
  },
  {
    code: '420104',
    name: '硚口区',
    shortName: '硚口',
    weight: 6,
    ownCommission: true,
    streets: list('易家 古田 韩家墩 宗关 汉水桥 宝丰 荣华 汉中 汉正 六角亭 长丰'),
  },
  {
    code: '420105',
    name: '汉阳区',
    shortName: '汉阳',
    weight: 7,
    ownCommission: true,
    streets: list('建桥 晴川 翠微 鹦鹉 洲头 五里墩 琴断口 江汉二桥 永丰 江堤 四新'),
  },
  {
    code: '420106',
    name: '武昌区',
    shortName: '武昌',
    weight: 7.5,
    ownCommission: true,
    streets: list(
      '积玉桥 杨园 徐家棚 粮道街 中华路 黄鹤楼 紫阳 白沙洲 首义路 中南路 水果湖 珞珈山 石洞 南湖',
    ),
  },
  {
    code: '420107',
    name: '青山区',
    shortName: '青山',
    weight: 6,
    ownCommission: true,
    streets: list('红钢城 新沟桥 红卫路 冶金 钢花村 工人村 青山镇 厂前 武东 白玉山 钢都花园'),
  },
  {
    code: '420111',
    name: '洪山区',
    shortName: '洪山',
    weight: 8.5,
    ownCommission: true,
    streets: list('珞南 关山 狮子山 张家湾 梨园 卓刀泉 洪山 和平 青菱 天兴乡'),
  },
  {
    code: '420112',
    name: '东西湖区',
    shortName: '东西湖',
    weight: 7.5,
    ownCommission: true,
    streets: list('吴家山 柏泉 将军路 慈惠 走马岭 径河 长青 辛安渡 东山 新沟镇 金银湖 常青花园 临空港产业园'),
  },
  {
    code: '420113',
    name: '汉南区（武汉经济技术开发区）',
    shortName: '武汉经开',
    weight: 7.5,
    ownCommission: true,
    streets: list('纱帽 邓南 东荆 湘口 沌口 沌阳 军山 汽车产业园'),
  },
  {
    code: '420114',
    name: '蔡甸区',
    shortName: '蔡甸',
    weight: 5.5,
    ownCommission: true,
    streets: list('蔡甸 奓山 永安 侏儒山 大集 张湾 索河 玉贤 消泗乡'),
  },
  {
    code: '420115',
    name: '江夏区',
    shortName: '江夏',
    weight: 7.5,
    ownCommission: true,
    streets: list('纸坊 金口 乌龙泉 郑店 五里界 安山 山坡 法泗 湖泗 舒安 藏龙岛 大桥新区'),
  },
  {
    code: '420116',
    name: '黄陂区',
    shortName: '黄陂',
    weight: 6,
    ownCommission: true,
    streets: list(
      '前川 祁家湾 横店 罗汉寺 滠口 六指 天河 武湖 王家河 长轩岭 李家集 姚家集 蔡家榨 三里桥 蔡店 木兰乡 临空产业园',
    ),
  },
  {
    code: '420117',
    name: '新洲区',
    shortName: '新洲',
    weight: 5,
    ownCommission: true,
    streets: list('邾城 阳逻 仓埠 汪集 李集 三店 潘塘 旧街 双柳 涨渡湖 辛冲 徐古 凤凰镇 航天产业园'),
  },
  {
    code: '420171',
    name: '东湖新技术开发区',
    shortName: '东湖高新',
    weight: 8.5,
    ownCommission: true,
    streets: list('关东 佛祖岭 豹澥 九峰 花山 左岭 龙泉 滨湖 生物产业园 软件产业园'),
  },
  {
    code: '420172',
    name: '东湖生态旅游风景区',
    shortName: '东湖风景区',
    weight: 2,
    ownCommission: false,
    streets: list('东湖'),
  },
];

/** The full name: 街道 is added to what is not a town, a township, a park or a new area. */
export function streetName(name: string): string {
  return /(乡|凤凰镇|产业园|新区)$/.test(name) ? name : `${name}街道`;
}

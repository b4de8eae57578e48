/** The small cast that all tests share, and the units it works in. All invented. */
import type { Actor, Grant } from '../../server/disputes/actor.ts';
import { makeDirectory } from '../../server/disputes/directory.ts';
import type { BodyEntry, CommissionEntry } from '../../server/disputes/directory.ts';

function person(accountId: string, name: string, grants: readonly Grant[]): Actor {
  return { accountId, name, grants, isSystem: false };
}
const inUnit = (role: Grant['role'], unitId: string | null = null): Grant => ({ role, unitId });

export const zhongnan: BodyEntry = {
  id: 'body-zhongnan',
  name: '武昌区中南路街道劳动争议调解中心',
  shortName: '武昌中南',
  level: 'street',
  district: '420106',
  street: '中南路街道',
  address: '武昌区中南路街道示例路 1 号',
  telephone: '027-00000001',
  openingHours: '周一至周五 9:00–17:00',
  active: true,
};
export const shuiguohu: BodyEntry = {
  ...zhongnan,
  id: 'body-shuiguohu',
  name: '武昌区水果湖街道劳动争议调解中心',
  shortName: '武昌水果湖',
  street: '水果湖街道',
};
export const wuchang: CommissionEntry = {
  id: 'commission-wuchang',
  name: '武汉市武昌区劳动人事争议仲裁委员会',
  shortName: '武昌',
  districts: ['420106'],
  address: '武昌区示例路 2 号',
  telephone: '027-00000002',
  openingHours: '周一至周五 9:00–17:00',
};
export const hanyang: CommissionEntry = {
  ...wuchang,
  id: 'commission-hanyang',
  name: '武汉市汉阳区劳动人事争议仲裁委员会',
  shortName: '汉阳',
  districts: ['420105'],
};

/** 外卖骑手, the applicant. */
export const rider = person('rider', '高骑', [inUnit('worker')]);
export const otherWorker = person('other-worker', '另工', [inUnit('worker')]);
/** The rider's lawyer. */
export const lawyer = person('lawyer', '代律', [inUnit('agent')]);
/** The employer's account. */
export const company = person('company', '测试速送公司', [inUnit('employer')]);
export const otherCompany = person('other-company', '测试别家公司', [inUnit('employer')]);

export const mediator = person('mediator', '何调', [inUnit('mediator', zhongnan.id)]);
export const colleague = person('colleague', '同调', [inUnit('mediator', zhongnan.id)]);
export const bodyHead = person('body-head', '主任调', [inUnit('bodyHead', zhongnan.id)]);
export const otherMediator = person('other-mediator', '别调', [inUnit('mediator', shuiguohu.id)]);
export const clerk = person('clerk', '书记', [inUnit('clerk', wuchang.id)]);
export const secondClerk = person('second-clerk', '书二', [inUnit('clerk', wuchang.id)]);
export const arbitrator = person('arbitrator', '仲一', [inUnit('arbitrator', wuchang.id)]);
export const secondArbitrator = person('second-arbitrator', '仲二', [inUnit('arbitrator', wuchang.id)]);
export const thirdArbitrator = person('third-arbitrator', '仲三', [inUnit('arbitrator', wuchang.id)]);
export const commissionHead = person('commission-head', '主任仲', [inUnit('commissionHead', wuchang.id)]);
export const otherClerk = person('other-clerk', '别书', [inUnit('clerk', hanyang.id)]);
export const supervisor = person('supervisor', '督察', [inUnit('supervisor', 'city')]);
export const administrator = person('administrator', '管理', [inUnit('administrator')]);

export const everybody: readonly Actor[] = [
  rider,
  otherWorker,
  lawyer,
  company,
  otherCompany,
  mediator,
  colleague,
  bodyHead,
  otherMediator,
  clerk,
  secondClerk,
  arbitrator,
  secondArbitrator,
  thirdArbitrator,
  commissionHead,
  otherClerk,
  supervisor,
  administrator,
];

export const directory = makeDirectory({
  bodies: [zhongnan, shuiguohu],
  commissions: [wuchang, hanyang],
  staff: everybody
    .filter(({ grants }) => grants.some(({ unitId }) => unitId !== null))
    .map(({ accountId, name, grants }) => ({ accountId: accountId as string, name, grants })),
});

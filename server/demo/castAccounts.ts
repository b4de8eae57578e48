/** The small cast: one sign-in for every role, and a few parties. All of them invented. */
import { wholeCity } from '../disputes/capacities.ts';
import type { DemoAccount } from './city.ts';

/** Where the cast is at home: 武昌区中南路街道. */
export const castDistrict = '420106';
export const castStreet = '中南路街道';
export const castBodyId = 'body-420106-10';
export const castCommissionId = 'commission-420106';

export const castWorker: DemoAccount = {
  accountId: 'demo-worker',
  username: 'worker',
  name: '高谷雨',
  grants: [{ role: 'worker', unitId: null }],
};
export const castSecondWorker: DemoAccount = {
  accountId: 'demo-worker2',
  username: 'worker2',
  name: '韩白露',
  grants: [{ role: 'worker', unitId: null }],
};
export const castEmployer: DemoAccount = {
  accountId: 'demo-employer',
  username: 'employer',
  name: '测试云帆速递有限公司',
  grants: [{ role: 'employer', unitId: null }],
};
export const castSecondEmployer: DemoAccount = {
  accountId: 'demo-employer2',
  username: 'employer2',
  name: '测试青禾餐饮有限公司',
  grants: [{ role: 'employer', unitId: null }],
};
export const castMediator: DemoAccount = {
  accountId: 'demo-mediator',
  username: 'mediator',
  name: '何半夏',
  grants: [{ role: 'mediator', unitId: castBodyId }],
};
export const castBodyHead: DemoAccount = {
  accountId: 'demo-head',
  username: 'head',
  name: '沈惊蛰',
  grants: [{ role: 'bodyHead', unitId: castBodyId }],
};
export const castClerk: DemoAccount = {
  accountId: 'demo-clerk',
  username: 'clerk',
  name: '林小满',
  grants: [{ role: 'clerk', unitId: castCommissionId }],
};
export const castArbitrator: DemoAccount = {
  accountId: 'demo-arbitrator',
  username: 'arbitrator',
  name: '萧清明',
  grants: [{ role: 'arbitrator', unitId: castCommissionId }],
};
export const castDirector: DemoAccount = {
  accountId: 'demo-director',
  username: 'director',
  name: '唐立秋',
  grants: [{ role: 'commissionHead', unitId: castCommissionId }],
};
export const castSupervisor: DemoAccount = {
  accountId: 'demo-supervisor',
  username: 'supervisor',
  name: '曹夏至',
  grants: [{ role: 'supervisor', unitId: wholeCity }],
};
export const castDistrictSupervisor: DemoAccount = {
  accountId: 'demo-supervisor2',
  username: 'supervisor2',
  name: '傅冬至',
  grants: [{ role: 'supervisor', unitId: castDistrict }],
};
export const castAdministrator: DemoAccount = {
  accountId: 'demo-admin',
  username: 'admin',
  name: '吕春分',
  grants: [{ role: 'administrator', unitId: null }],
};

/** In the order in which the demo prints them. */
export const castAccounts: readonly DemoAccount[] = [
  castWorker,
  castSecondWorker,
  castEmployer,
  castSecondEmployer,
  castMediator,
  castBodyHead,
  castClerk,
  castArbitrator,
  castDirector,
  castSupervisor,
  castDistrictSupervisor,
  castAdministrator,
];

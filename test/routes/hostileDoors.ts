/**
 * Every POST of the application as a door: who stands before it, on which page its form is, and what would be right to
 * type. The forms of a dispute stand in the scenes of the case work.
 */
import { scenes, setScene } from './caseScenes.ts';
import { siteMap } from '../../routes/forms/siteMap.ts';
import type { Actor } from '../../server/disputes/actor.ts';
import type { TestApp } from '../support/app.ts';
import { testNow } from '../support/app.ts';
import { answersOf, pages } from '../support/filing.ts';
import * as cast from '../support/people.ts';
import { encoded, picture } from './accessBrowser.ts';
import type { Browser, Fields, SentFile } from './accessBrowser.ts';
import type { Town } from './accessTown.ts';

/** Somebody before an open form. */
export interface Stand {
  readonly browser: Browser;
  /** The page with the form. */
  readonly page: string;
  /** Where it posts. */
  readonly action: string;
}

export interface Door {
  /** As Express has it. */
  readonly route: string;
  readonly open: (town: Town) => Promise<Stand>;
  /** How a faulty form is answered; 422 beside its fields unless something else is right. */
  readonly refusal?: readonly number[];
  /** What is right to type into it. Absent: the door is not gone through here. */
  readonly good?: Fields;
  readonly file?: SentFile;
  /** Nothing to fill in: the button is all. */
  readonly buttonOnly?: true;
  /** Script is text like any other here, or a password like any other; where nothing else is asked, so is everything. */
  readonly takesAnyText?: true | 'nothingElse';
}

const signedIn = new Map<string, Promise<Browser>>();

/** One browser a person for all doors. */
export function browserOf(town: Town, person: Actor): Promise<Browser> {
  const key = `${town.address} ${person.accountId}`;
  const known = signedIn.get(key) ?? town.signedIn(person);
  signedIn.set(key, known);
  return known;
}

// ── The forms of a dispute ───────────────────────────────────────────────────────────────────────────

/** What is right to type where the form itself does not suggest it. */
const typed: Readonly<Record<string, Fields>> = {
  'mediation/correction-requests': { items: ['evidence'] },
  'mediation/corrections': { text: '补交工资条。' },
  'mediation/consent-requests': {},
  'mediation/consents': { partyId: 'p2', answer: 'consents', way: 'telephone' },
  'mediation/acceptance': { inScope: ['yes'] },
  'mediation/refusal': { reason: 'outOfScope', text: '不属于劳动争议。' },
  'mediation/mediator': { mediatorId: 'mediator' },
  'mediation/sessions': { way: 'inPerson', attendedPartyIds: ['p1', 'p2'], text: '谈过一次。' },
  'mediation/proposals': { totalFen: '9000' },
  'mediation/answers': { answer: 'accepts' },
  'mediation/agreement-drafts': { 'claims-c1-agreedFen': '9000', terms: '一次付清。' },
  'mediation/draft-withdrawals': {},
  'mediation/signatures': { signer: 'p2', signedOn: '2022-08-01' },
  'mediation/extensions': { days: '5', agreedPartyIds: ['p1', 'p2'] },
  'mediation/end': { reason: '双方差距太大。' },
  'mediation/withdrawal': { settled: 'no', settledFen: '', reason: '' },
  'mediation/elements': { 'elements-1-dueFen': '13000', 'elements-1-paidFen': '1000' },
  'mediation/limitation-starts': { claimId: 'c1', rule: 'employmentEnded', startsOn: '2022-07-15' },
  'mediation/interruptions': { ground: 'askedInspectorate', on: '2022-07-20' },
  'mediation/limitation-pauses': { ground: 'forceMajeure', from: '2022-07-20' },
  'mediation/claim-answers': { 'answers-c1-stance': 'disputed', 'answers-c1-reason': '已经付清。' },
  'mediation/day-corrections': { fact: 'received', day: '2022-07-29', reason: '邮戳为证。' },
  'mediation/notes': { text: '已电话联系。' },
  'arbitration/correction-requests': { items: ['evidence'] },
  'arbitration/corrections': { text: '补交工资条。' },
  'arbitration/acceptance': { clerkId: 'clerk' },
  'arbitration/refusal': { reason: 'outOfScope', explanation: '不属于劳动争议。' },
  'arbitration/deliveries': {
    documents: ['acceptanceNotice'],
    partyIds: ['p1'],
    mode: 'direct',
    receivedOn: '2022-08-01',
  },
  'arbitration/defences': { partyId: 'p2', text: '不同意。' },
  'arbitration/ordinary-procedure': {},
  'arbitration/tribunal': { presidingId: 'arbitrator', clerkId: 'clerk' },
  'arbitration/recusal-requests': { personId: 'arbitrator', reason: '对方亲属。' },
  'arbitration/recusal-decisions': { upheld: 'no' },
  'arbitration/hearings': { place: '第一仲裁庭' },
  'arbitration/postponement-requests': { reason: '住院。' },
  'arbitration/postponement-decisions': { granted: 'yes', reason: '理由正当。' },
  'arbitration/hearing-records': { 'attendance-p1-came': 'present', 'attendance-p2-came': 'present' },
  'arbitration/suspension-requests': { ground: 'forceMajeure' },
  'arbitration/suspension-decisions': { approved: 'yes' },
  'arbitration/resumption': {},
  'arbitration/extension-requests': { days: '10', reason: '调取证据。' },
  'arbitration/extension-decisions': { approved: 'yes' },
  'arbitration/mediation-statement': { 'claims-c1-agreedFen': '9000', terms: '一次付清。' },
  'arbitration/signature-refusals': { partyId: 'p2' },
  'arbitration/award-drafts': { 'claims-c1-result': 'supported' },
  'arbitration/award': { 'claims-c1-result': 'supported', reasons: '事实清楚。' },
  'arbitration/cancellation': { reason: '受理后发现不属于受案范围。' },
  'arbitration/jurisdiction-objections': { reason: '工作地在汉阳。' },
  'arbitration/jurisdiction-decisions': { upheld: 'no', reason: '工作地在武昌。' },
  'arbitration/transfer': {
    commissionId: 'elsewhere',
    name: '黄石市劳动人事争议仲裁委员会',
    reason: '工作地在黄石。',
  },
  'arbitration/counter-applications': {
    'claims-1-kind': 'other',
    'claims-1-claimedFen': '5000',
    facts: '未满服务期。',
  },
  'arbitration/counter-application-decisions': { outcome: 'joined' },
  'arbitration/evidence-period': { dueOn: '2022-08-11' },
  'arbitration/evidence-extension-requests': { until: '2022-08-20', reason: '证人外出。' },
  'arbitration/evidence-extension-decisions': { granted: 'yes' },
  'arbitration/late-evidence': { partyId: 'p2', outcome: 'notAdmitted', reason: '未说明理由。' },
  'arbitration/claim-changes': {
    'added-1-kind': 'overtimePay',
    'added-1-claimedFen': '3000',
    reason: '漏列。',
  },
  'arbitration/claim-change-decisions': { accepted: 'yes' },
  'arbitration/abandoned-claims': { claimIds: ['c2'] },
  'arbitration/advance-enforcement-requests': { amountFen: '5000', reason: '无其他收入。' },
  'arbitration/advance-enforcement-decisions': { ordered: 'no', reason: '事实不清。' },
  'arbitration/termination': {
    court: '武昌区人民法院',
    docketNumber: '（2022）鄂0106民初1号',
    docketedOn: '2022-09-19',
  },
  'arbitration/award-corrections': { kind: 'text', text: '第二页第三行“张山”应为“张三”。' },
  'arbitration/mediation-suggestions': { bodyId: cast.zhongnan.id },
  'arbitration/suggestion-answers': { accepted: 'yes' },
  'arbitration/partial-awards': { 'claims-c1-result': 'supported', reasons: '工资事实清楚。' },
  'arbitration/joinder-requests': { position: 'thirdParty', name: '测试总包有限公司', reason: '由其结算。' },
  'arbitration/joinder-decisions': {
    granted: 'yes',
    ground: 'labourDispatch',
    kind: 'employer',
    address: '武昌区示例路 3 号',
    reason: '由其派遣。',
  },
  'arbitration/third-parties': {
    kind: 'employer',
    name: '测试总包有限公司',
    address: '武昌区示例路 3 号',
    reason: '由其结算。',
  },
  'arbitration/added-respondents': {
    ground: 'labourDispatch',
    kind: 'employer',
    name: '测试派遣有限公司',
    address: '武昌区示例路 3 号',
    reason: '由其派遣。',
  },
  'arbitration/appraisals': { advancedBy: 'p1', agency: '某司法鉴定所', matter: '签名真伪。' },
  'arbitration/appraisal-findings': { finding: '系本人所签。', against: 'p1' },
  'arbitration/closed-hearing': { ground: 'privacy', askedBy: ['p1'] },
  'arbitration/entrusted-mediations': { bodyId: cast.zhongnan.id, agreedPartyIds: ['p1', 'p2'] },
  'arbitration/entrusted-mediation-results': { agreed: 'no' },
  'arbitration/closure': {},
  'arbitration/archive': {},
  'arbitration/withdrawal': { settled: 'no', settledFen: '', reason: '' },
  'arbitration/elements': { 'elements-1-dueFen': '13000', 'elements-1-paidFen': '1000' },
  'arbitration/limitation-starts': { claimId: 'c1', rule: 'employmentEnded', startsOn: '2022-07-15' },
  'arbitration/interruptions': { ground: 'askedInspectorate', on: '2022-07-20' },
  'arbitration/limitation-pauses': { ground: 'forceMajeure', from: '2022-07-20' },
  'arbitration/claim-answers': { 'answers-c1-stance': 'disputed', 'answers-c1-reason': '已经付清。' },
  'arbitration/day-corrections': { fact: 'received', day: '2022-07-29', reason: '邮戳为证。' },
  'arbitration/notes': { text: '已电话联系。', audience: 'tribunal' },
  'agreement-review/acceptance': { inScope: ['yes'], reviewerId: 'arbitrator', clerkId: 'clerk' },
  'agreement-review/refusal': { ground: 'outOfScope', explanation: '不属于受理范围。' },
  'agreement-review/reviewer': { reviewerId: 'second-arbitrator' },
  'agreement-review/extension-requests': { reason: '需向调解组织核实。' },
  'agreement-review/extension-decisions': { approved: 'yes' },
  'agreement-review/statement-refusal': { grounds: ['unclear'], explanation: '履行方式没有写明。' },
  'agreement-review/deliveries': {
    documents: ['reviewStatement'],
    partyIds: ['p1'],
    mode: 'direct',
    receivedOn: '2022-08-01',
  },
  'agreement-review/withdrawal': { partyId: 'p1', reason: '' },
  'agreement-review/effect-certificates': { partyId: 'p1' },
  'arbitration-applications': { commissionId: cast.wuchang.id },
  'review-applications': { commissionId: cast.wuchang.id },
  'query-codes': { partyId: 'p1' },
};

const buttonsOnly: ReadonlySet<string> = new Set([
  'mediation/draft-withdrawals',
  'mediation/seal',
  'mediation/lapse',
  'arbitration/ordinary-procedure',
  'arbitration/resumption',
  'arbitration/deemed-withdrawal',
  'arbitration/closure',
  'arbitration/archive',
  'agreement-review/applicants',
  'agreement-review/statement',
]);

const caseDoors: readonly Door[] = siteMap.map(({ address }) => ({
  route: `POST /disputes/:number/${address}`,
  async open(town) {
    const scene = scenes[address];
    if (scene === undefined) throw new Error(`no scene for ${address}`);
    const number = await setScene(town as unknown as TestApp, scene);
    const action = `/disputes/${number}/${address}`;
    return { browser: await browserOf(town, scene.by), page: `${action}/new`, action };
  },
  // Where only free text is asked, script is text like any other; then it is held back by an old basis.
  refusal: [422, 409],
  ...(typed[address] && { good: typed[address] }),
  ...(address === 'mediation/signatures' && {
    file: { field: 'fileId', name: '签名页.png', content: picture },
  }),
  ...(buttonsOnly.has(address) && { buttonOnly: true as const }),
}));

/** An office's own paper, open before whoever may make it void. */
const voidDoor: Door = {
  route: 'POST /disputes/:number/papers/:seq/:kind/:n/void',
  async open(town) {
    const number = await setScene(town as unknown as TestApp, scenes['arbitration/tribunal'] as never);
    await town.services.readers.papers.idle();
    const paper = await town.services.models.papers.findOne({ number, kind: 'acceptanceNotice' }).lean();
    const page = `/disputes/${number}/papers/${paper?._id.slice(number.length + 1)}`;
    return { browser: await browserOf(town, cast.clerk), page, action: `${page}/void` };
  },
  refusal: [422, 409],
  takesAnyText: 'nothingElse',
  good: { reason: '当事人姓名有误。' },
};

// ── The pages of an application ──────────────────────────────────────────────────────────────────────

const lists = ['claims', 'applicants', 'respondents'] as const;

/** A visitor with a whole draft, as they come before it is sent. */
async function withDraft(town: Town, { atDesk = false } = {}): Promise<Browser> {
  const browser = atDesk ? await town.signedIn(cast.mediator) : town.nobody();
  // The scenes of the case work have moved the clock to days of their own.
  town.clock.set(testNow);
  await browser.post('/applications', atDesk ? { for: 'desk' } : {});
  if (!atDesk)
    for (const page of pages)
      await browser.postRaw(
        `/applications/${page}`,
        encoded({ _csrf: await browser.token(), ...answersOf[page] }),
      );
  return browser;
}

const onDraft = (path: string, page = path): Door['open'] => {
  return async (town) => ({ browser: await withDraft(town), page, action: path });
};

async function entryOf(browser: Browser, list: string): Promise<string> {
  const { text } = await browser.get(`/applications/${list}`);
  return new RegExp(`/applications/${list}/(?!new)([\\w-]+)`).exec(text)?.[1] ?? 'none';
}

const entryDoors = lists.flatMap((list): readonly Door[] => [
  {
    route: `POST /applications/${list}`,
    open: onDraft(
      `/applications/${list}`,
      `/applications/${list}/new${list === 'claims' ? '?kind=wages' : ''}`,
    ),
  },
  {
    route: `POST /applications/${list}/:id`,
    async open(town) {
      const browser = await withDraft(town);
      const path = `/applications/${list}/${await entryOf(browser, list)}`;
      return { browser, page: path, action: path };
    },
  },
  {
    route: `POST /applications/${list}/:id/remove`,
    async open(town) {
      const browser = await withDraft(town);
      const action = `/applications/${list}/${await entryOf(browser, list)}/remove`;
      return { browser, page: `/applications/${list}`, action };
    },
    buttonOnly: true,
  },
]);

const questionDoors = pages
  .filter((page) => !(lists as readonly string[]).includes(page))
  .map((page): Door => ({
    route: `POST /applications/${page}`,
    open: onDraft(`/applications/${page}`),
    ...(page === 'facts' && { takesAnyText: true as const }),
  }));

const applicationDoors: readonly Door[] = [
  {
    route: 'POST /applications',
    open: async (town) => ({ browser: town.nobody(), page: '/applications/new', action: '/applications' }),
    buttonOnly: true,
  },
  ...questionDoors,
  {
    route: 'POST /applications/intake',
    open: async (town) => ({
      browser: await withDraft(town, { atDesk: true }),
      page: '/applications/intake',
      action: '/applications/intake',
    }),
  },
  ...entryDoors,
  {
    route: 'POST /applications/submission',
    open: onDraft('/applications/submission', '/applications/check'),
    good: { declaration: ['true'] },
  },
  {
    route: 'POST /applications/discard',
    open: onDraft('/applications/discard', '/applications/tasks'),
    buttonOnly: true,
  },
];

// ── Accounts, look-up, and what else a person has ────────────────────────────────────────────────────

const longEnough = 'drei-lange-wörter';

const otherDoors: readonly Door[] = [
  {
    route: 'POST /sign-in',
    open: async (town) => ({ browser: town.nobody(), page: '/sign-in', action: '/sign-in' }),
  },
  {
    route: 'POST /sign-out',
    open: async (town) => ({
      browser: await town.signedIn(cast.otherCompany),
      page: '/disputes',
      action: '/sign-out',
    }),
    buttonOnly: true,
  },
  {
    route: 'POST /accounts',
    open: async (town) => ({ browser: town.nobody(), page: '/accounts/new', action: '/accounts' }),
    good: { role: 'worker', username: 'new-worker', name: '新工', password: longEnough, again: longEnough },
  },
  {
    route: 'POST /invitations/:token',
    async open(town) {
      const { accounts } = town.services;
      const invited = await accounts.create({
        username: `invited-${Math.random().toString(36).slice(2)}`,
        name: '受邀',
        grants: [{ role: 'mediator', unitId: cast.zhongnan.id }],
      });
      const path = `/invitations/${await accounts.invite(invited?._id ?? '')}`;
      return { browser: town.nobody(), page: path, action: path };
    },
    good: { password: longEnough, again: longEnough },
    takesAnyText: true,
  },
  {
    route: 'POST /account/password',
    open: async (town) => ({
      browser: await browserOf(town, cast.otherWorker),
      page: '/account',
      action: '/account/password',
    }),
  },
  {
    route: 'POST /window/arbitration-applications',
    open: async (town) => ({
      browser: await browserOf(town, cast.clerk),
      page: '/window/arbitration-applications/new',
      action: '/window/arbitration-applications',
    }),
  },
  {
    route: 'POST /window/review-applications',
    open: async (town) => ({
      browser: await browserOf(town, cast.clerk),
      page: '/window/review-applications/new',
      action: '/window/review-applications',
    }),
  },
  {
    route: 'POST /disputes/join',
    open: async (town) => ({
      browser: await browserOf(town, cast.otherCompany),
      page: '/disputes',
      action: '/disputes/join',
    }),
  },
  {
    route: 'POST /disputes/:number/parties/:partyId/reveal',
    async open(town) {
      const scene = scenes['mediation/notes'];
      if (scene === undefined) throw new Error('no scene');
      const number = await setScene(town as unknown as TestApp, scene);
      const action = `/disputes/${number}/parties/p1/reveal?field=telephone`;
      return { browser: await browserOf(town, cast.mediator), page: `/disputes/${number}`, action };
    },
    buttonOnly: true,
  },
  {
    route: 'POST /entitlements/:formula',
    open: async (town) => ({
      browser: town.nobody(),
      page: '/entitlements/economicCompensation',
      action: '/entitlements/economicCompensation',
    }),
  },
  {
    route: 'POST /guide/questions',
    open: async (town) => ({
      browser: town.nobody(),
      page: '/guide/questions?trouble=overtime&trouble=annualLeave&ending=forced&district=420106',
      action: '/guide/questions',
    }),
    // So many questions that texts as long as may be make the whole too large.
    refusal: [413, 422],
  },
  {
    route: 'POST /applications/guided',
    open: async (town) => ({ browser: town.nobody(), page: '/guide', action: '/applications/guided' }),
    buttonOnly: true,
  },
  {
    route: 'POST /look-up',
    open: async (town) => ({ browser: town.nobody(), page: '/look-up', action: '/look-up' }),
  },
  {
    route: 'POST /look-up/close',
    async open(town) {
      const scene = scenes['mediation/notes'];
      if (scene === undefined) throw new Error('no scene');
      const number = await setScene(town as unknown as TestApp, scene);
      const browser = town.nobody();
      const value = town.services.lookUpTokens.make(number, town.clock.now());
      browser.cookies.set('look-up', { value, path: '/look-up' });
      return { browser, page: '/look-up/case', action: '/look-up/close' };
    },
    buttonOnly: true,
  },
];

// ── The administration ───────────────────────────────────────────────────────────────────────────────

const byAdministrator = (page: string, action: string): Door['open'] => {
  return async (town) => ({ browser: await browserOf(town, cast.administrator), page, action });
};

const unitFields = {
  name: '新设街道劳动争议调解中心',
  shortName: '新设',
  address: '示例路 3 号',
  telephone: '027-00000003',
  openingHours: '周一至周五 9:00–17:00',
} as const;

const at = '/administration';
const rules = encodeURIComponent('规则');
const administrationDoors: readonly Door[] = [
  {
    route: `POST ${at}/bodies`,
    open: byAdministrator(`${at}/bodies/new`, `${at}/bodies`),
    good: { ...unitFields, level: 'street', district: '420106', street: '新设街道' },
  },
  {
    route: `POST ${at}/law/readings/:key`,
    open: byAdministrator(`${at}/law/readings/awardRollsOver`, `${at}/law/readings/awardRollsOver`),
    good: { commissionId: '', value: 'true', from: '2022-09-14', reason: '会议纪要' },
  },
  {
    route: `POST ${at}/law/texts/:statute`,
    open: byAdministrator(`${at}/law/texts/${rules}`, `${at}/law/texts/${rules}`),
    good: { on: '2022-01-04', note: '公报文本' },
  },
  {
    route: `POST ${at}/bodies/:id`,
    open: byAdministrator(`${at}/bodies/body-qintai`, `${at}/bodies/body-qintai`),
  },
  {
    route: `POST ${at}/bodies/:id/deactivation`,
    open: byAdministrator(`${at}/bodies/body-qintai`, `${at}/bodies/body-qintai/deactivation`),
    buttonOnly: true,
  },
  {
    route: `POST ${at}/bodies/:id/activation`,
    async open(town) {
      await town.services.models.mediationBodies.updateOne(
        { _id: 'body-qintai' },
        { $set: { active: false } },
      );
      await town.services.refreshDirectory();
      return byAdministrator(`${at}/bodies/body-qintai`, `${at}/bodies/body-qintai/activation`)(town);
    },
    buttonOnly: true,
  },
  {
    route: `POST ${at}/commissions`,
    open: byAdministrator(`${at}/commissions/new`, `${at}/commissions`),
    good: { ...unitFields, name: '新设劳动人事争议仲裁委员会', districts: '420107' },
  },
  {
    route: `POST ${at}/commissions/:id`,
    open: byAdministrator(`${at}/commissions/commission-hanyang`, `${at}/commissions/commission-hanyang`),
  },
  {
    route: `POST ${at}/mediators`,
    open: byAdministrator(`${at}/mediators/new`, `${at}/mediators`),
    good: { name: '新调', username: 'new-mediator', bodyId: cast.zhongnan.id, fullTime: 'yes' },
  },
  {
    route: `POST ${at}/mediators/:id`,
    open: byAdministrator(`${at}/mediators/registered`, `${at}/mediators/registered`),
  },
  {
    route: `POST ${at}/accounts`,
    open: byAdministrator(`${at}/accounts/new`, `${at}/accounts`),
    good: { name: '新书', username: 'new-clerk', role: 'clerk', unitId: cast.wuchang.id },
  },
  {
    route: `POST ${at}/accounts/:id/grants`,
    open: byAdministrator(`${at}/accounts/spare`, `${at}/accounts/spare/grants`),
  },
  ...(['end', 'invitation', 'grants/removal'] as const).map((act): Door => ({
    route: `POST ${at}/accounts/:id/${act}`,
    open: byAdministrator(`${at}/accounts/spare`, `${at}/accounts/spare/${act}`),
    buttonOnly: true,
  })),
  {
    route: `POST ${at}/accounts/:id/reopening`,
    async open(town) {
      await town.services.models.accounts.updateOne({ _id: 'spare' }, { $set: { active: false } });
      return byAdministrator(`${at}/accounts/spare`, `${at}/accounts/spare/reopening`)(town);
    },
    buttonOnly: true,
  },
  {
    route: `POST ${at}/imports/:kind`,
    open: byAdministrator(`${at}/imports/bodies`, `${at}/imports/bodies`),
  },
  {
    route: `POST ${at}/imports/:kind/:id/acceptance`,
    open: byAdministrator(`${at}/imports/bodies/waiting`, `${at}/imports/bodies/waiting/acceptance`),
    buttonOnly: true,
  },
  {
    route: `POST ${at}/imports/:kind/:id/links`,
    async open(town) {
      const { models, vault, clock } = town.services;
      await models.imports.updateOne(
        { _id: 'waiting' },
        { $set: { takenAt: clock.now(), links: vault.seal('name,link') } },
      );
      return byAdministrator(`${at}/imports/bodies/waiting`, `${at}/imports/bodies/waiting/links`)(town);
    },
    buttonOnly: true,
  },
  {
    route: 'POST /notices/read',
    async open(town) {
      const scene = scenes['mediation/notes'];
      if (scene === undefined) throw new Error('no scene');
      await setScene(town as unknown as TestApp, scene);
      await town.services.readers.notices.idle();
      const browser = await browserOf(town, cast.rider);
      return { browser, page: '/notices', action: '/notices/read' };
    },
    buttonOnly: true,
  },
];

export const doors: readonly Door[] = [
  ...caseDoors,
  voidDoor,
  ...applicationDoors,
  ...otherDoors,
  ...administrationDoors,
];

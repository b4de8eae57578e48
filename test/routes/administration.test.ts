import assert from 'node:assert/strict';
import type { AdministrationAct } from '../../models/administrationRecord.ts';
import { hiddenIn, signInAs, wordsOf } from '../support/agents.ts';
import type { Agent } from '../support/agents.ts';
import { openTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import {
  administrator,
  clerk,
  hanyang,
  mediator,
  rider,
  shuiguohu,
  supervisor,
  wuchang,
  zhongnan,
} from '../support/people.ts';

describe('Administration', () => {
  let app: TestApp;
  let admin: Agent;
  before(async () => {
    app = await openTestApp();
    admin = await signInAs(app, administrator);
  });
  after(() => app.close());

  const post = async (path: string, form: string, typed: Readonly<Record<string, string>> = {}) => {
    const page = await admin.get(form).expect(200);
    const hidden = hiddenIn(page.text, path);
    return admin
      .post(path)
      .type('form')
      .send({ ...hidden, ...typed });
  };
  const textOf = async (path: string) => wordsOf((await admin.get(path).expect(200)).text);
  const recordOf = (act: AdministrationAct) =>
    app.services.models.administrationRecords.findOne({ act }).lean();

  const newBody = {
    name: '武昌区积玉桥街道劳动争议调解中心',
    shortName: '武昌积玉桥',
    level: 'street',
    district: '420106',
    street: '积玉桥街道',
    address: '武昌区示例路 9 号',
    telephone: '027-00000009',
    openingHours: '周一至周五 9:00–17:00',
  };

  it('is not for others: a clerk and a supervisor are refused everywhere', async () => {
    for (const person of [clerk, supervisor]) {
      const agent = await signInAs(app, person);
      for (const path of [
        'bodies',
        'mediators',
        'commissions',
        'accounts',
        'records',
        'imports/bodies',
        'bodies/x',
      ])
        await agent.get(`/administration/${path}`).expect(403);
    }
  });

  it('adds a body that takes applications at once, and puts the act on record', async () => {
    const answer = await post('/administration/bodies', '/administration/bodies/new', newBody);
    assert.equal(answer.status, 303);
    const body = app.services.directory().bodies.find(({ name }) => name === newBody.name);
    assert.equal(body?.active, true);
    assert.equal((await recordOf('bodyCreated'))?.subjectName, newBody.name);
    assert.match(await textOf('/administration/bodies'), /武昌区积玉桥街道劳动争议调解中心/);
  });

  it('says beside each field what is wrong, keeps what was typed and stores nothing', async () => {
    const before = app.services.directory().bodies.length;
    const typed = {
      ...newBody,
      name: '<script>',
      district: '4201',
      telephone: 'abc',
      street: '',
      level: 'x',
    };
    const answer = await post('/administration/bodies', '/administration/bodies/new', typed);
    assert.equal(answer.status, 422);
    const words = wordsOf(answer.text);
    assert.match(words, /请填写六位区划代码/);
    assert.match(words, /请填写电话/);
    assert.match(answer.text, /value="&lt;script&gt;"/);
    assert.equal(app.services.directory().bodies.length, before);
  });

  it('refuses a second body of the same name', async () => {
    const answer = await post('/administration/bodies', '/administration/bodies/new', {
      ...newBody,
      name: zhongnan.name,
    });
    assert.equal(answer.status, 422);
    assert.match(wordsOf(answer.text), /已有名称相同的调解组织/);
  });

  it('changes a body and records from what to what', async () => {
    const path = `/administration/bodies/${shuiguohu.id}`;
    const { id: _id, active: _active, ...fields } = shuiguohu;
    const answer = await post(path, path, {
      ...(fields as Record<string, string>),
      telephone: '027-00000077',
    });
    assert.equal(answer.status, 303);
    assert.equal(app.services.directory().body(shuiguohu.id)?.telephone, '027-00000077');
    const changes = (await recordOf('bodyChanged'))?.changes.map(({ field, after }) => [field, after]);
    assert.deepEqual(changes, [['telephone', '027-00000077']]);
    assert.match(await textOf('/administration/records'), /电话：027-00000001 → 027-00000077/);
  });

  it('takes a body out of use and back', async () => {
    const path = `/administration/bodies/${shuiguohu.id}`;
    await post(`${path}/deactivation`, path);
    assert.equal(app.services.directory().body(shuiguohu.id)?.active, false);
    await post(`${path}/activation`, path);
    assert.equal(app.services.directory().body(shuiguohu.id)?.active, true);
  });

  it('puts a commission in charge of districts', async () => {
    const { id: _id, districts: _districts, ...fields } = hanyang;
    const path = `/administration/commissions/${hanyang.id}`;
    const answer = await post(path, path, { ...fields, districts: '420105, 420114' });
    assert.equal(answer.status, 303);
    assert.equal(app.services.directory().commissionOf('420114')?.id, hanyang.id);
  });

  it('shows the link of a new account once; it is taken up with a password', async () => {
    const typed = { name: '新书记', username: 'new-clerk', role: 'clerk', unitId: wuchang.id };
    const answer = await post('/administration/accounts', '/administration/accounts/new', typed);
    const [, link] = /value="(http[^"]*\/invitations\/[^"]+)"/.exec(answer.text) ?? [];
    assert.ok(link);
    const account = await app.services.accounts.byUsername('new-clerk');
    assert.equal(account?.passwordHash, null);
    assert.equal(JSON.stringify(account).includes(new URL(link).pathname.split('/').at(-1) as string), false);
    assert.doesNotMatch(
      (await admin.get(`/administration/accounts/${account?._id}`)).text,
      /\/invitations\//,
    );
    assert.equal((await app.services.accounts.invited(link.split('/').at(-1) as string))?._id, account?._id);
  });

  it('refuses a role in a unit of the wrong kind', async () => {
    const typed = { name: '错岗', username: 'wrong-place', role: 'clerk', unitId: zhongnan.id };
    const answer = await post('/administration/accounts', '/administration/accounts/new', typed);
    assert.equal(answer.status, 422);
    assert.match(wordsOf(answer.text), /这个岗位请选择仲裁委员会/);
    assert.equal(await app.services.accounts.byUsername('wrong-place'), null);
  });

  it('ends open sessions of whoever is given or loses a role', async () => {
    const agent = await signInAs(app, mediator);
    await agent.get('/desk').expect(200);
    const path = `/administration/accounts/${mediator.accountId}`;
    await post(`${path}/grants`, path, { role: 'bodyHead', unitId: zhongnan.id });
    await agent.get('/desk').expect(303);
    const again = await signInAs(app, mediator);
    const page = await admin.get(path);
    const removal = {
      ...hiddenIn(page.text, `${path}/grants/removal`),
      role: 'bodyHead',
      unitId: zhongnan.id,
    };
    await admin.post(`${path}/grants/removal`).type('form').send(removal).expect(303);
    await again.get('/desk').expect(303);
    const roles = (await app.services.accounts.byId(mediator.accountId as string))?.grants.map(
      ({ role }) => role,
    );
    assert.deepEqual(roles, ['mediator']);
  });

  it('ends an account: nobody gets in any more, and it can be reopened', async () => {
    const path = `/administration/accounts/${clerk.accountId}`;
    const agent = await signInAs(app, clerk);
    await post(`${path}/end`, path);
    await agent.get('/desk').expect(303);
    assert.equal(await app.services.accounts.check('clerk', 'open-sesame-1'), null);
    assert.equal(app.services.directory().person('clerk'), undefined);
    await post(`${path}/reopening`, path);
    assert.equal((await app.services.accounts.check('clerk', 'open-sesame-1'))?.username, 'clerk');
  });

  it('lets no administrator end the own account, nor take the last administrator’s role', async () => {
    const path = `/administration/accounts/${administrator.accountId}`;
    const page = await admin.get(path);
    const { _csrf } = hiddenIn(page.text, `${path}/grants/removal`);
    await admin.post(`${path}/end`).type('form').send({ _csrf }).expect(403);
    await admin
      .post(`${path}/grants/removal`)
      .type('form')
      .send({ _csrf, role: 'administrator', unitId: '' })
      .expect(403);
  });

  it('lets no administrator give themselves an office or make themselves a link', async () => {
    const path = `/administration/accounts/${administrator.accountId}`;
    const { _csrf } = hiddenIn((await admin.get(path)).text, `${path}/grants/removal`);
    const head = { _csrf, role: 'commissionHead', unitId: wuchang.id };
    await admin.post(`${path}/grants`).type('form').send(head).expect(403);
    await admin.post(`${path}/invitation`).type('form').send({ _csrf }).expect(403);
    const grants = (await app.services.accounts.byId(administrator.accountId as string))?.grants;
    assert.deepEqual(
      grants?.map(({ role }) => role),
      ['administrator'],
    );
  });

  it('keeps the accounts of workers and employers to themselves: no page, no role, no link', async () => {
    const own = `/administration/accounts/${administrator.accountId}`;
    const { _csrf } = hiddenIn((await admin.get(own)).text, `${own}/grants/removal`);
    const path = `/administration/accounts/${rider.accountId}`;
    await admin.get(path).expect(404);
    for (const act of ['invitation', 'grants', 'end'])
      await admin.post(`${path}/${act}`).type('form').send({ _csrf }).expect(404);
  });

  it('tells who opened a case, by the case and by the account', async () => {
    await app.services.accessLog.opened('mediator', '420106-2022-00001');
    assert.match(await textOf('/administration/records/access?q=420106-2022-00001'), /何调.*打开案件/);
    assert.match(await textOf('/administration/records/access?q=mediator'), /420106-2022-00001/);
    assert.match(await textOf('/administration/records/access?q=nobody'), /没有记录/);
  });

  it('answers 404 for what there is not, and never fails over nonsense in an address', async () => {
    for (const path of [
      'bodies/x',
      'commissions/x',
      'mediators/x',
      'accounts/x',
      'imports/x',
      'imports/bodies/x',
    ])
      await admin.get(`/administration/${path}`).expect(404);
    for (const path of [
      'bodies?q[]=1',
      'accounts?role=x&after[]=1&q=%00',
      'records?before=x',
      'records/access?q[a]=1',
    ])
      await admin.get(`/administration/${path}`).expect(200);
  });
});

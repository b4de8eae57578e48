import assert from 'node:assert/strict';
import { openTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { answersOf, fillIn, pages } from '../support/filing.ts';
import type { Page } from '../support/filing.ts';
import { clerk } from '../support/people.ts';
import { faultsOn, visitor } from '../support/visitor.ts';
import type { Answers, Visitor } from '../support/visitor.ts';

const script = '<script>alert(1)</script>';
const long = '长'.repeat(6000);

/** What is wrong, and how many sentences stand beside fields for it. */
type Bad = Readonly<Record<string, readonly [answers: Answers, faults: number]>>;

const badInput: Readonly<Record<Page, Bad>> = {
  side: {
    empty: [{}, 1],
    'an unknown value': [{ side: 'judge' }, 1],
    'the wrong type': [{ 'side[deep]': 'worker' }, 1],
    'script text': [{ side: script }, 1],
    'too long': [{ side: long }, 1],
  },
  district: {
    empty: [{}, 1],
    'a district without a unit': [{ district: '110101' }, 1],
    'script text': [{ district: script }, 1],
    'the wrong type': [{ 'district[]': '420106' }, 1],
  },
  street: {
    empty: [{}, 1],
    'a street of another place': [{ street: '民族街道' }, 1],
    'script text': [{ street: script }, 1],
  },
  road: {
    empty: [{}, 1],
    'an unknown road': [{ road: 'court' }, 1],
    'a property of every object': [{ road: '__proto__' }, 1],
  },
  cause: {
    empty: [{}, 1],
    'an unknown cause': [{ cause: 'divorce' }, 1],
    'a property of every object': [{ cause: 'constructor' }, 1],
    'script text': [{ cause: script }, 1],
  },
  claims: {
    empty: [{ kind: 'wages' }, 1],
    'words for a sum': [{ ...answersOf.claims, amount: '一万二' }, 1],
    'a sum below nothing': [{ ...answersOf.claims, amount: '-100' }, 1],
    'too large a sum': [{ ...answersOf.claims, amount: '9'.repeat(40) }, 1],
    'script text for a sum': [{ ...answersOf.claims, amount: script }, 1],
    'a month that is not': [{ ...answersOf.claims, 'from-month': '13' }, 1],
    'a day that is not': [{ ...answersOf.claims, 'from-month': '2', 'from-day': '30' }, 1],
    'a day without a year': [{ ...answersOf.claims, 'from-year': '' }, 1],
    'a day to come': [{ ...answersOf.claims, 'to-year': '2023' }, 1],
    'an end before the beginning': [{ ...answersOf.claims, 'to-month': '5' }, 1],
    'too many words': [{ ...answersOf.claims, words: long }, 1],
    'no words where only words say what is asked': [{ kind: 'other', amount: '1' }, 1],
    'the wrong type': [{ kind: 'wages', 'amount[]': '1', 'words[a]': 'x' }, 1],
  },
  applicants: {
    empty: [{}, 4],
    'a wrong check digit': [{ ...answersOf.applicants, identityNumber: '999001199003070019' }, 1],
    'a birthday that is not': [{ ...answersOf.applicants, identityNumber: '999001199002300012' }, 1],
    'too short a number': [{ ...answersOf.applicants, telephone: '1390000' }, 1],
    'script text': [{ name: script, identityNumber: script, telephone: script, address: '' }, 4],
    'too long': [{ ...answersOf.applicants, name: long, address: long }, 2],
    'the wrong type': [{ ...answersOf.applicants, name: ['a', 'b'] }, 1],
  },
  respondents: {
    empty: [{}, 2],
    'a wrong credit code': [{ ...answersOf.respondents, creditCode: '91350100M000100Y44' }, 1],
    'script text': [
      { ...answersOf.respondents, name: script, legalRepresentative: script, telephone: script },
      3,
    ],
    'too long': [{ name: long, address: long }, 2],
  },
  agent: {
    empty: [{}, 2],
    'an agent without a name': [{ powers: 'special', agentName: '' }, 1],
    'unknown powers': [{ powers: 'all', agentName: '代律' }, 1],
    'script text': [{ powers: 'general', agentName: script }, 1],
    'too long': [{ powers: 'general', agentName: long }, 1],
  },
  facts: {
    empty: [{ facts: '   \n ' }, 1],
    'too short': [{ facts: '欠薪' }, 1],
    'too long': [{ facts: long }, 1],
    'the wrong type': [{ 'facts[]': '三月入职送外卖，六月起没有发工资。' }, 1],
  },
  delivery: {
    empty: [{}, 1],
    'an unknown answer': [{ electronic: 'perhaps' }, 1],
    'script text': [{ electronic: script }, 1],
  },
};

describe('Bad input on the pages of an application', () => {
  let app: TestApp;
  let person: Visitor;

  before(async () => {
    app = await openTestApp();
  });
  after(() => app.close());

  const stored = async () => {
    const { models, vault } = app.services;
    const drafts = await models.applicationDrafts.find().lean();
    return JSON.stringify(drafts.map(({ answers }) => vault.open(answers)));
  };

  for (const page of pages)
    describe(page, () => {
      before(async () => {
        await app.services.models.applicationDrafts.deleteMany({});
        person = visitor(app);
        await fillIn(person, { until: page });
      });

      for (const [name, [answers, faults]] of Object.entries(badInput[page]))
        it(`${name}: a sentence beside the field, the typed words kept, nothing stored`, async () => {
          const was = await stored();
          const response = await person.post(`/applications/${page}`, answers);
          assert.equal(response.status, 422);
          assert.equal(faultsOn(response).length, faults, faultsOn(response).join(' | '));
          for (const sentence of faultsOn(response)) assert.match(sentence, /[。；]/);
          assert.match(response.text, /<title>需要改正：/);
          assert.match(response.text, /class="error-summary"/);
          assert.ok(
            !response.text.includes(script),
            'script text is written out, never in the page as it came',
          );
          assert.equal(await stored(), was);
          assert.equal(await app.services.models.disputes.countDocuments({}), 0);
        });
    });

  it('keeps every word that was typed when one field is wrong', async () => {
    person = visitor(app);
    await fillIn(person, { until: 'claims' });
    const { text } = await person.post('/applications/claims', { ...answersOf.claims, amount: '一万二' });
    for (const kept of ['value="一万二"', 'value="2022"', 'value="06"', '>三个月工资</textarea>'])
      assert.ok(text.includes(kept), kept);
    const party = await person.post('/applications/applicants', {
      ...answersOf.applicants,
      name: '"><img src=x>',
    });
    assert.ok(party.text.includes('value="&#34;&gt;&lt;img src=x&gt;"'));
    assert.ok(party.text.includes('value="199 0000 1234"'));
  });

  it('shows the faults in English to those who read English', async () => {
    await person.get('/?lang=en');
    const { text } = await person.post('/applications/applicants', { name: '' });
    assert.match(text, /Enter the name\./);
    await person.get('/?lang=zh-CN');
  });

  it('does not file without the declaration', async () => {
    person = visitor(app);
    await fillIn(person);
    const undeclared: readonly Answers[] = [{}, { 'declaration[]': 'no' }, { declaration: 'true' }];
    for (const answers of undeclared) {
      const response = await person.post('/applications/submission', answers);
      assert.equal(response.status, 422);
      assert.equal(faultsOn(response).length, 1);
    }
    assert.equal(await app.services.models.disputes.countDocuments({}), 0);
  });

  it('answers an unknown claim or party with 404, and an unknown kind of claim with 400', async () => {
    person = visitor(app);
    await fillIn(person);
    for (const path of ['claims/unknown', 'applicants/__proto__', 'respondents/p1'])
      assert.equal((await person.get(`/applications/${path}`)).status, 404, path);
    assert.equal((await person.post('/applications/claims/unknown/remove')).status, 404);
    assert.equal((await person.post('/applications/claims', { kind: 'toString', amount: '1' })).status, 400);
    assert.equal((await person.get('/applications/nothing')).status, 404);
  });

  it('does not answer a question of the desk for somebody else, nor take more claims than it says', async () => {
    person = visitor(app);
    await fillIn(person);
    assert.equal((await person.get('/applications/intake')).status, 404);
    assert.equal((await person.post('/applications/intake', { channel: 'window' })).status, 404);
    for (let n = 1; n < 20; n += 1) await person.proceed('/applications/claims', answersOf.claims);
    assert.equal((await person.post('/applications/claims', answersOf.claims)).status, 400);
    assert.match((await person.get('/applications/claims')).text, /最多 20 项/);
  });

  it('refuses a body of 20 MB before reading it through', async () => {
    const was = await stored();
    const response = await person.post('/applications/facts', { facts: 'x'.repeat(20 * 1024 * 1024) });
    assert.equal(response.status, 413);
    assert.match(response.text, /太大/);
    assert.equal(await stored(), was);
  });

  it('refuses a form without its token', async () => {
    const response = await person.post('/applications/facts', { ...answersOf.facts, _csrf: 'none' });
    assert.equal(response.status, 403);
  });

  it('sends whoever has no draft to the beginning, whatever they post', async () => {
    const stranger = visitor(app);
    for (const path of ['facts', 'claims', 'submission', 'applicants/x'])
      assert.equal(await stranger.proceed(`/applications/${path}`), '/applications/new?lost=1');
    assert.equal((await stranger.get('/applications/receipt')).headers.location, '/applications/new');
  });

  describe('at a desk', () => {
    const good = { channel: 'window', receivedOn: '2022-09-09' };
    const bad: Bad = {
      empty: [{ channel: '', receivedOn: '' }, 2],
      'filed online, which a desk does not enter': [{ ...good, channel: 'online' }, 1],
      'a day to come': [{ ...good, receivedOn: '2022-09-15' }, 1],
      'a day long ago': [{ ...good, receivedOn: '2020-09-09' }, 1],
      'a day that is not': [{ ...good, receivedOn: '2022-02-30' }, 1],
      'script text': [{ channel: script, receivedOn: script }, 2],
      'a court case without its number': [{ ...good, channel: 'courtPlatform' }, 1],
      'returned before it came': [{ ...good, returnOn: '2022-09-01' }, 1],
      'a former case without its outcome': [{ ...good, formerNumber: '第1号' }, 1],
      'an outcome without a case': [{ ...good, formerClosure: 'award' }, 1],
      'an unknown outcome': [{ ...good, formerNumber: '第1号', formerClosure: 'lost' }, 1],
      'another unit': [{ ...good, unitId: 'commission-hanyang' }, 1],
      'too long': [{ ...good, externalNumber: long }, 1],
    };
    before(async () => {
      person = visitor(app);
      await person.signIn(clerk);
      await person.proceed('/applications', { for: 'desk' });
    });
    for (const [name, [answers, faults]] of Object.entries(bad))
      it(name, async () => {
        const was = await stored();
        const response = await person.post('/applications/intake', answers);
        assert.equal(response.status, 422);
        // The unit is fixed and has no field: its fault stands in the summary alone.
        const expected = name === 'another unit' ? 0 : faults;
        assert.equal(faultsOn(response).length, expected, faultsOn(response).join(' | '));
        assert.equal(await stored(), was);
      });
  });
});

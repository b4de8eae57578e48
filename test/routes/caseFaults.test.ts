/** Bad input at every form of a dispute: the right status, a sentence beside the question, nothing stored. */
import assert from 'node:assert/strict';
import { formViewOf } from '../../routes/caseView/drawForm.ts';
import type { CaseContext } from '../../routes/caseView/context.ts';
import { viewerOf } from '../../routes/caseView/viewer.ts';
import type { Question } from '../../routes/forms/commandForm.ts';
import { longestDraft } from '../../routes/forms/arbitration/draftAward.ts';
import { longestText } from '../../routes/forms/fields.ts';
import { siteMap } from '../../routes/forms/siteMap.ts';
import type { PlacedForm } from '../../routes/forms/siteMap.ts';
import type { Actor } from '../../server/disputes/actor.ts';
import type { TestApp } from '../support/app.ts';
import { openTestApp } from '../support/app.ts';
import type { Agent, OpenForm } from '../support/agents.ts';
import { openForm, signInAs, visitor, wordsOf } from '../support/agents.ts';
import { otherMediator, otherWorker, rider } from '../support/people.ts';
import { scenes, setScene } from './caseScenes.ts';

describe('Bad input at the forms of a dispute', () => {
  let app: TestApp;
  const signedIn = new Map<string, Agent>();
  before(async () => {
    app = await openTestApp();
  });
  after(() => app.close());

  const agentOf = async (person: Actor): Promise<Agent> => {
    const known = signedIn.get(person.accountId ?? '') ?? (await signInAs(app, person));
    signedIn.set(person.accountId ?? '', known);
    return known;
  };

  it('has a scene for every form of the site map', () => {
    assert.deepEqual(siteMap.map(({ address }) => address).toSorted(), Object.keys(scenes).toSorted());
  });

  for (const place of siteMap) {
    it(`${place.address}: empty, too long, of the wrong type, unknown`, async () => {
      const at = await arrive(place);
      for (const [name, bad] of Object.entries(badInputs)) await assertRefused({ at, place, name, bad });
      assert.equal(await versionOf(at.number), at.version, 'nothing is stored');
    });
  }

  it('shows typed script as text, wherever it is shown again', async () => {
    const script = '<script>alert(1)</script>"\'&';
    const at = await arrive(placeAt('mediation/notes'));
    assert.equal((await send(at, { text: script })).status, 303);
    const page = await at.agent.get(`/disputes/${at.number}`).expect(200);
    assert.ok(!page.text.includes('<script>alert'));
    assert.ok(wordsOf(page.text).includes('<script>alert(1)</script>'));
  });

  it('refuses a body of twenty megabytes before reading it all', async () => {
    const at = await arrive(placeAt('mediation/notes'));
    const answer = await send(at, { text: '长'.repeat(7_000_000) });
    assert.equal(answer.status, 413);
    assert.equal(await versionOf(at.number), at.version);
  });

  it('takes a scan only when it is one, whatever its name', async () => {
    const at = await arrive(placeAt('mediation/signatures'));
    const sent = at.agent.post(at.form.path);
    for (const [name, value] of Object.entries({ ...at.form.hidden, signer: 'p2', signedOn: '2022-08-01' }))
      sent.field(name, value);
    const answer = await sent.attach('fileId', Buffer.from('<html>not a scan</html>'), '签名页.pdf');
    assert.equal(answer.status, 422);
    assert.match(wordsOf(answer.text), /请上传 PDF 或者 JPG、PNG、WebP 图片/);
    assert.equal(await app.services.models.files.countDocuments(), 0);
  });

  it('knows no dispute for a stranger, whatever is sent', async () => {
    const at = await arrive(placeAt('mediation/notes'));
    for (const stranger of [otherMediator, otherWorker]) {
      const agent = await agentOf(stranger);
      await agent.get(`${at.form.path}/new`).expect(404);
      // A form of their own gives a token that the page of another case would not have given.
      const home = await agent.get('/sign-in').redirects(1);
      const token = /name="_csrf" value="([^"]+)"/.exec(home.text)?.[1] ?? '';
      const body = { ...at.form.hidden, _csrf: token, text: '你好' };
      await agent.post(at.form.path).type('form').send(body).expect(404);
    }
  });

  it('tells somebody of the case, whose step it is not, so', async () => {
    const at = await arrive(placeAt('mediation/notes'));
    const worker = await agentOf(rider);
    const page = await worker.get(`${at.form.path}/new`).expect(403);
    assert.match(wordsOf(page.text), /您的身份不能办理这一事项/);
  });

  it('sends whoever has not signed in to do so, and takes nothing without a token', async () => {
    const at = await arrive(placeAt('mediation/notes'));
    await visitor(app).get(`${at.form.path}/new`).expect(303);
    await visitor(app).post(at.form.path).type('form').send({ text: '你好' }).expect(403);
    const { _csrf: _token, ...bare } = at.form.hidden;
    await at.agent
      .post(at.form.path)
      .type('form')
      .send({ ...bare, text: '你好' })
      .expect(403);
    assert.equal(await versionOf(at.number), at.version);
  });

  it('asks for the whole form when its command id is missing or no id', async () => {
    const at = await arrive(placeAt('mediation/notes'));
    for (const commandId of ['', 'x', '../../etc/passwd', 'a'.repeat(200)])
      assert.equal((await send(at, { text: '你好', commandId })).status, 400);
  });

  interface Arrived {
    readonly agent: Agent;
    readonly number: string;
    readonly form: OpenForm;
    readonly version: number;
    readonly questions: readonly Question[];
  }

  /** The scene of a form, its page opened by its person. */
  async function arrive(place: PlacedForm): Promise<Arrived> {
    const scene = scenes[place.address];
    assert.ok(scene, place.address);
    const number = await setScene(app, scene);
    const agent = await agentOf(scene.by);
    const form = await openForm(agent, number, place.address);
    return {
      agent,
      number,
      form,
      version: await versionOf(number),
      questions: await questionsOf(place, number, scene.by),
    };
  }

  async function questionsOf(place: PlacedForm, number: string, by: Actor): Promise<readonly Question[]> {
    const stored = await app.services.disputes.load(number);
    assert.ok(stored);
    const { services } = app;
    const context = {
      dispute: stored.dispute,
      viewer: viewerOf(by, stored.dispute),
      today: services.clock.today(),
      calendar: services.calendar(),
      settings: services.settings(stored.dispute),
      directory: services.directory(),
      openText: () => '',
    } as unknown as CaseContext;
    return place.form.questions(formViewOf(place, context)).flatMap(({ questions }) => questions);
  }

  async function versionOf(number: string): Promise<number> {
    return (await app.services.disputes.load(number))?.version ?? 0;
  }

  function send({ agent, form }: Arrived, typed: Readonly<Record<string, string>>) {
    return agent
      .post(form.path)
      .type('form')
      .send(new URLSearchParams({ ...form.hidden, ...typed }).toString());
  }

  interface Refused {
    readonly at: Arrived;
    readonly place: PlacedForm;
    readonly name: string;
    readonly bad: (question: Question) => Readonly<Record<string, string>> | null;
  }

  /** Sends every question wrong in one way; each must get its sentence. */
  async function assertRefused({ at, place, name, bad }: Refused): Promise<void> {
    const wrong = at.questions.flatMap((question) => {
      const typed = bad(question);
      return typed === null ? [] : [{ question, typed }];
    });
    if (wrong.length === 0) return;
    const answer = await send(at, Object.assign({}, ...wrong.map(({ typed }) => typed)));
    assert.equal(answer.status, 422, `${name}: ${wordsOf(answer.text).slice(0, 300)}`);
    const id = place.address.replace('/', '-');
    // What is sent along unseen has no place of its own: the page says it as a whole.
    for (const { question } of wrong.filter((one) => one.question.kind !== 'hidden'))
      assert.ok(
        answer.text.includes(`id="${id}-${question.name}-error"`),
        `${name}: a sentence beside ${question.name}`,
      );
  }

  function placeAt(address: string): PlacedForm {
    const place = siteMap.find((candidate) => candidate.address === address);
    assert.ok(place);
    return place;
  }
});

type Bad = (question: Question) => Readonly<Record<string, string>> | null;

/** An award says more than any other text. */
const longest = ({ kind }: Question) => (kind === 'textarea' ? longestDraft : longestText);
const fieldOf = ({ name, kind }: Question) => (kind === 'checkboxes' ? `${name}[]` : name);

/** How a question may be answered wrongly: what is sent for it, or null where this way does not apply. */
const badInputs: Readonly<Record<string, Bad>> = {
  empty: ({ name, optional, kind }) => (optional || kind === 'checkboxes' ? null : { [name]: '   ' }),
  'nothing ticked': ({ kind, optional }) => (kind === 'checkboxes' && !optional ? {} : null),
  'too long': (question) => ({ [fieldOf(question)]: '长'.repeat(longest(question) + 1) }),
  // Of a day in three parts that may be left open, such a thing is nothing at all.
  'a list in place of a text': ({ name, kind, optional }) =>
    kind === 'dayParts' && optional ? null : { [`${name}[deep][er]`]: 'x' },
  'a day that is none': ({ name, kind }) => (kind === 'date' ? { [name]: '2022-02-30' } : null),
  'a day in words': ({ name, kind }) => (kind === 'date' ? { [name]: '昨天' } : null),
  'a negative sum': ({ name, kind }) => (kind === 'money' ? { [name]: '-100' } : null),
  'a sum beyond reason': ({ name, kind }) => (kind === 'money' ? { [name]: '99999999999999' } : null),
  'an id that is not on the list': (question) =>
    question.choices === undefined ? null : { [fieldOf(question)]: '<script>nobody</script>' },
  'a text in place of a file': ({ name, kind }) => (kind === 'file' ? { [name]: '/etc/passwd' } : null),
};

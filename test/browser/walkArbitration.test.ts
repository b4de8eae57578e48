/** One dispute through failed mediation to a mixed award and closure, everybody looking on in windows of their own. */
import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import {
  arbitrator,
  clerk,
  commissionHead,
  company,
  mediator,
  rider,
  supervisor,
} from '../support/people.ts';
import { openTestServer } from '../support/runningServer.ts';
import type { TestServer } from '../support/runningServer.ts';
import { answerAll, submitApplication } from './filingPages.ts';
import { act, assertNoComplaints, follow, letterFor, seenBy, send, signedIn } from './windows.ts';
import type { Person } from './windows.ts';

describe('Through failed mediation to award and closure, in a browser', () => {
  let server: TestServer;
  let browser: Browser;
  let worker: Person;
  let employer: Person;
  let mediators: Person;
  let office: Person;
  let presiding: Person;
  let head: Person;
  let watch: Person;
  let number: string;

  before(async () => {
    [server, browser] = await Promise.all([openTestServer(), openBrowser()]);
    const { address } = server;
    const cast = [rider, company, mediator, clerk, arbitrator, commissionHead, supervisor];
    [worker, employer, mediators, office, presiding, head, watch] = (await Promise.all(
      cast.map((person) => signedIn(browser, { address, person })),
    )) as [Person, Person, Person, Person, Person, Person, Person];
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });
  afterEach(() => assertNoComplaints([worker, employer, mediators, office, presiding, head, watch]));

  const at = (path: string) => `${server.address}${path}`;
  const step =
    (who: Person, address: string, typed = {}) =>
    () =>
      act(who, { number, address, typed });
  const openCase = (...people: readonly Person[]) =>
    Promise.all(people.map(({ page }) => page.goto(at(`/disputes/${number}`))));
  /** Ten in the morning in Wuhan. */
  const onDay = (day: string) => server.clock.set(new Date(`${day}T02:00:00Z`));

  it('is filed with two claims by a worker who has an account', async () => {
    await mediators.page.goto(at('/desk?tab=unit'));
    await answerAll(worker.page, {
      address: server.address,
      furtherClaims: [{ kind: 'doubleWage', amount: '66000', words: '未签书面劳动合同的二倍工资差额' }],
    });
    const submission = submitApplication(worker.page);
    await seenBy(async () => (await submission).at, [{ by: mediators, panel: 'queue', text: '高骑' }]);
    ({ number } = await submission);
    await follow(mediators.page, mediators.page.locator('[data-panel=queue] tbody a'));
    await openCase(worker);
  });

  it('is mediated without an agreement: the mediator notes what was said by telephone', async () => {
    await act(mediators, { number, address: 'mediation/consent-requests', typed: { replyBy: '2022-09-16' } });
    await act(mediators, {
      number,
      address: 'mediation/consents',
      typed: { partyId: 'p2', answer: 'consents', way: 'telephone' },
    });
    await act(mediators, { number, address: 'mediation/acceptance', typed: { inScope: ['yes'] } });
    await act(mediators, { number, address: 'mediation/mediator', typed: { mediatorId: 'mediator' } });
    await seenBy(
      step(mediators, 'mediation/sessions', {
        way: 'inPerson',
        attendedPartyIds: ['p1', 'p2'],
        text: '被申请人只愿付五千元。',
      }),
      [{ by: worker, panel: 'timeline', text: /进行调解/ }],
    );
    await seenBy(step(mediators, 'mediation/end', { reason: '双方差距太大。' }), [
      { by: worker, panel: 'standing', text: '没有谈成，调解已经结束。可以申请仲裁。' },
    ]);
  });

  it('goes on to the commission, whose clerk sees it come', async () => {
    onDay('2022-09-15');
    await office.page.goto(at('/desk?tab=unit'));
    await seenBy(step(worker, 'arbitration-applications'), [
      { by: office, panel: 'queue', text: '高骑' },
      { by: mediators, panel: 'timeline', text: /申请仲裁，由/ },
    ]);
    await Promise.all([
      openCase(presiding, head),
      follow(office.page, office.page.locator('[data-panel=queue] tbody a')),
    ]);
  });

  it('is accepted with a number of its own; the employer comes in by its letter', async () => {
    await seenBy(step(office, 'arbitration/acceptance'), [
      { by: worker, panel: 'timeline', text: /仲裁申请已受理，案号/ },
      { by: head, panel: 'timeline', text: /仲裁申请已受理，案号/ },
    ]);
    const code = await letterFor(office, { number, partyId: 'p2' });
    await openCase(office);
    const join = employer.page.locator('form[action="/disputes/join"]');
    await seenBy(
      () => send(employer.page, join, { number, code }),
      [{ by: office, panel: 'timeline', text: '测试速送公司关联了账号' }],
    );
  });

  it('is delivered and answered', async () => {
    const copy = {
      documents: ['acceptanceNotice', 'applicationCopy'],
      partyIds: ['p1', 'p2'],
      mode: 'direct',
    };
    await seenBy(step(office, 'arbitration/deliveries', { ...copy, receivedOn: '2022-09-15' }), [
      { by: employer, panel: 'timeline', text: /送达 4 份文书/ },
      { by: worker, panel: 'timeline', text: /送达 4 份文书/ },
    ]);
    await seenBy(step(employer, 'arbitration/defences', { text: '双方是合作关系，不存在劳动关系。' }), [
      { by: office, panel: 'timeline', text: '收到测试速送公司的答辩书' },
    ]);
  });

  it('is given a tribunal of three, who meet it in their queues', async () => {
    await presiding.page.goto(at('/desk'));
    const seats = { presidingId: 'arbitrator', secondId: 'second-arbitrator', thirdId: 'third-arbitrator' };
    await seenBy(step(office, 'arbitration/tribunal', seats), [
      { by: presiding, panel: 'queue', text: '高骑' },
      { by: worker, panel: 'standing', text: '仲裁庭已组成，正在安排开庭。' },
      { by: employer, panel: 'standing', text: '仲裁庭已组成，正在安排开庭。' },
    ]);
    await openCase(presiding);
  });

  it('is called for the first day that the law allows, and the notices go out', async () => {
    const place = { place: '第一仲裁庭' };
    await seenBy(step(office, 'arbitration/hearings', place), [
      { by: worker, panel: 'timeline', text: /定于 2022年9月23日.*开庭，地点：第一仲裁庭/ },
      { by: presiding, panel: 'timeline', text: /定于 2022年9月23日/ },
    ]);
    const notice = { documents: ['hearingNotice'], partyIds: ['p1', 'p2'], mode: 'direct' };
    await seenBy(step(office, 'arbitration/deliveries', { ...notice, receivedOn: '2022-09-15' }), [
      { by: employer, panel: 'timeline', text: /送达 2 份文书/ },
    ]);
  });

  it('is heard; the presiding arbitrator asks for ten days more and the head grants them', async () => {
    onDay('2022-09-23');
    await openCase(office, presiding);
    await Promise.all([head.page.goto(at('/desk?tab=approvals')), watch.page.goto(at('/supervision'))]);
    await seenBy(
      step(office, 'arbitration/hearing-records', {
        'attendance-p1-came': 'present',
        'attendance-p2-came': 'present',
        mediationTried: ['yes'],
        record: '双方陈述、质证，庭上调解未成。',
      }),
      [
        { by: worker, panel: 'standing', text: '已开庭，仲裁庭正在评议。' },
        { by: presiding, panel: 'timeline', text: /已开庭，2 方当事人中到庭 2 方/ },
      ],
    );
    await seenBy(
      step(presiding, 'arbitration/extension-requests', { days: '10', reason: '证据需要核对。' }),
      [{ by: head, panel: 'queue', text: '高骑' }],
    );
    await openCase(head);
    await seenBy(step(head, 'arbitration/extension-decisions', { approved: 'yes' }), [
      { by: presiding, panel: 'timeline', text: '批准延长办案期限 10 天' },
      { by: worker, panel: 'timeline', text: '批准延长办案期限 10 天' },
    ]);
  });

  it('is decided by two awards, one final and one not', async () => {
    const award = {
      'claims-c1-result': 'supported',
      'claims-c2-result': 'partlySupported',
      'claims-c2-difference': 'notProven',
      'claims-c2-awardedFen': '44000',
      reasons: '双方存在劳动关系，未签书面劳动合同。',
    };
    await seenBy(step(presiding, 'arbitration/award', award), [
      // What it says reaches each side with its own delivery.
      { by: worker, panel: 'timeline', text: /裁决已经作出，裁决书正在送达/ },
      { by: employer, panel: 'timeline', text: /裁决已经作出，裁决书正在送达/ },
      { by: office, panel: 'timeline', text: /分别作出终局和非终局裁决/ },
    ]);
    const stored = await server.services.disputes.load(number);
    assert.deepEqual(
      stored?.dispute.claims.map(({ kind, final }) => [kind, final]),
      [
        ['wages', true],
        ['doubleWage', false],
      ],
    );
  });

  it('is delivered and closed, and the supervisor’s figure moves', async () => {
    const award = { documents: ['award'], partyIds: ['p1', 'p2'], mode: 'direct' };
    await seenBy(step(office, 'arbitration/deliveries', { ...award, receivedOn: '2022-09-23' }), [
      { by: worker, panel: 'timeline', text: /分别作出终局和非终局裁决.*¥62,600\.50/ },
      { by: worker, panel: 'claims', text: '¥44,000.00' },
      { by: employer, panel: 'timeline', text: /分别作出终局和非终局裁决.*¥62,600\.50/ },
    ]);
    await seenBy(step(office, 'arbitration/closure'), [
      { by: worker, panel: 'standing', text: /案件已结案/ },
      { by: employer, panel: 'standing', text: /案件已结案/ },
      { by: presiding, panel: 'timeline', text: /结案：/ },
      {
        by: watch,
        panel: 'figures',
        part: '[aria-labelledby=rate-arbitrationClosureRate] .rate__value',
        text: /^100/,
      },
    ]);
    assert.equal((await server.services.disputes.load(number))?.dispute.arbitration?.stage, 'closed');
  });
});

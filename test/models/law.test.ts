import assert from 'node:assert/strict';
import { withdrawApplication } from '../../server/disputes/commands/intake/withdrawApplication.ts';
import type { EventFacts } from '../../server/disputes/events.ts';
import type { LawEntry } from '../../server/law/lawData.ts';
import { openTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { toCommission } from '../support/disputes.ts';
import { administrator, rider } from '../support/people.ts';
import { makeRoad } from './figuresRoad.ts';

const by = administrator.accountId as string;
const notice2027: LawEntry = {
  kind: 'holidayNotice',
  year: {
    year: 2027,
    notice: { number: '国办发明电〔2026〕1号', issuedOn: '2026-11-30' },
    holidays: [
      { name: '元旦', nameEn: 'New Year’s Day', from: '2027-01-01', to: '2027-01-04', makeUpWorkdays: [] },
    ],
  },
};

describe('The law on record', () => {
  let app: TestApp;
  let road: ReturnType<typeof makeRoad>;
  const accepted: { number: string } = { number: '' };
  before(async () => {
    app = await openTestApp();
    road = makeRoad(app);
    // Accepted on Thu 19 Nov 2026: the 45th day is Sun 3 Jan 2027, provisionally moved to Mon 4 January.
    accepted.number = await road.file('2026-11-16', toCommission);
    await road.acceptCase(accepted.number, '2026-11-19');
  });
  after(() => app.close());

  const rowOf = (number: string) => app.services.models.disputes.findOne({ number }).lean();
  const movesOf = async (number: string) =>
    (await app.services.disputes.events(number)).filter(({ type }) => type === 'dueDaysMoved');

  it('a notice entered is on record, moves every due day that hung on it, in the case and in the queue, and says so', async () => {
    const untouched = await road.file('2026-10-08');
    road.on('2026-11-30');
    await app.services.law.enter(by, [notice2027]);
    await app.services.readers.law.idle();
    const moved = await movesOf(accepted.number);
    const facts = moved.map((event) => event.facts as EventFacts['dueDaysMoved']);
    assert.deepEqual(
      facts.flatMap((fact) => fact.moved).filter(({ period }) => period === 'award'),
      [{ period: 'award', partyId: null, before: '2027-01-04', after: '2027-01-05', provisional: false }],
    );
    assert.deepEqual(facts[0]?.cause, { kind: 'holidayNotice', year: 2027, number: '国办发明电〔2026〕1号' });
    assert.equal(moved[0]?.actor.role, 'system');
    assert.deepEqual(await movesOf(untouched), []);
    const [note] = await app.services.models.administrationRecords
      .find({ act: 'holidayNoticeLoaded' })
      .lean();
    assert.deepEqual(note?.changes, [{ field: 'notice', before: '', after: '国办发明电〔2026〕1号' }]);
    assert.equal(app.services.law.records()[0]?.settledAt instanceof Date, true);
  });

  it('is told once, however often it is looked at, and is there for another process', async () => {
    const before = (await movesOf(accepted.number)).length;
    await app.services.models.lawRecords.updateMany({}, { $set: { settledAt: null } });
    await app.services.law.reload();
    await app.services.readers.law.idle();
    assert.equal((await movesOf(accepted.number)).length, before);
    assert.equal(app.services.calendar().hasNotice(2027), true);
  });

  it('a target that an office sets itself leaves every case as it is, and asks for no reckoning', async () => {
    const before = (await movesOf(accepted.number)).length;
    const target = { commissionId: null, key: 'fastClosure', value: 35, from: '2026-01-01' } as const;
    await app.services.law.enter(by, [{ kind: 'reading', ...target, reason: '专项行动' }]);
    assert.notEqual(app.services.law.records().at(-1)?.settledAt, null);
    assert.equal((await movesOf(accepted.number)).length, before);
  });

  it('a reading of the commission in charge moves the days of its cases that start on or after its day', async () => {
    const later = await road.file('2026-12-01', toCommission);
    // Accepted on Wed 9 Dec 2026: the 45th day is Sat 23 Jan 2027.
    await road.acceptCase(later, '2026-12-09');
    const before = (await movesOf(accepted.number)).length;
    await app.services.law.enter(by, [
      {
        kind: 'reading',
        commissionId: 'commission-wuchang',
        key: 'awardRollsOver',
        value: false,
        from: '2026-12-01',
        reason: '院务会议决定',
      },
    ]);
    await app.services.readers.law.idle();
    const facts = (await movesOf(later)).map((event) => event.facts as EventFacts['dueDaysMoved']);
    assert.deepEqual(
      facts.flatMap(({ moved }) => moved),
      [{ period: 'award', partyId: null, before: '2027-01-25', after: '2027-01-23', provisional: false }],
    );
    assert.equal((await movesOf(accepted.number)).length, before);
  });

  it('the queue is ordered by the new day', async () => {
    const { queue } = (await rowOf(accepted.number)) ?? {};
    assert.equal(queue?.arbitration?.due?.provisional, false);
  });

  it('a case that ended long ago is left alone', async () => {
    const number = await road.file('2026-03-02');
    await road.run(number, withdrawApplication, {
      by: rider,
      on: '2026-03-03',
      input: { settled: false, settledFen: null, reason: null },
    });
    road.on('2026-12-10');
    await app.services.law.enter(by, [notice2027]);
    await app.services.readers.law.idle();
    assert.deepEqual(await movesOf(number), []);
  });

  it('a notice that cannot be right is refused and leaves nothing behind', async () => {
    const [holiday] = notice2027.kind === 'holidayNotice' ? notice2027.year.holidays : [];
    assert.ok(holiday && notice2027.kind === 'holidayNotice');
    const bad = { ...notice2027, year: { ...notice2027.year, holidays: [{ ...holiday, to: '2026-12-01' }] } };
    const before = await app.services.models.lawRecords.countDocuments();
    await assert.rejects(app.services.law.enter(by, [bad]), /放假安排不能使用/);
    assert.equal(await app.services.models.lawRecords.countDocuments(), before);
  });
});

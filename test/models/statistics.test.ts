import assert from 'node:assert/strict';
import { lapseMediation } from '../../server/disputes/commands/mediation/lapseMediation.ts';
import { mediationCommands } from '../../server/disputes/commands/mediation/index.ts';
import { addNote } from '../../server/disputes/commands/intake/addNote.ts';
import { systemActor } from '../../server/disputes/actor.ts';
import { factsOf } from '../../server/disputes/proceedingFacts.ts';
import { rateDefinitions, rateOver } from '../../server/statistics/rateDefinitions.ts';
import type { RateId } from '../../server/statistics/rateDefinitions.ts';
import { nationalCalendar } from '../../server/law/calendar.ts';
import type { LocalDate } from '../../server/law/localDate.ts';
import { defaultSettings } from '../../server/law/settings.ts';
import { figureIds } from '../../server/statistics/caseSelections.ts';
import { describeDurations } from '../../server/statistics/cells.ts';
import type { Figures, FiguresQuery } from '../../server/statistics/figures.ts';
import { countedFields, rowsOfCounted, writeRows } from '../../server/statistics/reader.ts';
import type { CountedDispute } from '../../server/statistics/reader.ts';
import { recountAll } from '../../server/statistics/recountAll.ts';
import { makeRoad } from './figuresRoad.ts';
import { openTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { toCommission, wageApplication } from '../support/disputes.ts';
import {
  bodyHead,
  clerk,
  company,
  hanyang,
  mediator,
  otherClerk,
  rider,
  shuiguohu,
} from '../support/people.ts';

const days = { calendar: nationalCalendar, settings: defaultSettings };
const all: FiguresQuery = {
  area: 'city',
  cause: null,
  period: { from: '2022-08-01', to: '2022-09-30' },
  asOf: '2022-09-30',
};

const shown = ({ rates }: Figures, id: RateId) => `${rates[id].numerator}/${rates[id].denominator}`;

describe('The figures of six disputes, counted by hand', () => {
  let app: TestApp;
  let road: ReturnType<typeof makeRoad>;
  let open = '';

  before(async () => {
    app = await openTestApp();
    road = makeRoad(app);
    // 1 received Mon 15 Aug, accepted Wed 17 Aug, settled and withdrawn Wed 24 Aug: mediated after 7 days.
    const settled = await road.file('2022-08-15');
    await road.accept(settled, '2022-08-17');
    await road.withdraw(settled, '2022-08-24', { settled: true });
    // 2 accepted Wed 17 Aug, lapsed Thu 1 Sep: 15 days, not mediated.
    const lapsed = await road.file('2022-08-16');
    await road.accept(lapsed, '2022-08-17');
    await road.run(lapsed, lapseMediation, { by: systemActor, on: '2022-09-01', input: {} });
    // 3 declined before acceptance: counts nowhere.
    const declined = await road.file('2022-08-18');
    await road.run(declined, mediationCommands.declineMediation, {
      by: mediator,
      on: '2022-08-19',
      input: { reason: 'outOfScope', text: '不属于劳动争议' },
    });
    // 4 straight to the commission, accepted Mon 22 Aug, withdrawn after settlement and closed Thu 1 Sep: 10 days.
    const statement = await road.file('2022-08-19', toCommission);
    await road.acceptCase(statement, '2022-08-22');
    await road.withdraw(statement, '2022-09-01', { settled: true, procedure: 'arbitration' });
    await road.close(statement, '2022-09-01');
    // 5 accepted Thu 25 Aug and open.
    open = await road.file('2022-08-23', toCommission);
    await road.acceptCase(open, '2022-08-25');
    // 6 in another district: accepted Tue 6 Sep, withdrawn without settlement Fri 9 Sep.
    const elsewhere = await road.file('2022-09-05', {
      to: { procedure: 'arbitration', unitId: hanyang.id },
      district: '420105',
      street: null,
      cause: 'termination',
    });
    await road.acceptCase(elsewhere, '2022-09-06', otherClerk);
    await road.withdraw(elsewhere, '2022-09-09', { settled: false, procedure: 'arbitration' });
    await road.close(elsewhere, '2022-09-09', otherClerk);
    await app.services.readers.figures.idle();
  });
  after(() => app.close());

  const read = (changes: Partial<FiguresQuery> = {}) => app.services.figures.read({ ...all, ...changes });

  it('mediation success: 2 of the 4 that were closed were settled; the declined one does not count', async () => {
    assert.equal(shown(await read(), 'mediationSuccessRate'), '2/4');
  });

  it('arbitration closure: 2 closed of 3 accepted; nothing was carried in', async () => {
    assert.equal(shown(await read(), 'arbitrationClosureRate'), '2/3');
  });

  it('in September alone: 2 closed of 2 carried in (cases 4 and 5) and 1 accepted', async () => {
    const figures = await read({ period: { from: '2022-09-01', to: '2022-09-30' } });
    assert.equal(shown(figures, 'arbitrationClosureRate'), '2/3');
    assert.equal(figures.carriedIn, 2);
    assert.equal(figures.openAtEnd, 1);
    assert.equal(shown(figures, 'mediationSuccessRate'), '1/3');
  });

  it('the bodies alone: 1 of 2', async () => {
    assert.equal(shown(await read(), 'bodyMediationSuccessRate'), '1/2');
  });

  it('days: mediations took 7 and 15, on average and in the middle 11; arbitrations 10 and 3', async () => {
    const { days: taken } = await read();
    assert.deepEqual([taken.mediation.average, taken.mediation.median], [11, 11]);
    assert.deepEqual([taken.arbitration.average, taken.arbitration.median], [6.5, 6.5]);
  });

  it('sums: 6,000 yuan settled for in each of the two', async () => {
    const { mediation, arbitration } = await read();
    assert.equal((mediation.resultFen ?? 0) + (arbitration.resultFen ?? 0), 1_200_000);
  });

  it('a district sees its own only', async () => {
    const figures = await read({ area: '420105' });
    assert.equal(shown(figures, 'arbitrationClosureRate'), '1/1');
    assert.equal(shown(figures, 'mediationSuccessRate'), '0/1');
    assert.deepEqual(
      figures.units.map(({ unitId }) => unitId),
      [hanyang.id],
    );
  });

  it('a cause takes out the others', async () => {
    assert.equal(shown(await read({ cause: 'termination' }), 'mediationSuccessRate'), '0/1');
    assert.equal(shown(await read({ cause: 'wages' }), 'mediationSuccessRate'), '2/3');
  });

  it('by month: August 1 of 1, September 1 of 3', async () => {
    const { months } = await read();
    assert.deepEqual(
      months.slice(-2).map(({ tally }) => tally.rates.mediationSuccessRate.numerator),
      [1, 1],
    );
    assert.deepEqual(
      months.slice(-2).map(({ tally }) => tally.rates.mediationSuccessRate.denominator),
      [1, 3],
    );
  });

  it('asked as of Wed 31 August: what was closed in September is still open', async () => {
    const figures = await read({ asOf: '2022-08-31', period: { from: '2022-08-01', to: '2022-08-31' } });
    assert.equal(shown(figures, 'mediationSuccessRate'), '1/1');
    assert.equal(shown(figures, 'arbitrationClosureRate'), '0/2');
  });

  it('a paper that came by window on 30 August and was entered on 2 September was not known in between', async () => {
    const count = async (asOf: LocalDate) =>
      (await read({ asOf, period: { from: '2022-08-30', to: '2022-08-30' } })).arbitration.received ?? 0;
    road.on('2022-09-02');
    await app.services.desk.file({
      application: wageApplication('2022-08-30', { ...toCommission, channel: 'window' }),
      actor: clerk,
      commandId: 'late-entry-01',
    });
    await app.services.readers.figures.idle();
    assert.deepEqual([await count('2022-09-01'), await count('2022-09-02')], [0, 1]);
  });

  it('opens for every figure exactly the cases that it counts', async () => {
    const figures = await read();
    for (const figure of figureIds)
      for (const side of ['numerator', 'denominator'] as const) {
        const { rows } = await app.services.figures.cases({ ...all, figure, side, unitId: null });
        const rate = figures.rates[figure as RateId];
        if (rate !== undefined) assert.equal(rows.length, rate[side], `${figure} ${side}`);
      }
  });

  it('pages the cases by key, without a gap or a double', async () => {
    const query = { ...all, figure: 'mediationSuccessRate', side: 'denominator', unitId: null } as const;
    const numbers: string[] = [];
    let after: string | undefined;
    do {
      const page = await app.services.figures.cases({ ...query, limit: 1, ...(after && { after }) });
      numbers.push(...page.rows.map(({ _id }) => _id));
      after = page.next ?? undefined;
    } while (after !== undefined);
    const whole = await app.services.figures.cases({ ...query, limit: 50 });
    assert.deepEqual(
      numbers,
      whole.rows.map(({ _id }) => _id),
    );
  });

  it('moves when one case changes, and says which district moved', async () => {
    const heard: string[] = [];
    const stop = app.services.followFigures((districts) => heard.push(...districts));
    await road.withdraw(open, '2022-09-13', { settled: true, procedure: 'arbitration' });
    await road.close(open, '2022-09-13');
    await app.services.readers.figures.idle();
    stop();
    const figures = await read();
    assert.equal(shown(figures, 'mediationSuccessRate'), '3/5');
    assert.equal(shown(figures, 'arbitrationClosureRate'), '3/3');
    assert.deepEqual([...new Set(heard)], ['420106']);
  });
});

describe('Durations', () => {
  it('have the median and the 90th of what they are: 1, 2, 3, 4 and 40 days', () => {
    const durations = new Map([1, 2, 3, 4, 40].map((taken) => [taken, 1]));
    assert.deepEqual(describeDurations(durations), { count: 5, average: 10, median: 3, ninetieth: 40 });
  });

  it('have none where nothing was closed', () => {
    assert.equal(describeDurations(new Map()).median, null);
  });
});

describe('The reader of figures', () => {
  let app: TestApp;
  let road: ReturnType<typeof makeRoad>;
  before(async () => {
    app = await openTestApp();
    road = makeRoad(app);
  });
  after(() => app.close());

  const compare = () => recountAll(app.services.models, () => days, { onlyCompare: true });
  const nothingWrong = async () => {
    const { wrongRows, wrongSheets } = await compare();
    assert.deepEqual({ wrongRows, wrongSheets }, { wrongRows: [], wrongSheets: [] });
  };

  /** Always the same turns, so that a failure can be seen again. */
  function* turns(seed: number): Generator<number> {
    let state = seed;
    for (;;) {
      state = (state * 48_271) % 2_147_483_647;
      yield state / 2_147_483_647;
    }
  }

  it('agrees with a recount and with the definitions after 200 commits', async () => {
    const next = turns(2022);
    const draw = <T>(list: readonly T[]): T => list[Math.floor((next.next().value ?? 0) * list.length)] as T;
    let commits = 0;
    while (commits < 200) {
      const day = `2022-0${draw([6, 7, 8])}-${draw(['06', '07', '08', '13', '14', '15', '20', '21', '22'])}`;
      const inArbitration = draw([true, false]);
      const cause = draw(['wages', 'termination', 'workInjury'] as const);
      const body = draw([{}, { to: { procedure: 'mediation', unitId: shuiguohu.id } } as const]);
      const number = await road.file(day, { cause, ...(inArbitration ? toCommission : body) });
      commits += 1;
      if (inArbitration && draw([true, true, false])) {
        await road.acceptCase(number, day);
        commits += 1;
        if (draw([true, false])) {
          await road.withdraw(number, day, { settled: draw([true, false]), procedure: 'arbitration' });
          await road.close(number, day);
          commits += 2;
        }
      } else if (!inArbitration) {
        await road.withdraw(number, day, { settled: draw([true, false]) });
        commits += 1;
      }
    }
    await app.services.readers.figures.idle();
    await nothingWrong();
    const disputes = await app.services.models.disputes.find().lean();
    const facts = disputes.flatMap((dispute) => factsOf(dispute as never, days));
    for (const period of [
      { from: '2022-01-01', to: '2022-12-31' },
      { from: '2022-07-07', to: '2022-08-14' },
      { from: '2022-08-01', to: '2022-08-31' },
    ]) {
      const figures = await app.services.figures.read({ ...all, period, asOf: '2022-12-31' });
      for (const definition of Object.values(rateDefinitions))
        assert.deepEqual(figures.rates[definition.id], rateOver(definition, facts, period), definition.id);
    }
  }).timeout(60_000);

  it('catches up when it was cut off between the row and the sheet, and between the sheet and the end', async () => {
    const { models } = app.services;
    await app.services.readers.figures.stop();
    const number = await road.file('2022-09-14', toCommission);
    await road.acceptCase(number, '2022-09-14');
    const [waiting] = await models.disputes.find({ number }, countedFields).lean<CountedDispute[]>();
    assert.ok(waiting);
    await writeRows(models, rowsOfCounted(waiting, days));
    assert.notDeepEqual((await compare()).wrongSheets, []);

    const { makeFiguresReader } = await import('../../server/statistics/reader.ts');
    const { log } = app.services;
    const again = makeFiguresReader({ models, context: () => days, log, onMoved: () => {} });
    await again.idle();
    await nothingWrong();
    await again.stop();
  });

  it('never writes a row over that of a newer version', async () => {
    const { models } = app.services;
    const number = await road.file('2022-09-14', toCommission);
    const [older] = await models.disputes.find({ number }, countedFields).lean<CountedDispute[]>();
    await road.acceptCase(number, '2022-09-14');
    const [newer] = await models.disputes.find({ number }, countedFields).lean<CountedDispute[]>();
    assert.ok(older && newer);
    await writeRows(models, rowsOfCounted(newer, days));
    await writeRows(models, rowsOfCounted(older, days));
    const row = await models.facts.findById(`${number}/arbitration`).lean();
    assert.equal(row?.acceptedOn, '2022-09-14');
  });

  it('is put right by a recount where a row or a sheet was spoiled', async () => {
    const { models } = app.services;
    await models.facts.updateOne({ procedure: 'mediation' }, { $set: { mediated: true, workers: 99 } });
    await models.cellSheets.updateOne({}, { $set: { cells: [] } });
    const found = await recountAll(models, () => days);
    assert.ok(found.wrongRows.length > 0 && found.wrongSheets.length > 0);
    await nothingWrong();
  });

  it('holds no name, number or text of a person', async () => {
    const number = await road.file('2022-09-14');
    await road.run(number, addNote, {
      by: mediator,
      on: '2022-09-14',
      input: { text: '秘密', audience: 'desk' },
    });
    await road.run(number, mediationCommands.declineMediation, {
      by: bodyHead,
      on: '2022-09-14',
      input: { reason: 'outOfScope', text: '秘密' },
    });
    const rows = JSON.stringify(await app.services.models.facts.find().lean());
    for (const secret of [rider.name, company.name, '秘密', 'p1']) assert.equal(rows.includes(secret), false);
  });
});

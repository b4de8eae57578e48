/** What courts make of awards, among the figures: by the day of closing, by the day of judgment, and as it was known. */
import assert from 'node:assert/strict';
import { closeCase } from '../../server/disputes/commands/arbitration/closeCase.ts';
import { recordCourtRuling } from '../../server/disputes/commands/aftermath/recordCourtRuling.ts';
import type { Command } from '../../server/disputes/command.ts';
import type { CourtResult } from '../../server/disputes/dispute.ts';
import { nationalCalendar } from '../../server/law/calendar.ts';
import type { LocalDate } from '../../server/law/localDate.ts';
import { defaultSettings } from '../../server/law/settings.ts';
import type { FiguresQuery } from '../../server/statistics/figures.ts';
import { recountAll } from '../../server/statistics/recountAll.ts';
import { openTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { clerk } from '../support/people.ts';
import { scenes, setScene } from '../routes/caseScenes.ts';
import type { Scene } from '../routes/caseScenes.ts';

const asked: FiguresQuery = {
  area: 'city',
  cause: null,
  period: { from: '2022-08-01', to: '2022-12-31' },
  asOf: '2022-12-31',
};

describe('Awards in court among the figures', () => {
  let app: TestApp;
  let count = 0;

  async function run<Input>(number: string, command: Command<string, Input>, day: LocalDate, input: Input) {
    app.clock.set(new Date(`${day}T02:00:00Z`));
    count += 1;
    const commandId = `court-figures-${String(count).padStart(4, '0')}`;
    await app.services.desk.run({
      command,
      procedure: 'arbitration',
      number,
      input,
      actor: clerk,
      commandId,
    });
  }

  /** Sued on Tue 16 Aug 2022, the day of the award, and closed that day. */
  async function sued(): Promise<string> {
    const number = await setScene(app, scenes['arbitration/court-rulings'] as Scene);
    await run(number, closeCase, '2022-08-16', {});
    return number;
  }

  async function judge(number: string, result: CourtResult, ruledOn: LocalDate, entered: LocalDate) {
    const stored = await app.services.disputes.load(number);
    const stepId = stored?.dispute.arbitration?.aftermath.courtSteps[0]?.id ?? '';
    const receipts = ['p1', 'p2'].map((partyId) => ({ partyId, receivedOn: ruledOn }));
    await run(number, recordCourtRuling, entered, { stepId, result, ruledOn, receipts });
  }

  before(async () => {
    app = await openTestApp();
    const quiet = await setScene(app, scenes['arbitration/closure'] as Scene);
    await run(quiet, closeCase, '2022-08-16', {});
    await judge(await sued(), 'judgedAlike', '2022-10-10', '2022-10-12');
    await judge(await sued(), 'judgedOtherwise', '2022-11-01', '2022-11-20');
    await judge(await sued(), 'suitWithdrawn', '2022-09-05', '2022-09-06');
    await app.services.readers.figures.idle();
  });
  after(() => app.close());

  const shown = async (changes: Partial<FiguresQuery> = {}) => {
    const { suedRate, consistencyRate } = (await app.services.figures.read({ ...asked, ...changes })).rates;
    return [suedRate, consistencyRate].map(({ numerator, denominator }) => `${numerator}/${denominator}`);
  };

  it('three of four awards were sued; of two judgments one was alike', async () => {
    assert.deepEqual(await shown(), ['3/4', '1/2']);
  });

  it('counts a judgment in the period in which it was given', async () => {
    const october = { from: '2022-10-01', to: '2022-10-31' };
    assert.deepEqual(await shown({ period: october }), ['0/0', '1/1']);
  });

  it('knew nothing on Sat 19 Nov of the judgment that came on record the day after', async () => {
    assert.deepEqual(await shown({ asOf: '2022-11-19' }), ['3/4', '1/1']);
    assert.deepEqual(await shown({ asOf: '2022-11-20' }), ['3/4', '1/2']);
  });

  it('opens exactly the cases that it counts', async () => {
    const rows = async (
      figure: 'suedRate' | 'consistencyRate',
      side: 'numerator' | 'denominator',
      asOf = asked.asOf,
    ) => (await app.services.figures.cases({ ...asked, asOf, figure, side, unitId: null })).rows.length;
    assert.deepEqual(
      [
        await rows('suedRate', 'numerator'),
        await rows('suedRate', 'denominator'),
        await rows('consistencyRate', 'numerator'),
        await rows('consistencyRate', 'denominator'),
        await rows('consistencyRate', 'denominator', '2022-11-19'),
      ],
      [3, 4, 1, 2, 1],
    );
  });

  it('is counted again from the disputes without a difference', async () => {
    const days = { calendar: nationalCalendar, settings: defaultSettings };
    const { wrongRows, wrongSheets } = await recountAll(app.services.models, () => days, {
      onlyCompare: true,
    });
    assert.deepEqual([wrongRows, wrongSheets], [[], []]);
  });
});

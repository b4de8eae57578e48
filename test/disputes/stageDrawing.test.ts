import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { movesOf, stagesOf } from '../../server/disputes/stages.ts';
import type { Procedure } from '../../server/disputes/stages.ts';
import { arrowsOf, drawnProcedures, movingCommands, stageDrawing, straightRoad } from './stageDrawing.ts';

const fileOf = (procedure: Procedure): string =>
  readFileSync(new URL(`../../docs/stages-${procedure}.svg`, import.meta.url), 'utf8');

describe('The drawing of the stages', () => {
  for (const procedure of drawnProcedures) {
    it(`of a ${procedure} is the one in docs`, () => {
      assert.ok(fileOf(procedure) === stageDrawing(procedure), 'node --import tsx test/support/writeDocs.ts');
    });

    it(`of a ${procedure} has every stage, and an arrow for every move of the table`, () => {
      const drawing = stageDrawing(procedure);
      assert.equal(drawing.match(/<rect class="(open|ended)"/g)?.length, stagesOf[procedure].length);
      const moves = Object.values(movesOf[procedure] as Record<string, Record<string, string>>)
        .flatMap((row) => Object.values(row))
        .filter((move) => move !== 'same' && move !== 'before');
      const arrows = movingCommands(procedure).flatMap((command) => arrowsOf(procedure, command));
      assert.equal(arrows.filter(({ back }) => !back).length, moves.length);
      assert.equal(drawing.match(/<polygon/g)?.length, arrows.length);
    });
  }

  it('goes the straight road past every stage that a smooth case has', () => {
    assert.deepEqual(straightRoad('mediation'), [
      'submitted',
      'consentRequested',
      'accepted',
      'mediating',
      'signing',
      'agreed',
    ]);
    assert.deepEqual(straightRoad('arbitration'), [
      'submitted',
      'accepted',
      'tribunalFormed',
      'hearingScheduled',
      'deliberation',
      'decided',
      'closed',
      'archived',
    ]);
  });

  it('leads a suspended case back to any stage in which it may be suspended', () => {
    const back = arrowsOf('arbitration', 'resumeProceedings');
    assert.deepEqual(
      back.map(({ to }) => to),
      arrowsOf('arbitration', 'decideSuspension').map(({ from }) => from),
    );
  });
});

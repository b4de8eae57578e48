import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { commandNamed } from '../../server/disputes/commands.ts';
import { guardStage } from '../../server/disputes/decide.ts';
import type { Dispute } from '../../server/disputes/dispute.ts';
import { Refusal, refusals } from '../../server/disputes/refusals.ts';
import { moveOf, procedures, stagesOf } from '../../server/disputes/stages.ts';
import type {
  ArbitrationStage,
  MediationStage,
  Procedure,
  ReviewStage,
  Stage,
} from '../../server/disputes/stages.ts';
import { received as receivedByCommission } from './arbitrationRoad.ts';
import { received } from './mediationRoad.ts';
import { proposed } from './reviewRoad.ts';
import { cellOf, commandsIn, stagePage } from './stageTable.ts';

function at(procedure: Procedure, stage: Stage): Dispute {
  const { mediation } = received();
  const { arbitration } = receivedByCommission();
  assert.ok(mediation !== null && arbitration !== null);
  if (procedure === 'agreementReview') {
    const { agreementReview } = proposed();
    assert.ok(agreementReview);
    return { ...proposed(), agreementReview: { ...agreementReview, stage: stage as ReviewStage } };
  }
  return procedure === 'mediation'
    ? { ...received(), mediation: { ...mediation, stage: stage as MediationStage } }
    : { ...receivedByCommission(), arbitration: { ...arbitration, stage: stage as ArbitrationStage } };
}

/** What really happens at the gate of the write path. */
function gateAt(procedure: Procedure, command: string, stage: Stage): string {
  try {
    guardStage(at(procedure, stage), procedure, command);
    return 'allowed';
  } catch (error) {
    assert.ok(error instanceof Refusal, String(error));
    return error.code;
  }
}

const cells = procedures.flatMap((procedure) =>
  commandsIn(procedure).flatMap((command) =>
    stagesOf[procedure].map((stage) => ({
      procedure,
      command,
      stage,
      cell: cellOf(procedure, command, stage),
    })),
  ),
);

describe('Every command at every stage', () => {
  it('is allowed or refused with a registered code: no empty cell', () => {
    assert.equal(cells.length, 32 * 11 + 73 * 12 + 11 * 8);
    for (const { procedure, command, stage, cell } of cells) {
      const code = /^`([A-Z_]+)`$/.exec(cell)?.[1];
      assert.ok(cell.startsWith('**') || (code !== undefined && code in refusals), `${command} at ${stage}`);
      assert.equal(gateAt(procedure, command, stage), code ?? 'allowed', `${command} at ${stage}`);
    }
  });

  it('is a command that exists, and leads to a stage of its own procedure', () => {
    for (const { procedure, command, stage } of cells) {
      assert.equal(commandNamed(procedure, command)?.name, command);
      const move = moveOf(procedure, command, stage);
      if (move !== null && move !== 'same' && move !== 'before')
        assert.ok(stagesOf[procedure].includes(move), `${command} leads to ${move}`);
    }
  });

  it('moves nothing once the proceeding has ended but the archive; papers, notes, deliveries and what follows stay open', () => {
    const ended = cells.filter(({ stage }) =>
      [
        'agreed',
        'failed',
        'lapsed',
        'withdrawn',
        'declined',
        'closed',
        'archived',
        'concluded',
        'refused',
      ].includes(stage),
    );
    const allowed = new Set(ended.filter(({ cell }) => cell.startsWith('**')).map(({ command }) => command));
    assert.deepEqual([...allowed].sort(), [
      'addNote',
      'archiveCase',
      'certifyEffect',
      'confirmPerformance',
      'correctAward',
      'correctDay',
      'deliverDocuments',
      'deliverReviewPapers',
      'issuePaper',
      'recordBreach',
      'recordCourtRuling',
      'recordCourtStep',
      'recordPerformance',
    ]);
    const moving = ended.filter(({ cell }) => cell.startsWith('**→')).map(({ command }) => command);
    assert.deepEqual(moving, ['archiveCase']);
  });

  it('stands in docs/stages.md', () => {
    const page = readFileSync(new URL('../../docs/stages.md', import.meta.url), 'utf8');
    assert.equal(page, stagePage());
  });
});

describe('A proceeding that the dispute does not have', () => {
  it('takes no command', () => {
    assert.throws(
      () => guardStage(received(), 'arbitration', 'acceptCase'),
      (error) => error instanceof Refusal && error.code === 'PROCEEDING_NOT_STARTED',
    );
  });
});

/** docs/stages.md: every command at every stage of each procedure, from the tables that the program itself obeys. */
import { moveOf, movesOf, stageRefusal, stagesOf } from '../../server/disputes/stages.ts';
import type { Procedure, Stage } from '../../server/disputes/stages.ts';
import { dictionary } from '../../server/locales/index.ts';

/** The commands of a procedure's table, in its order. */
export function commandsIn(procedure: Procedure): readonly string[] {
  return Object.keys(movesOf[procedure]);
}

/** Where the command leads from a stage, or the code with which it is refused there. */
export function cellOf(procedure: Procedure, command: string, stage: Stage): string {
  const move = moveOf(procedure, command, stage);
  if (move === null) return `\`${stageRefusal(procedure, command, stage)}\``;
  if (move === 'same') return '**stays**';
  return move === 'before' ? '**→ where it was**' : `**→ ${move}**`;
}

export function stagePage(): string {
  return [
    '# Stages and commands',
    '',
    'Every command at every stage: where it leads (bold), or the code with which it is refused. The stage is moved by',
    '`server/disputes/stages.ts` and by nothing else. A command that decides a request leads on by a yes; by a no the case stays.',
    'Written by `test/disputes/stageTable.ts`; `npm test` fails when this page is behind. To bring it up to date:',
    '`node --import tsx test/support/writeDocs.ts`.',
    '',
    ...section('mediation', 'Mediation (调解)'),
    ...section('arbitration', 'Arbitration (仲裁)'),
    ...section('agreementReview', 'Review of an agreement (仲裁审查)'),
  ].join('\n');
}

function section(procedure: Procedure, title: string): readonly string[] {
  const stages = stagesOf[procedure];
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    `## ${title}`,
    '',
    `![The stages of the procedure, and which command leads where](stages-${procedure}.svg)`,
    '',
    row(['', ...stages.map((stage) => `${stage} ${textOf(`stages.${procedure}.${stage}.name`)}`)]),
    row(['---', ...stages.map(() => '---')]),
    ...commandsIn(procedure).map((command) =>
      row([
        `\`${command}\` ${textOf(`labels.command.${command}`)}`,
        ...stages.map((stage) => cellOf(procedure, command, stage)),
      ]),
    ),
    '',
  ];
}

function textOf(key: string): string {
  return dictionary['zh-CN'].get(key) ?? '';
}

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { accumulators } from '../../server/embedded/aggregate/accumulators.ts';
import { expressionOperators } from '../../server/embedded/aggregate/expression.ts';
import { stages } from '../../server/embedded/aggregate/stages.ts';
import { indexOptions } from '../../server/embedded/commands/indexes.ts';
import { commands } from '../../server/embedded/commands/table.ts';
import { logicalOperators, queryOperators } from '../../server/embedded/query/condition.ts';
import { operandChecks, updateOperators } from '../../server/embedded/update/operators.ts';

const readme = readFileSync(new URL('../../server/embedded/README.md', import.meta.url), 'utf8');

describe('the closed list of the embedded store: README and tables', () => {
  const pairs: [string, RegExp, readonly string[]][] = [
    ['commands', /## Commands\n([\s\S]*?)\n\nAnother command/, Object.keys(commands)],
    [
      'query operators',
      /## Query operators\n([\s\S]*?)\. With a regex/,
      [...Object.keys(queryOperators), ...logicalOperators],
    ],
    ['update operators', /## Update operators\n([\s\S]*?),\nor a whole/, Object.keys(updateOperators)],
    ['stages', /## Stages\n([\s\S]*?)\. Another stage/, Object.keys(stages)],
    ['accumulators', /\nAccumulators: ([\s\S]*?);/, Object.keys(accumulators)],
    ['expressions', /\nExpressions: ([\s\S]*?); another/, Object.keys(expressionOperators)],
    ['index options', /\nOptions: ([\s\S]*?) \(/, indexOptions],
  ];
  for (const [name, section, table] of pairs)
    it(name, () => {
      const text = section.exec(readme)?.[1];
      assert.ok(text, `the README has no list of ${name}`);
      const listed = [...text.matchAll(/`([^`]+)`/g)].map(([, word]) => word);
      assert.deepEqual(listed.sort(), [...table].sort());
    });
  it('every update operator has its operand checked', () =>
    assert.deepEqual(Object.keys(operandChecks), Object.keys(updateOperators)));
});

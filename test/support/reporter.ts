/** Mocha's usual report on the screen, and the counts as JSON in a file for `test/full.ts`. */
import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

interface Options {
  readonly reporterOptions?: { readonly output?: string };
}

class CountingReporter extends Mocha.reporters.Dot {
  constructor(runner: Mocha.Runner, options: Options) {
    super(runner, options as Mocha.MochaOptions);
    const skipped: string[] = [];
    runner.on('pending', (test) => skipped.push(test.fullTitle()));
    runner.once('end', () => {
      for (const title of skipped) process.stdout.write(`skipped: ${title}\n`);
      const output = options.reporterOptions?.output;
      if (output) writeFileSync(output, JSON.stringify({ stats: this.stats }));
    });
  }
}

// Mocha takes a reporter as the default export of its module.
// eslint-disable-next-line import/no-default-export
export default CountingReporter;

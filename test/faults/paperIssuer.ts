/**
 * One process of several that issue papers on one store: runs the commands that it is told of, all at once, and lets
 * the real reader issue their papers. It says what was answered, and waits to be killed.
 */
import { makeSetClock } from '../../server/clock.ts';
import { readConfig } from '../../server/config.ts';
import { acceptCase } from '../../server/disputes/commands/arbitration/acceptCase.ts';
import { requestCorrection } from '../../server/disputes/commands/intake/requestCorrection.ts';
import { issuePaper } from '../../server/disputes/commands/intake/issuePaper.ts';
import { makeLog } from '../../server/log.ts';
import { readOrMakeSecrets } from '../../server/secrets.ts';
import { makeServices } from '../../server/services.ts';
import { clerk, otherClerk, wuchang } from '../support/people.ts';

/** What a round wants of a dispute. */
export interface Act {
  readonly number: string;
  readonly commissionId: string;
  readonly what: 'letter' | 'correction' | 'acceptance';
  readonly commandId: string;
}
export interface Round {
  /** What the clock of the process says, in ISO. */
  readonly now: string;
  readonly acts: readonly Act[];
}
export type Said = { readonly ready: true } | { readonly answered: string };

const [dataFolder = '', storageUri = ''] = process.argv.slice(2);
const clock = makeSetClock(new Date(0));
const services = await makeServices({
  config: { ...readConfig({ DATA_FOLDER: dataFolder, LOG_LEVEL: 'silent' }), mongodbUri: storageUri },
  secrets: await readOrMakeSecrets(dataFolder),
  storageUri,
  clock,
  log: makeLog('silent'),
});

process.on('message', ({ now, acts }: Round) => {
  clock.set(new Date(now));
  services.readers.papers.wake();
  for (const act of acts) void answer(act);
});
process.on('disconnect', () => process.exit());
say({ ready: true });

async function answer(act: Act): Promise<void> {
  const by = act.commissionId === wuchang.id ? clerk : otherClerk;
  const order = {
    procedure: 'arbitration',
    number: act.number,
    actor: by,
    commandId: act.commandId,
  } as const;
  try {
    if (act.what === 'letter')
      await services.desk.run({
        ...order,
        command: issuePaper,
        input: {
          paper: 'evidenceRequest',
          addressee: '武汉市示例银行',
          dueOn: '2023-02-01',
          text: '请提供流水。',
          replaces: null,
        },
      });
    if (act.what === 'correction')
      await services.desk.run({
        ...order,
        command: requestCorrection,
        input: { items: ['evidence'], dueOn: '2023-02-01' },
      });
    if (act.what === 'acceptance')
      await services.desk.run({
        ...order,
        command: acceptCase,
        input: { clerkId: by.accountId as string, simplifiedGround: null },
      });
  } catch {
    // The store is gone, or two commands met too often: whoever asked asks again.
    return;
  }
  say({ answered: act.commandId });
}

function say(said: Said): void {
  if (process.connected) process.send?.(said);
}

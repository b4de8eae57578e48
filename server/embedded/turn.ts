import type { Context } from './commands/request.ts';
import { commandNamed } from './commands/table.ts';
import { tooLongForMainLoop } from './plan/pace.ts';
import { answerCommand, encodeError, runCommand } from './run.ts';
import type { Message } from './wire.ts';

/** One command waiting for its answer. */
export type Job = {
  readonly message: Message;
  readonly connection: object;
  readonly answer: (document: Buffer) => void;
};

type Turn = {
  readonly context: Context;
  /** Begins a command again where it may take its time. */
  readonly sendToReader: (job: Job) => void;
};

/**
 * Answers the commands that came in one turn of the loop. All writes go into one transaction, so that one flush
 * serves them all, and are answered after it. Reads go first, except behind a write of their own connection.
 */
export function runTurn(jobs: readonly Job[], turn: Turn): void {
  const writes = jobs.filter((job) => isWrite(job.message));
  const writers = new Set(writes.map(({ connection }) => connection));
  const reads = jobs.filter((job) => !isWrite(job.message));
  for (const job of reads) if (!writers.has(job.connection)) answerRead(job, turn);
  for (const group of groupWrites(writes)) answerWrites(group, turn);
  for (const job of reads) if (writers.has(job.connection)) answerRead(job, turn);
}

function kindOf({ request }: Message): string {
  try {
    return commandNamed(request.name).kind;
  } catch {
    return 'plain';
  }
}

function isWrite(message: Message): boolean {
  const kind = kindOf(message);
  return kind === 'write' || kind === 'alone';
}

function answerRead(job: Job, { context, sendToReader }: Turn): void {
  if (kindOf(job.message) === 'cursor') return sendToReader(job);
  try {
    job.answer(answerCommand(context, job.message.request));
  } catch (error) {
    if (error === tooLongForMainLoop) sendToReader(job);
    else job.answer(encodeError(error));
  }
}

// Changes of collections and indexes stand alone: refused half-way, they must leave nothing.
function groupWrites(writes: readonly Job[]): Job[][] {
  const groups: Job[][] = [];
  for (const job of writes) {
    const last = groups.at(-1);
    if (last && kindOf(job.message) === 'write' && kindOf(last[0]!.message) === 'write') last.push(job);
    else groups.push([job]);
  }
  return groups;
}

function answerWrites(jobs: readonly Job[], turn: Turn): void {
  const { engine, catalog } = turn.context.storage;
  const alone = kindOf(jobs[0]!.message) === 'alone';
  const run = alone ? runCommand : answerCommand;
  try {
    const answers = engine.transaction(() => {
      catalog.refresh();
      return jobs.map(({ message }) => run(turn.context, message.request));
    });
    for (const [i, job] of jobs.entries()) job.answer(answers[i]!);
  } catch (error) {
    catalog.forget();
    engine.refresh();
    catalog.refresh();
    // The transaction is undone for all of them: each is tried again by itself.
    if (jobs.length > 1) for (const job of jobs) answerWrites([job], turn);
    else jobs[0]!.answer(encodeError(error));
  }
}

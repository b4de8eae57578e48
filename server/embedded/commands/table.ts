import { refusal } from '../refusal.ts';
import { aggregate } from './aggregate.ts';
import { create, drop, dropDatabase, listCollections } from './collections.ts';
import { explain } from './explain.ts';
import { findAndModify } from './findAndModify.ts';
import { buildInfo, endSessions, hello, ping } from './handshake.ts';
import { createIndexes, dropIndexes, listIndexes } from './indexes.ts';
import { count, distinct, find, getMore, killCursors } from './read.ts';
import type { Command } from './request.ts';
import { insert, remove, update } from './write.ts';

/** The commands that the README names; a test holds both together. */
export const commands: Readonly<Record<string, Command>> = {
  hello,
  isMaster: hello,
  ismaster: hello,
  ping,
  buildInfo,
  endSessions,
  find,
  aggregate,
  explain,
  getMore,
  killCursors,
  count,
  distinct,
  insert,
  update,
  delete: remove,
  findAndModify,
  create,
  drop,
  dropDatabase,
  listCollections,
  createIndexes,
  dropIndexes,
  listIndexes,
};

export function commandNamed(name: string): Command {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw refusal(59, `no such command: '${name}'`);
  return command;
}

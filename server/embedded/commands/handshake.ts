import type { Command } from './request.ts';
import { okReply } from './request.ts';

/** What drivers are told: a standalone MongoDB 7 with sessions, without transactions and retryable writes. */
const hostFacts = {
  helloOk: true,
  maxBsonObjectSize: 16 * 1024 * 1024,
  maxMessageSizeBytes: 48_000_000,
  maxWriteBatchSize: 100_000,
  logicalSessionTimeoutMinutes: 30,
  minWireVersion: 0,
  maxWireVersion: 21,
  readOnly: false,
};

export const hello: Command = {
  kind: 'plain',
  run: (_context, { name }) =>
    okReply({
      ...(name === 'hello' ? { isWritablePrimary: true } : { ismaster: true }),
      ...hostFacts,
      localTime: new Date(),
    }),
};

export const ping: Command = { kind: 'plain', fields: [], run: () => okReply() };

export const endSessions: Command = { kind: 'plain', fields: [], run: () => okReply() };

export const buildInfo: Command = {
  kind: 'plain',
  fields: [],
  run: () =>
    okReply({
      version: '7.0.0',
      versionArray: [7, 0, 0, 0],
      gitVersion: 'embedded',
      modules: ['tiaozhong-embedded'],
      maxBsonObjectSize: hostFacts.maxBsonObjectSize,
      bits: 64,
      debug: false,
    }),
};

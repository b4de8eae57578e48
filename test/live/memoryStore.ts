/** Disputes in memory, with the readers' list: for tests of what is above storage. */
import type { Commit, DisputeStore, StoredDispute } from '../../server/desk.ts';
import type { DisputeEvent } from '../../server/disputes/events.ts';
import { serialKey, serialPrefix } from '../../server/disputes/serials.ts';
import type { PendingReader } from '../../server/live/relay.ts';

export interface MemoryStore extends DisputeStore {
  readonly pending: PendingReader;
  waiting(): readonly string[];
}

export function makeMemoryStore(): MemoryStore {
  const disputes = new Map<string, StoredDispute>();
  const events = new Map<string, readonly DisputeEvent[]>();
  const openedBy = new Map<string, string>();
  const taken = new Set<string>();
  const pendingFor = new Set<string>();

  function write(commit: Commit): 'committed' {
    const { number } = commit.stored.dispute;
    disputes.set(number, commit.stored);
    events.set(number, [...(events.get(number) ?? []), ...commit.events]);
    for (const serial of commit.serials) taken.add(serialKey(serial));
    pendingFor.add(number);
    return 'committed';
  }

  return {
    load: async (number) => disputes.get(number) ?? null,
    loadOpenedBy: async (commandId) => disputes.get(openedBy.get(commandId) ?? '') ?? null,
    async insert(commit) {
      if (commit.serials.some((serial) => taken.has(serialKey(serial)))) return 'duplicate';
      openedBy.set(commit.commandId, commit.stored.dispute.number);
      return write(commit);
    },
    async replace(commit) {
      const { dispute, version } = commit.stored;
      return disputes.get(dispute.number)?.version === version - 1 ? write(commit) : 'conflict';
    },
    nextNumber: async (serial) => [...taken].filter((key) => key.startsWith(serialPrefix(serial))).length + 1,
    events: async (number) => events.get(number) ?? [],
    waiting: () => [...pendingFor],
    pending: {
      next: async (limit) =>
        [...pendingFor]
          .sort()
          .slice(0, limit)
          .map((number) => ({ number, version: disputes.get(number)?.version ?? 0 })),
      async doneAll(rows) {
        for (const { number, version } of rows)
          if (disputes.get(number)?.version === version) pendingFor.delete(number);
      },
    },
  };
}

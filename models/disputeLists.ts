/**
 * Lists of disputes: slim rows, each query on an index of its own, paged by key. What a viewer may list is decided
 * by the scope, which the routes take from the viewer's grants, never from the request.
 */
import type { Model, QueryFilter } from 'mongoose';
import { queryTokens } from './searchTokens.ts';
import type { DisputeRecord } from './dispute.ts';
import type { Procedure } from '../server/disputes/stages.ts';

export type ListScope =
  | { readonly kind: 'account'; readonly accountId: string }
  | { readonly kind: 'body'; readonly unitId: string }
  | { readonly kind: 'commission'; readonly unitId: string }
  | { readonly kind: 'staff'; readonly procedure: Procedure; readonly accountId: string }
  | { readonly kind: 'city' };

/** A row of a list or queue. */
export type DisputeRow = Pick<
  DisputeRecord,
  'number' | 'district' | 'cause' | 'marks' | 'summary' | 'queue' | 'intake' | 'lastRecordedAt'
> & {
  readonly mediation: {
    readonly number: string;
    readonly stage: string;
    readonly bodyId: string;
    readonly mediatorId: string | null;
    readonly outcome: string | null;
    readonly closedOn: string | null;
  } | null;
  readonly arbitration: {
    readonly number: string | null;
    readonly stage: string;
    readonly commissionId: string;
    readonly closedOn: string | null;
  } | null;
};

export interface Page {
  readonly rows: readonly DisputeRow[];
  /** Key to ask for the rows behind the last one; null at the end. */
  readonly next: string | null;
}

const rowFields = {
  number: 1,
  district: 1,
  cause: 1,
  marks: 1,
  summary: 1,
  queue: 1,
  intake: 1,
  lastRecordedAt: 1,
  'mediation.number': 1,
  'mediation.stage': 1,
  'mediation.bodyId': 1,
  'mediation.mediatorId': 1,
  'mediation.outcome': 1,
  'mediation.closedOn': 1,
  'arbitration.number': 1,
  'arbitration.stage': 1,
  'arbitration.commissionId': 1,
  'arbitration.closedOn': 1,
} as const;

const afterAnyKey = '~';

export type DisputeLists = ReturnType<typeof makeDisputeLists>;

/** Builds the list queries over the disputes. */
export function makeDisputeLists(disputes: Model<DisputeRecord>) {
  const page = async (
    filter: QueryFilter<DisputeRecord>,
    by: {
      readonly field: string;
      readonly direction: 1 | -1;
      readonly limit: number;
      readonly after?: string;
    },
  ): Promise<Page> => {
    const { field, direction, limit, after } = by;
    // Every key is a string: the range also keeps out the rows that have none (null).
    const range = direction === 1 ? { $gt: after ?? '' } : { $gt: '', $lt: after ?? afterAnyKey };
    const rows = await disputes
      .find({ ...filter, [field]: range }, rowFields)
      .sort({ [field]: direction })
      .limit(limit + 1)
      .lean<DisputeRow[]>();
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return { rows: shown, next: rows.length > limit && last ? keyOf(last, field) : null };
  };

  return {
    /** Open proceedings of a desk, what is due first on top. */
    queue: (
      scope: ListScope,
      procedure: Procedure,
      { limit = 50, after }: { limit?: number; after?: string } = {},
    ) =>
      page(scopeFilter(scope, procedure), {
        field: `queue.${procedure}.order`,
        direction: 1,
        limit,
        ...(after !== undefined && { after }),
      }),

    /** Open arbitrations in which something awaits the head's approval, what is due first on top. */
    awaitingHead: (scope: ListScope, { limit = 50, after }: { limit?: number; after?: string } = {}) =>
      page(scopeFilter(scope, 'arbitration'), {
        field: 'queue.arbitration.awaitsHead',
        direction: 1,
        limit,
        ...(after !== undefined && { after }),
      }),

    /** How many open proceedings of a desk are due before a day; all that are open when none is given. */
    countOpen: (scope: ListScope, procedure: Procedure, before?: string): Promise<number> =>
      disputes.countDocuments({
        ...scopeFilter(scope, procedure),
        [`queue.${procedure}.order`]: { $gt: '', $lt: before ?? afterAnyKey },
      } as QueryFilter<DisputeRecord>),

    /** How many arbitrations await the head's approval. */
    countAwaitingHead: (scope: ListScope): Promise<number> =>
      disputes.countDocuments({
        ...scopeFilter(scope, 'arbitration'),
        'queue.arbitration.awaitsHead': { $gt: '' },
      } as QueryFilter<DisputeRecord>),

    /** Ended proceedings of a desk, the newest first. */
    closed: (
      scope: ListScope,
      procedure: Procedure,
      { limit = 50, after }: { limit?: number; after?: string } = {},
    ) =>
      page(scopeFilter(scope, procedure), {
        field: `queue.${procedure}.closedOrder`,
        direction: -1,
        limit,
        ...(after !== undefined && { after }),
      }),

    /** The cases of a party's or agent's account, the newest first. */
    ofAccount: (accountId: string, { limit = 50, after }: { limit?: number; after?: string } = {}) =>
      page(
        { accountIds: accountId },
        { field: 'number', direction: -1, limit, ...(after !== undefined && { after }) },
      ),

    /** Cases in scope whose names or numbers contain all pieces of the query; at most `limit`. */
    async search(scopes: readonly ListScope[], query: string, limit = 30): Promise<readonly DisputeRow[]> {
      const tokens = queryTokens(query);
      if (tokens.length === 0 || scopes.length === 0) return [];
      const filter: QueryFilter<DisputeRecord> = {
        searchTokens: { $all: tokens },
        $or: scopes.map((scope) =>
          scopeFilter(scope, scope.kind === 'commission' ? 'arbitration' : 'mediation'),
        ),
      };
      return disputes.find(filter, rowFields).limit(limit).lean<DisputeRow[]>();
    },

    /** The rows of these numbers, in the order given. */
    async byNumbers(numbers: readonly string[]): Promise<readonly DisputeRow[]> {
      const rows = await disputes.find({ number: { $in: [...numbers] } }, rowFields).lean<DisputeRow[]>();
      const byNumber = new Map(rows.map((row) => [row.number, row]));
      return numbers.flatMap((number) => byNumber.get(number) ?? []);
    },
  };
}

function scopeFilter(scope: ListScope, procedure: Procedure): QueryFilter<DisputeRecord> {
  if (scope.kind === 'account') return { accountIds: scope.accountId };
  if (scope.kind === 'body') return { 'mediation.bodyId': scope.unitId } as QueryFilter<DisputeRecord>;
  if (scope.kind === 'commission')
    return { 'arbitration.commissionId': scope.unitId } as QueryFilter<DisputeRecord>;
  if (scope.kind === 'staff')
    return { [`queue.${procedure}.staffIds`]: scope.accountId } as QueryFilter<DisputeRecord>;
  return {};
}

function keyOf(row: DisputeRow, field: string): string | null {
  if (field === 'number') return row.number;
  const [, procedure, key] = field.split('.') as [string, Procedure, 'order' | 'closedOrder' | 'awaitsHead'];
  return row.queue[procedure]?.[key] ?? null;
}

/**
 * Lists of disputes: slim rows, each query on an index of its own, paged by key. What a viewer may list is decided
 * by the scope, which the routes take from the viewer's grants, never from the request.
 */
import type { Model, QueryFilter } from 'mongoose';
import { queryTokens } from './searchTokens.ts';
import type { DisputeRecord } from './dispute.ts';
import { chances, dueSoonDays } from '../server/disputes/deadlines.ts';
import type { Procedure } from '../server/disputes/stages.ts';
import { addDays } from '../server/law/localDate.ts';
import type { LocalDate } from '../server/law/localDate.ts';

export type ListScope =
  | { readonly kind: 'account'; readonly accountId: string }
  | { readonly kind: 'body'; readonly unitId: string }
  | { readonly kind: 'commission'; readonly unitId: string }
  /** Somebody's own cases in a unit: what they had in another one stayed there when they left. */
  | {
      readonly kind: 'staff';
      readonly procedure: Procedure;
      readonly unitId: string;
      readonly accountId: string;
    }
  | { readonly kind: 'district'; readonly district: string }
  | { readonly kind: 'city' };

/** Overdue: the last day has passed for good. Due soon: within the next days, today among them. */
export type Pressing = 'overdue' | 'dueSoon';

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
    readonly archivedOn?: string | null;
  } | null;
  /** Not there with disputes from before files were counted. */
  readonly keepOrder?: string | null;
  readonly agreementReview: {
    readonly number: string | null;
    readonly stage: string;
    readonly commissionId: string;
    readonly closedOn: string | null;
  } | null;
};

export interface PressingCount {
  readonly district: string;
  readonly unitId: string;
  readonly count: number;
}

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
  'arbitration.archivedOn': 1,
  keepOrder: 1,
  'agreementReview.number': 1,
  'agreementReview.stage': 1,
  'agreementReview.commissionId': 1,
  'agreementReview.closedOn': 1,
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
      readonly before?: string;
    },
  ): Promise<Page> => {
    const { field, direction, limit, after, before } = by;
    // Every key is a string: the range also keeps out the rows that have none (null).
    const range =
      direction === 1
        ? { $gt: after ?? '', ...(before !== undefined && { $lt: before }) }
        : { $gt: '', $lt: after ?? afterAnyKey };
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

    /** Open cases in which something awaits the head's approval, what is due first on top. */
    awaitingHead: (
      scope: ListScope,
      procedure: Procedure,
      { limit = 50, after }: { limit?: number; after?: string } = {},
    ) =>
      page(scopeFilter(scope, procedure), {
        field: `queue.${procedure}.awaitsHead`,
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

    /** Open proceedings that are overdue or due soon on a day, the earliest first. */
    pressing: (
      scope: ListScope,
      procedure: Procedure,
      {
        kind,
        today,
        limit = 50,
        after = '',
      }: { kind: Pressing; today: LocalDate; limit?: number; after?: string },
    ) => {
      const { $lt, ...rest } = pressingFilter(procedure, kind, today);
      return page({ ...scopeFilter(scope, procedure), ...rest.filter } as QueryFilter<DisputeRecord>, {
        field: `queue.${procedure}.order`,
        direction: 1,
        limit,
        after: after > rest.from ? after : rest.from,
        before: $lt,
      });
    },

    /** How many are overdue or due soon, by district and unit. */
    async countPressing(
      scope: ListScope,
      procedure: Procedure,
      { kind, today }: { kind: Pressing; today: LocalDate },
    ): Promise<readonly PressingCount[]> {
      const { from, $lt, filter } = pressingFilter(procedure, kind, today);
      const unitId = `$${unitFields[procedure]}`;
      const counted = await disputes.aggregate<{
        _id: { district: string; unitId: string };
        count: number;
      }>([
        {
          $match: {
            ...scopeFilter(scope, procedure),
            [`queue.${procedure}.order`]: { $gt: from, $lt },
            ...filter,
          },
        },
        { $group: { _id: { district: '$district', unitId }, count: { $sum: 1 } } },
      ]);
      return counted.map(({ _id, count }) => ({ ..._id, count }));
    },

    /** How many await the head's approval. */
    countAwaitingHead: (scope: ListScope, procedure: Procedure): Promise<number> =>
      disputes.countDocuments({
        ...scopeFilter(scope, procedure),
        [`queue.${procedure}.awaitsHead`]: { $gt: '' },
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

    /** Bound files of a commission by the day until which they are kept: those that may go on this day, or the others. */
    filed: (
      unitId: string,
      { due, today, limit = 50, after }: { due: boolean; today: LocalDate; limit?: number; after?: string },
    ) =>
      page(scopeFilter({ kind: 'commission', unitId }, 'arbitration'), {
        field: 'keepOrder',
        direction: 1,
        limit,
        ...(due ? { before: today, ...(after !== undefined && { after }) } : { after: after ?? today }),
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
        $or: scopes.flatMap(searchedIn),
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

function pressingFilter(procedure: Procedure, kind: Pressing, today: LocalDate) {
  if (kind === 'dueSoon') return { from: today, $lt: addDays(today, dueSoonDays + 1), filter: {} };
  const due = `queue.${procedure}.due`;
  // A provisional day is never overdue, and a chance that has passed is over, not late.
  const filter = { [`${due}.provisional`]: false, [`${due}.period`]: { $nin: [...chances] } };
  return { from: '', $lt: today, filter };
}

const unitFields: Readonly<Record<Procedure, string>> = {
  mediation: 'mediation.bodyId',
  arbitration: 'arbitration.commissionId',
  agreementReview: 'agreementReview.commissionId',
};

function scopeFilter(scope: ListScope, procedure: Procedure): QueryFilter<DisputeRecord> {
  if (scope.kind === 'account') return { accountIds: scope.accountId };
  if (scope.kind === 'body') return { 'mediation.bodyId': scope.unitId } as QueryFilter<DisputeRecord>;
  if (scope.kind === 'commission')
    return { [unitFields[procedure]]: scope.unitId } as QueryFilter<DisputeRecord>;
  if (scope.kind === 'district') return { district: scope.district };
  if (scope.kind === 'staff')
    return {
      [`queue.${procedure}.staffIds`]: scope.accountId,
      [unitFields[procedure]]: scope.unitId,
    } as QueryFilter<DisputeRecord>;
  return {};
}

/** What a unit may find: a commission what it hears and what it reviews, a proposal to ask for a review not yet. */
function searchedIn(scope: ListScope): readonly QueryFilter<DisputeRecord>[] {
  if (scope.kind !== 'commission') return [scopeFilter(scope, 'mediation')];
  const asked = { 'agreementReview.stage': { $ne: 'proposed' } };
  return [
    scopeFilter(scope, 'arbitration'),
    { ...scopeFilter(scope, 'agreementReview'), ...asked } as QueryFilter<DisputeRecord>,
  ];
}

function keyOf(row: DisputeRow, field: string): string | null {
  if (field === 'number') return row.number;
  if (field === 'keepOrder') return row.keepOrder ?? null;
  const [, procedure, key] = field.split('.') as [string, Procedure, 'order' | 'closedOrder' | 'awaitsHead'];
  return row.queue[procedure]?.[key] ?? null;
}

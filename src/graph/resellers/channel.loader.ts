import { ERROR_CODES, isGatewayError, isRetryable } from '../../errors/index.ts';
import type { PageEnd } from '../../mirror/index.ts';
import type { RequestContext, Source } from '../../request/context.ts';
import type { MirroredPage } from '../../request/copies/mirrored.ts';
import type { Children } from '../../request/fetch/children.ts';
import { depthOf, type ListMark, MAX_FIRST, type Slice, totalOf } from '../../request/pages/paging.ts';
import { copiedOrder } from '../../request/pages/sorted.ts';
import type { ChannelFailure, ChannelPage } from './channel.type.ts';
import { allResellers, allResellersCost } from './reseller.loader.ts';
import type { Reseller } from './reseller.type.ts';

const RESELLERS = 'ListIndirectPartners';

/** Subject of a call: a reseller; null: the partner itself. */
export type Part = Reseller | null;

interface Answered<T> {
  readonly part: Part;
  readonly value: T | null;
  readonly failure: ChannelFailure | null;
}

const failureOf = (error: unknown, part: Part, { language }: RequestContext): ChannelFailure => {
  // Errors of the request as a whole, such as its deadline or its cost, and not of one part.
  if (!isGatewayError(error) || ERROR_CODES[error.code].concerns === 'request') throw error;
  return {
    reseller: part,
    code: error.code,
    message: ERROR_CODES[error.code][language],
    retryable: isRetryable(error.code),
  };
};

/**
 * Asks the partner and each of its resellers; a part that fails is reported beside the others. Throws when all fail
 * alike, or the failure is not a part's.
 */
export const askChannel = async <T>(
  context: RequestContext,
  ask: (part: Part) => Promise<T>,
): Promise<readonly Answered<T>[]> => {
  const parts: readonly Part[] = [null, ...(await allResellers(context))];
  const settled = await Promise.allSettled(parts.map(ask));
  if (settled.every(({ status }) => status === 'rejected')) {
    throw settled.find((result) => result.status === 'rejected')?.reason;
  }
  return settled.map((result, index) => {
    const part = parts[index] ?? null;
    return result.status === 'fulfilled'
      ? { part, value: result.value, failure: null }
      : { part, value: null, failure: failureOf(result.reason, part, context) };
  });
};

interface Merge<T> {
  /** The first rows of one part, in the order of the whole list. */
  load(part: Part, first: number): Promise<Children<T>>;
  compare(a: T, b: T): number;
  readonly slice: Slice;
  readonly list: ListMark;
}

/** A page of the rows of all parts; how many there are in all is unknown while a part is missing. */
export const channelPage = async <T>(
  context: RequestContext,
  { load, compare, slice: { offset, first }, list }: Merge<T>,
): Promise<ChannelPage<T>> => {
  const answered = await askChannel(context, (part) => load(part, offset + first));
  const failures = answered.flatMap(({ failure }) => failure ?? []);
  const children = answered.flatMap(({ value }) => value ?? []);
  const rows = children.flatMap((part) => part.rows).sort(compare);
  const totals = failures.length === 0 ? await Promise.all(children.map(totalOf)) : [null];
  return {
    rows: rows.slice(offset, offset + first),
    offset,
    total: totals.reduce((sum, total) => (sum === null || total === null ? null : sum + total), 0),
    list,
    failures,
  };
};

interface SortedMerge<T> extends Pick<Merge<T>, 'slice' | 'list'> {
  /** The first rows of one part from its copy, in the order of the whole list. */
  load(part: Part, first: number): Promise<MirroredPage<T, unknown>>;
  readonly isDescending: boolean;
}

interface Placed<T> {
  readonly row: T;
  readonly end: PageEnd;
}

/** The same in an order that only copies can answer. */
export const sortedChannelPage = async <T>(
  context: RequestContext,
  { load, isDescending, ...page }: SortedMerge<T>,
): Promise<ChannelPage<T>> => {
  const compareEnds = copiedOrder(isDescending);
  const merged = await channelPage<Placed<T>>(context, {
    ...page,
    compare: (a, b) => compareEnds(a.end, b.end),
    load: async (part, first) => {
      const { rows, ends, count } = await load(part, first);
      const placed = rows.flatMap((row, index) => {
        const end = ends[index];
        return end ? [{ row, end }] : [];
      });
      return { rows: placed, total: await count() };
    },
  });
  return { ...merged, rows: merged.rows.map(({ row }) => row) };
};

/** The partner and its resellers. */
export const channelParts = ({ partner }: RequestContext): number => 1 + (partner.totals.knownTotal(RESELLERS) ?? 1);

/** An operation asked of all parts: the resellers, and for each part one call per hundred rows up to the page's end. */
export const throughChannel = (operation: string): Source => ({
  operations: [RESELLERS, operation],
  cost: (_parents, args, context) =>
    allResellersCost(context) +
    (args.sort ? 0 : channelParts(context) * Math.max(1, Math.ceil(depthOf(args) / MAX_FIRST))),
});

import Big from 'big.js';
import {
  type Condition,
  type Mirror,
  type MirrorRow,
  type NounName,
  type PageEnd,
  type ReadScope,
  renewingWithin,
  type Span,
} from '../../mirror/index.ts';

const TOGETHER = 500;

/** Scope with all of the partner's own customers. */
export const OWN: ReadScope = { resellerId: null, manager: null, customerId: null };

export const textOf = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

/** An exact decimal. */
export const amountOf = (value: unknown): string => textOf(value) || '0';

/** Pages of the rows of a copied list that meet the conditions, ordered by id. */
export async function* pagesOf(
  mirror: Pick<Mirror, 'page'>,
  noun: NounName,
  where: readonly Condition[] = [],
  begin: PageEnd | null = null,
): AsyncGenerator<readonly MirrorRow[]> {
  let after = begin;
  for (;;) {
    const page = await mirror.page(noun, { scope: OWN, where, first: TOGETHER, after });
    if (page.length > 0) yield page;
    after = page.at(-1)?.end ?? null;
    if (page.length < TOGETHER) return;
  }
}

/** Exact sums of an amount of rows, by customer. */
export const sumByCustomer = async (
  pages: AsyncIterable<readonly MirrorRow[]>,
  field: string,
): Promise<ReadonlyMap<string, string>> => {
  const sums = new Map<string, Big>();
  for await (const page of pages)
    for (const { customerId, row } of page)
      sums.set(customerId ?? '', (sums.get(customerId ?? '') ?? new Big(0)).plus(amountOf(row[field])));
  return new Map([...sums].map(([customerId, sum]) => [customerId, sum.toFixed()]));
};

/** Exact prices of one more month of what these customers' resources renew automatically, by customer. */
export const pricesOfRenewals = (
  mirror: Pick<Mirror, 'page'>,
  customers: readonly string[],
  renewals: Span,
): Promise<ReadonlyMap<string, string>> => {
  const prices = async function* () {
    for await (const renewing of pagesOf(mirror, 'resources', [{ customers }, ...renewingWithin(renewals)]))
      yield* pagesOf(mirror, 'renewalPrices', [{ ids: renewing.map(({ id }) => id) }]);
  };
  return sumByCustomer(prices(), 'amount');
};

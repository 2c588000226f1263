import { wireReseller } from '../scope.ts';
import type { Upstream } from '../types.ts';
import { allRows, textOf, untilSecond, wholeSeconds } from './pages.ts';

/** One movement of funds in the vendor's records. */
export interface AdjustmentRecord {
  readonly transactionId: string;
  /** The vendor's exact digits. */
  readonly amount: string;
  /** Epoch milliseconds; the vendor counts whole seconds. */
  readonly at: number;
}

interface AdjustmentFilter {
  /** Account id of the customer or reseller. */
  readonly receiverId: string;
  readonly direction: 'ALLOCATION' | 'RECLAIM';
  /** Reseller of the receiver; null: a customer of the partner, or a reseller itself. */
  readonly resellerId?: string | null | undefined;
  /** Epoch milliseconds, both inclusive. */
  readonly from: number;
  readonly until: number;
}

const OPERATION = 'ListPartnerAdjustRecords';
const DIRECTION = { ALLOCATION: 'SOURCE_OPERATION_BEADJUST', RECLAIM: 'SOURCE_OPERATION_BERETRIEVE' } as const;

/** All movements of one receiver and direction in a span: one call for each 100 of them. Throws GatewayError. */
export const adjustmentsOf = async (
  upstream: Upstream,
  { receiverId, direction, resellerId, from, until }: AdjustmentFilter,
): Promise<readonly AdjustmentRecord[]> => {
  const rows = await allRows(upstream, {
    operation: OPERATION,
    rows: 'records',
    input: {
      customer_id: receiverId,
      operation_type: DIRECTION[direction],
      operation_time_begin: wholeSeconds(from),
      operation_time_end: untilSecond(until),
      ...wireReseller(resellerId),
    },
  });
  const found = rows.flatMap(({ trans_id: id, amount, operation_time: time }) => {
    const [transactionId, at] = [textOf(id), Date.parse(String(time))];
    return transactionId === null || Number.isNaN(at) ? [] : [{ transactionId, amount: String(amount), at }];
  });
  // A row that moved to the next page between two calls was read twice.
  return [...new Map(found.map((record) => [record.transactionId, record])).values()];
};

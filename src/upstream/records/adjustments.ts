import type { Upstream } from '../types.ts';
import { isObject } from '../wire.ts';

/** One movement of funds as the vendor recorded it. */
export interface AdjustmentRecord {
  readonly transactionId: string;
  /** Exact digits as the vendor wrote them. */
  readonly amount: string;
  /** Epoch milliseconds; the vendor counts whole seconds. */
  readonly at: number;
}

interface Wanted {
  /** Account id of the customer or reseller. */
  readonly receiverId: string;
  readonly direction: 'ALLOCATION' | 'RECLAIM';
  /** Epoch milliseconds, both inclusive. */
  readonly from: number;
  readonly until: number;
}

const OPERATION = 'ListPartnerAdjustRecords';
const PAGE = 100;
const DIRECTION = { ALLOCATION: 'SOURCE_OPERATION_BEADJUST', RECLAIM: 'SOURCE_OPERATION_BERETRIEVE' } as const;

const wholeSeconds = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;

/** All movements of one receiver and direction in a span, one call for 100 of them. Throws GatewayError. */
export const adjustmentsOf = async (
  upstream: Upstream,
  { receiverId, direction, from, until }: Wanted,
): Promise<readonly AdjustmentRecord[]> => {
  const found = new Map<string, AdjustmentRecord>();
  for (let offset = 0; ; offset += PAGE) {
    const { records } = await upstream.call(OPERATION, {
      customer_id: receiverId,
      operation_type: DIRECTION[direction],
      operation_time_begin: wholeSeconds(from),
      // Rounded up: the last second counts too.
      operation_time_end: wholeSeconds(until + 999),
      offset,
      limit: PAGE,
    });
    const rows = Array.isArray(records) ? records.filter(isObject) : [];
    for (const { trans_id: id, amount, operation_time: time } of rows) {
      const at = Date.parse(String(time));
      if (typeof id === 'string' && id !== '' && !Number.isNaN(at)) {
        found.set(id, { transactionId: id, amount: String(amount), at });
      }
    }
    if (rows.length < PAGE) return [...found.values()];
  }
};

import { GatewayError } from '../../errors/index.ts';
import { isObject, type JsonObject } from '../../text.ts';
import type { Credential, Upstream } from '../../upstream/index.ts';
import type { WireRow } from '../noun.ts';

/** A page of one of the vendor's lists. */
export interface Page {
  readonly rows: readonly WireRow[];
  /** Number of rows of the whole list; null when the vendor does not return it. */
  readonly total: number | null;
}

interface AskOptions {
  /** Whether calls stay within the background's share of the quota and let callers go first. */
  readonly background: boolean;
  /** Whether the copy exceeds its age limit, so that callers ask the vendor instead. */
  readonly isLate?: (() => boolean) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Latest time at which a call may begin, in epoch milliseconds. */
  readonly deadline?: number | undefined;
}

/** Calls the vendor with the partner's credential, or with a given customer's. */
export type Ask = (operation: string, input: WireRow, credential?: Credential) => Promise<Page>;

export const PAGE = 100;

const UNIT = ['currency', 'measure_id'] as const;

/**
 * Some lists return the unit of their amounts once, outside of the rows. It is added to each row, because rows are
 * stored one by one.
 */
const unitIn = (body: JsonObject): JsonObject =>
  Object.fromEntries(
    UNIT.flatMap((name) => (body[name] === undefined || body[name] === null ? [] : [[name, body[name]]])),
  );

/** The vendor's quota of an operation, in calls a second. */
export const quotaOf = ({ contract }: Upstream, operation: string): number =>
  contract.operations.get(operation)?.facts.quota ?? 1;

/** Reads the rows of a list, with the vendor's field names. Throws GatewayError. */
export const createAsk =
  (upstream: Upstream, options: AskOptions): Ask =>
  async (operation, input, credential) => {
    const facts = upstream.contract.operations.get(operation)?.facts;
    const body = await upstream.call(operation, input, { ...options, credential, member: 'mirror' });
    const { rows: name = '', total: counted } = facts?.paging ?? {};
    const rows = body[name] ?? [];
    if (!Array.isArray(rows) || !rows.every(isObject))
      throw new GatewayError('UPSTREAM_BAD_ANSWER', { upstream: { operation }, hints: { expected: 'rows' } });
    const total = counted === undefined ? null : Number(body[counted] ?? Number.NaN);
    const unit = unitIn(body);
    return {
      rows: rows.map((row) => ({ ...unit, ...row })),
      total: total !== null && Number.isSafeInteger(total) && total >= 0 ? total : null,
    };
  };

import { GatewayError } from '../../errors/index.ts';
import { isObject, type JsonObject } from '../../text.ts';
import { isoOf } from '../../time/index.ts';
import type { CallOptions, Upstream } from '../types.ts';

interface RowList extends Pick<CallOptions, 'credential' | 'background' | 'isLate' | 'deadline' | 'signal'> {
  readonly operation: string;
  readonly input: JsonObject;
  /** Name of the field with the rows in the answer. */
  readonly rows: string;
}

const PAGE = 100;

/** The vendor's total number of rows; null where it returns none. */
const totalIn = ({ contract }: Upstream, operation: string, body: JsonObject): number | null => {
  const name = contract.operations.get(operation)?.facts.paging?.total;
  const total = name === undefined ? Number.NaN : Number(body[name]);
  return Number.isSafeInteger(total) ? total : null;
};

/**
 * All rows of a list, with the vendor's names: one call for each 100 of them. A page may be shorter than requested, so
 * the list ends when the total is reached. Throws GatewayError, also when rows are missing, because the ledger
 * concludes from a missing row that a write did not happen.
 */
export const allRows = async (
  upstream: Upstream,
  { operation, input, rows, ...options }: RowList,
): Promise<JsonObject[]> => {
  const all: JsonObject[] = [];
  for (let offset = 0; ; ) {
    const body = await upstream.call(operation, { ...input, offset, limit: PAGE }, options);
    const page = body[rows];
    const found: unknown[] = Array.isArray(page) ? page : [];
    all.push(...found.filter(isObject));
    offset += found.length;
    const total = totalIn(upstream, operation, body);
    const isLast = found.length === 0 || (total === null ? found.length < PAGE : offset === total);
    if (!isLast) continue;
    if (total !== null && offset < total)
      throw new GatewayError('UPSTREAM_BAD_ANSWER', { upstream: { operation }, hints: { missing: total - offset } });
    return all;
  }
};

/** A time in the form of the vendor's filters: whole seconds in UTC. */
export const wholeSeconds = (ms: number): string => `${isoOf(ms).slice(0, 19)}Z`;

/** The end of a span, rounded up, because the last second belongs to it. */
export const untilSecond = (ms: number): string => wholeSeconds(ms + 999);

/** The text of a field; null where it is missing or empty. */
export const textOf = (value: unknown): string | null =>
  (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : null;

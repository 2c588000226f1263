import type { VendorOperation } from '../../contract/index.ts';
import type { ErrorCode } from '../../errors/index.ts';
import { isObject, type JsonObject } from '../../text.ts';
import { rowFailure } from '../errors/row-failure.ts';

const NAMES = ['transfer_id', 'trans_id'] as const;

/** Id of a movement of funds, whose field has several names; null when the answer has none. */
const transactionIn = (body: JsonObject): string | null => {
  for (const name of NAMES) {
    const id = body[name];
    if (typeof id === 'string' && id !== '') return id;
  }
  return null;
};

/** The vendor's outcome for one of the ids of a write. */
export interface ReceiptRow {
  readonly id: string;
  /** PENDING: accepted, and decided later. UNKNOWN: the answer does not mention it. */
  readonly state: 'SUCCEEDED' | 'PENDING' | 'REFUSED' | 'UNKNOWN';
  /** Id of what the vendor created for it: a coupon, a quota, an order. */
  readonly createdId: string | null;
  readonly error: { readonly code: ErrorCode; readonly upstreamCode: string | null } | null;
}

export interface WriteAnswer {
  /** Id of the vendor's transaction; null where the answer has none. */
  readonly upstreamId: string | null;
  /** In the order of the ids that were sent; empty for a write about one object. */
  readonly rows: readonly ReceiptRow[];
  /** Ids of orders, an account, a coupon, a ticket or an attachment. */
  readonly createdIds: readonly string[];
  /** Whether the answer lacks something that it should contain, so that the vendor's records must decide. */
  readonly incomplete: boolean;
}

const ROW_IDS = ['id', 'resource_id', 'quota_id', 'customer_id'] as const;
const MADE_FOR_A_ROW = ['coupon_id', 'order_id', 'quota_id'] as const;
const MADE = ['domain_id', 'sub_coupon_id', 'incident_id', 'accessory_id'] as const;

/** The vendor's status for a result that is reviewed later. */
const REVIEWED_LATER = 'AUDIT';
const FAILED = 'FAIL';

const textAt = (row: JsonObject, names: readonly string[], but?: string): string | null => {
  for (const name of names) {
    const value = row[name];
    if (name !== but && (typeof value === 'string' || typeof value === 'number') && value !== '') return String(value);
  }
  return null;
};

const rowsAt = (body: JsonObject, name: string | undefined): readonly JsonObject[] => {
  const rows = name === undefined ? undefined : body[name];
  return Array.isArray(rows) ? rows.filter(isObject) : [];
};

/** Reads the answer to a write by the contract of its operation. */
export const readWriteAnswer = (operation: VendorOperation, wire: JsonObject, body: JsonObject): WriteAnswer => {
  const { facts } = operation;
  const rows = facts.batch ? readRows(operation, wire, body) : [];
  const upstreamId = transactionIn(body);
  const orders = Array.isArray(body.order_ids) ? body.order_ids.map(String) : [];
  const made = textAt(body, MADE);
  const createdIds = [
    ...new Set([...orders, ...(made === null ? [] : [made]), ...rows.flatMap(({ createdId }) => createdId ?? [])]),
  ];
  const incomplete =
    (upstreamId === null && namesTransaction(operation)) ||
    rows.some(({ state }) => state === 'UNKNOWN') ||
    (createdIds.length === 0 && namesWhatItMakes(operation) && (rows.length === 0 || !rows.every(isRefused)));
  return { upstreamId, rows, createdIds, incomplete };
};

const readRows = ({ id: name, facts }: VendorOperation, wire: JsonObject, body: JsonObject): readonly ReceiptRow[] => {
  const { parameter, rows: listed, rowKey } = facts.batch ?? {};
  const asked = parameter === undefined ? [] : wire[parameter];
  const answers = new Map<string, JsonObject>();
  for (const row of rowsAt(body, listed)) {
    const id = rowKey === undefined ? textAt(row, ROW_IDS) : textAt(row, [rowKey]);
    if (id !== null) answers.set(id, row);
  }
  const failures = new Map<string, JsonObject>();
  for (const row of rowsAt(body, facts.partialFailure)) {
    const id = textAt(row, ROW_IDS);
    if (id !== null && (facts.partialFailure !== listed || isFailure(row))) failures.set(id, row);
  }
  return (Array.isArray(asked) ? asked : []).map(String).map((id): ReceiptRow => {
    const failed = failures.get(id);
    if (failed) {
      const upstreamCode = textAt(failed, ['error_code']);
      const { code } = rowFailure({ operation: name, code: upstreamCode });
      return { id, state: 'REFUSED', createdId: null, error: { code, upstreamCode } };
    }
    const answer = answers.get(id);
    // When the answer lists results, an id that is missing in it has an unknown outcome.
    if (!answer) return { id, state: listed ? 'UNKNOWN' : 'SUCCEEDED', createdId: null, error: null };
    const state = answer.result === REVIEWED_LATER ? 'PENDING' : 'SUCCEEDED';
    return { id, state, createdId: textAt(answer, MADE_FOR_A_ROW, rowKey), error: null };
  });
};

const isFailure = (row: JsonObject): boolean =>
  row.result === FAILED || (row.result === undefined && textAt(row, ['error_code']) !== null);

const isRefused = ({ state }: ReceiptRow): boolean => state === 'REFUSED';

/** Whether the contract declares that the answer has the id of a new order, account or coupon. */
const namesWhatItMakes = ({ response }: VendorOperation): boolean =>
  ['order_ids', ...MADE].some((name) => response.properties !== undefined && name in response.properties);

/** Whether the contract declares that the answer has the id of a transaction. */
const namesTransaction = ({ response }: VendorOperation): boolean =>
  transactionIn(Object.fromEntries(Object.keys(response.properties ?? {}).map((name) => [name, name]))) !== null;

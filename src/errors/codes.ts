import type { CodeEntry, Fault, MutationKind } from './code-entry.ts';
import { GATEWAY_CODES } from './codes/gateway.ts';
import { REQUEST_CODES } from './codes/request.ts';
import { VENDOR_CODES } from './codes/vendor.ts';
import { WRITES_CODES } from './codes/writes.ts';

/** The table of all codes that a client can get. Every decision about a code reads a column of this table. */
const table = { ...REQUEST_CODES, ...VENDOR_CODES, ...WRITES_CODES, ...GATEWAY_CODES } as const;

interface GraphqlEntry extends Pick<CodeEntry, 'fault' | 'status'> {
  /** Whether the HTTP request was wrong, and not a document. */
  readonly transport?: true;
}

/** Codes of GraphQL itself, for documents and requests that never ran: the caller is at fault for all of them. */
const graphql = {
  GRAPHQL_PARSE_FAILED: { fault: 'caller', status: 400 },
  GRAPHQL_VALIDATION_FAILED: { fault: 'caller', status: 400 },
  OPERATION_RESOLUTION_FAILURE: { fault: 'caller', status: 400 },
  BAD_REQUEST: { fault: 'caller', status: 400, transport: true },
  // Apollo's clients answer this code by sending the text.
  PERSISTED_QUERY_NOT_FOUND: { fault: 'caller', status: 200 },
} as const satisfies Record<string, GraphqlEntry>;

export type ErrorCode = keyof typeof table;
export type Language = 'en' | 'zh';

export const ERROR_CODES: Readonly<Record<ErrorCode, CodeEntry>> = table;
export const GRAPHQL_CODES: Readonly<Record<string, GraphqlEntry>> = graphql;

const BAD_REQUEST = 400;

/** Whether the same request may succeed later without any change. */
export const isRetryable = (code: ErrorCode): boolean => {
  const { retry } = ERROR_CODES[code];
  return retry === 'later' || retry === 'after-wait';
};

/** Codes with which mutations of a kind may refuse. */
export const codesRefusedBy = (kind: MutationKind): readonly ErrorCode[] =>
  (Object.keys(table) as ErrorCode[]).filter((code) => ERROR_CODES[code].refusedBy?.includes(kind));

/**
 * Whether a code depends on the input of a mutation or on the state of an object. Any field may answer with those of
 * its guard, with those about the request as a whole, and with those for which the caller is not at fault.
 */
export const isRefusal = (code: ErrorCode): boolean => {
  const { fault, concerns, ofGuard = false } = ERROR_CODES[code];
  return fault === 'caller' && concerns !== 'request' && !ofGuard;
};

/** Whether a list of many customers or orders goes on without the one that is refused with this code. */
export const isOfOne = (code: ErrorCode): boolean => ERROR_CODES[code].ofOne ?? false;

const columnsOf = (code: string): Pick<CodeEntry, 'fault' | 'status'> | undefined => {
  if (Object.hasOwn(table, code)) return ERROR_CODES[code as ErrorCode];
  return Object.hasOwn(graphql, code) ? GRAPHQL_CODES[code] : undefined;
};

/** Whether a code is in one of the tables; other codes come from clients or libraries. */
export const isKnownCode = (code: string): boolean => columnsOf(code) !== undefined;

/** Who is at fault for a code in an answer; for a code that is in no table, the gateway. */
export const faultOf = (code: string): Fault => columnsOf(code)?.fault ?? 'gateway';

/** Whether something is broken at the vendor, in the gateway's surroundings, or in its code. */
export const isFailure = (code: string): boolean => !['caller', 'none'].includes(faultOf(code));

/** HTTP status of a code; that of INTERNAL for a code that is in no table. */
export const statusOf = (code: string): number => columnsOf(code)?.status ?? table.INTERNAL.status;

/** Whether a document was refused, and not the HTTP request that contained it. */
export const refusesDocument = (code: string): boolean =>
  statusOf(code) === BAD_REQUEST && !(Object.hasOwn(graphql, code) && GRAPHQL_CODES[code]?.transport);

import type { CodeEntry, Fault, MutationKind } from './code-entry.ts';
import { GATEWAY_CODES } from './codes/gateway.ts';
import { REQUEST_CODES } from './codes/request.ts';
import { VENDOR_CODES } from './codes/vendor.ts';
import { WRITES_CODES } from './codes/writes.ts';

/** The one table of codes that a client can meet. Every decision that depends on a code reads a column of it. */
const table = { ...REQUEST_CODES, ...VENDOR_CODES, ...WRITES_CODES, ...GATEWAY_CODES } as const;

interface GraphqlEntry extends Pick<CodeEntry, 'fault' | 'status'> {
  /** There was no document to refuse: the HTTP request itself was wrong. */
  readonly transport?: true;
}

/** Codes that GraphQL itself gives: documents and requests that never ran, so all of them are the caller's. */
const graphql = {
  GRAPHQL_PARSE_FAILED: { fault: 'caller', status: 400 },
  GRAPHQL_VALIDATION_FAILED: { fault: 'caller', status: 400 },
  OPERATION_RESOLUTION_FAILURE: { fault: 'caller', status: 400 },
  BAD_REQUEST: { fault: 'caller', status: 400, transport: true },
  // Apollo's clients send the text when they meet it.
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
 * Whether a code depends on the input of a mutation or on the state of an object. Any field may answer with those of its
 * guard, with those about the request as a whole, and with those for which the caller is not at fault.
 */
export const isRefusal = (code: ErrorCode): boolean => {
  const { fault, concerns, ofGuard = false } = ERROR_CODES[code];
  return fault === 'caller' && concerns !== 'request' && !ofGuard;
};

const columnsOf = (code: string): Pick<CodeEntry, 'fault' | 'status'> | undefined => {
  if (Object.hasOwn(table, code)) return ERROR_CODES[code as ErrorCode];
  return Object.hasOwn(graphql, code) ? GRAPHQL_CODES[code] : undefined;
};

/** Whether a code is in one of the tables; any other text is a client's or a library's. */
export const isKnownCode = (code: string): boolean => columnsOf(code) !== undefined;

/** Of a code as an answer carries it; a code that no table has is the gateway's own fault. */
export const faultOf = (code: string): Fault => columnsOf(code)?.fault ?? 'gateway';

/** Whether something is out of order: at the vendor, in the gateway's surroundings, or in its code. */
export const isFailure = (code: string): boolean => !['caller', 'none'].includes(faultOf(code));

/** As `faultOf`: a code that no table has is answered as INTERNAL is. */
export const statusOf = (code: string): number => columnsOf(code)?.status ?? table.INTERNAL.status;

/** Whether a document was refused, and not the HTTP request around it. */
export const refusesDocument = (code: string): boolean =>
  statusOf(code) === BAD_REQUEST && !(Object.hasOwn(graphql, code) && GRAPHQL_CODES[code]?.transport);

import { types } from 'node:util';
import { GatewayError, isGatewayError } from '../errors/index.ts';

/**
 * PostgreSQL's codes for a database that cannot be used at the moment: connection failed (08), login or database name
 * refused (28, 3D), read-only server (25006), transaction ended after silence (25P03), conflict of transactions (40),
 * no memory, disk or connections left (53), no connections accepted (55000), operator intervention (57), system error
 * (58), internal error (XX).
 */
const PG_AWAY = /^(08|28|3D|25006|25P03|40|53|55000|57|58|XX)/;

/**
 * SQLite's primary codes: busy, locked, no memory, read-only, input/output, corrupt, full, cannot open, no database.
 */
const SQLITE_AWAY: ReadonlySet<number> = new Set([3, 5, 6, 7, 8, 10, 11, 13, 14, 15, 26]);
export const SQLITE_BUSY = 5;
export const SQLITE_CANTOPEN = 14;

/** Errors of the gateway's code, not of a database. */
const MISTAKES: ReadonlySet<string> = new Set(['TypeError', 'RangeError', 'ReferenceError', 'SyntaxError']);

interface DriverError {
  readonly code?: unknown;
  readonly errcode?: unknown;
  /** SQLite's fixed text for a code. */
  readonly errstr?: unknown;
  readonly severity?: unknown;
}

/** The primary code of an SQLite error: the lowest byte of its extended code. Null for other errors. */
export const sqliteCode = (error: unknown): number | null => {
  const { errcode } = (error ?? {}) as DriverError;
  return typeof errcode === 'number' ? errcode & 0xff : null;
};

const SQLITE_CONSTRAINT = 19;
const PG_UNIQUE_VIOLATION = '23505';

/** Whether a statement violated a unique constraint. */
export const isDuplicate = (error: unknown): boolean =>
  sqliteCode(error) === SQLITE_CONSTRAINT || ((error ?? {}) as DriverError).code === PG_UNIQUE_VIOLATION;

const isAway = (error: unknown): boolean => {
  if (!types.isNativeError(error) || MISTAKES.has(error.name)) return false;
  const { code, severity } = error as DriverError;
  const sqlite = sqliteCode(error);
  if (sqlite !== null) return SQLITE_AWAY.has(sqlite);
  // Errors that the server reports have a severity; errors without one come from the connection.
  return severity === undefined || PG_AWAY.test(String(code));
};

/**
 * Turns a driver's error into STORE_UNAVAILABLE where the database cannot be used now. Drops the driver's message,
 * which may contain the database's address.
 */
export const asStoreError = (error: unknown): unknown => {
  if (isGatewayError(error) || !isAway(error)) return error;
  const { code, errstr } = error as DriverError;
  return new GatewayError('STORE_UNAVAILABLE', { details: { reason: errstr ?? code ?? 'connection' } });
};

import { types } from 'node:util';
import { GatewayError, isGatewayError } from '../errors/index.ts';

/**
 * Classes of PostgreSQL's codes that mean that the database cannot be used at the moment: connections (08), identity
 * (28, 3D), a server that only reads (25006), a transaction that
 * the server ended because it received nothing from it (25P03), transactions that met another (40), resources (53), a
 * database that takes no connections (55000), an operator (57),
 * the system below (58), the server's own faults (XX).
 */
const PG_AWAY = /^(08|28|3D|25006|25P03|40|53|55000|57|58|XX)/;

/** SQLite's primary codes: busy, locked, no memory, read-only, input/output, corrupt, full, cannot open, no database. */
const SQLITE_AWAY: ReadonlySet<number> = new Set([3, 5, 6, 7, 8, 10, 11, 13, 14, 15, 26]);
export const SQLITE_BUSY = 5;

/** Errors of ours, not of a database. */
const MISTAKES: ReadonlySet<string> = new Set(['TypeError', 'RangeError', 'ReferenceError', 'SyntaxError']);

interface DriverError {
  readonly code?: unknown;
  readonly errcode?: unknown;
  /** SQLite's fixed words for a code. */
  readonly errstr?: unknown;
  readonly severity?: unknown;
}

/** SQLite's extended codes have the primary one in their lowest byte. */
export const sqliteCode = (error: unknown): number | null => {
  const { errcode } = (error ?? {}) as DriverError;
  return typeof errcode === 'number' ? errcode & 0xff : null;
};

const SQLITE_CONSTRAINT = 19;
const PG_UNIQUE_VIOLATION = '23505';

/** Whether a statement would have stored a row, or a value, that must be there once only. */
export const isDuplicate = (error: unknown): boolean =>
  sqliteCode(error) === SQLITE_CONSTRAINT || ((error ?? {}) as DriverError).code === PG_UNIQUE_VIOLATION;

const isAway = (error: unknown): boolean => {
  if (!types.isNativeError(error) || MISTAKES.has(error.name)) return false;
  const { code, severity } = error as DriverError;
  const sqlite = sqliteCode(error);
  if (sqlite !== null) return SQLITE_AWAY.has(sqlite);
  // An error that the server reported has a severity; all others come from the connection to it.
  return severity === undefined || PG_AWAY.test(String(code));
};

/**
 * Turns a driver's error into STORE_UNAVAILABLE where the database cannot be used now. The driver's own text may
 * contain the address, so it is not passed on.
 */
export const asStoreError = (error: unknown): unknown => {
  if (isGatewayError(error) || !isAway(error)) return error;
  const { code, errstr } = error as DriverError;
  return new GatewayError('STORE_UNAVAILABLE', { details: { reason: errstr ?? code ?? 'connection' } });
};

import { GatewayError } from './gateway-error.ts';

/** Codes of the operating system for a full disk. */
const FULL: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** STORAGE_FULL for a full disk; other errors unchanged. */
export const explainStorage = (error: unknown): unknown =>
  error instanceof Error && 'code' in error && FULL.has(error.code) ? new GatewayError('STORAGE_FULL') : error;

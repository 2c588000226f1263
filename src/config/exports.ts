import { z } from 'zod';
import { text, whole } from './shapes.ts';

const MEGABYTE = 1_000_000;
const LARGEST = 100_000;

/** Files of exports; see `docs/exports.md`. */
export const exportsSchema = z.strictObject({
  /** Gateways that share a store must share this directory. Default: a temporary one. */
  directory: text('the path of a directory').optional(),
  /** Largest size of one file. */
  mostMegabytes: whole(1, LARGEST, 'megabytes').default(2_000),
  /** Days until a file is deleted. */
  keepDays: whole(1, 90, 'days').default(7),
});

export const bytesOf = (megabytes: number): number => megabytes * MEGABYTE;

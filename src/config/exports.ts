import { z } from 'zod';
import { text, whole } from './shapes.ts';

const MEGABYTE = 1_000_000;
const LARGEST = 100_000;

/** Files of exports; see `docs/exports.md`. */
export const exportsSchema = z.strictObject({
  /** Shared by gateways of the same store. Left out: a directory of this process, which ends with it. */
  directory: text('the path of a directory').optional(),
  /** Of one file. */
  mostMegabytes: whole(1, LARGEST, 'megabytes').default(2_000),
  /** For how long a file is kept. */
  keepDays: whole(1, 90, 'days').default(7),
});

export const bytesOf = (megabytes: number): number => megabytes * MEGABYTE;

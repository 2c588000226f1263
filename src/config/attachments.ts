import { z } from 'zod';
import { text, whole } from './shapes.ts';

/** Files that members attach to records; see `docs/records.md`. */
export const attachmentsSchema = z.strictObject({
  /**
   * Gateways that share a store must share this directory. Default: a directory beside the SQLite file, or a temporary
   * one where the store is no file.
   */
  directory: text('the path of a directory').optional(),
  /** Largest size of one file. */
  mostMegabytes: whole(1, 100, 'megabytes').default(20),
});

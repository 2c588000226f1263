import { z } from 'zod';
import { text, whole } from './shapes.ts';

/** Files that members attach to records; see `docs/records.md`. */
export const attachmentsSchema = z.strictObject({
  /** Shared by gateways of the same store. Left out: beside the SQLite file, else a directory that ends with the process. */
  directory: text('the path of a directory').optional(),
  /** Of one file. */
  mostMegabytes: whole(1, 100, 'megabytes').default(20),
});

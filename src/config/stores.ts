import { z } from 'zod';
import { text, whole } from './shapes.ts';

const databaseUrl = () => {
  const expected = 'an address such as postgres://user:password@host:5432/database';
  return z
    .string({ error: expected })
    .refine((value) => URL.canParse(value) && /^postgres(ql)?:$/.test(new URL(value).protocol), { error: expected });
};

export const storeSchema = z.strictObject({
  /** Left out: SQLite in the directory. */
  url: databaseUrl().optional(),
  /** Of PostgreSQL: how long one answer may take; then the database counts as away. */
  timeoutMs: whole(100, 60_000, 'milliseconds').default(5_000),
  /** Left out: in memory in sandbox mode, `./data` otherwise. */
  directory: text('the path of a directory').optional(),
});

const redisUrl = () => {
  const expected = 'an address such as rediss://user:password@host:6379/0';
  return z
    .string({ error: expected })
    .refine((value) => URL.canParse(value) && /^rediss?:$/.test(new URL(value).protocol), { error: expected });
};

export const redisSchema = z.strictObject({
  /** Left out: each gateway caches and counts for itself. */
  url: redisUrl().optional(),
});

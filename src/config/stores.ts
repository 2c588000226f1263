import { z } from 'zod';
import { text, whole } from './shapes.ts';

const databaseUrl = () => {
  const expected = 'an address such as postgres://user:password@host:5432/database';
  return z
    .string({ error: expected })
    .refine((value) => URL.canParse(value) && /^postgres(ql)?:$/.test(new URL(value).protocol), { error: expected });
};

export const storeSchema = z.strictObject({
  /** Default: an SQLite file in `directory`. */
  url: databaseUrl().optional(),
  /** How long one answer of PostgreSQL may take. After that the gateway counts the database as unreachable. */
  timeoutMs: whole(100, 60_000, 'milliseconds').default(5_000),
  /** Default: `./data`; in sandbox mode SQLite in memory. */
  directory: text('the path of a directory').optional(),
});

const redisUrl = () => {
  const expected = 'an address such as rediss://user:password@host:6379/0';
  return z
    .string({ error: expected })
    .refine((value) => URL.canParse(value) && /^rediss?:$/.test(new URL(value).protocol), { error: expected });
};

export const redisSchema = z.strictObject({
  /** Default: no Redis, so each gateway has its own cache and counts its own calls. */
  url: redisUrl().optional(),
});

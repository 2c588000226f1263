import { z } from 'zod';
import { isDay } from '../time/index.ts';
import { secureUrl, text } from './shapes.ts';

const DAY = 'a day such as "2026-10-31"';
const days = z.array(z.string({ error: DAY }).refine(isDay, DAY), { error: 'a list of days' }).default([]);

const NUMBER = 'a whole number of 0 or more';
const number = z.number({ error: NUMBER }).int(NUMBER).min(0, NUMBER);

/** Settings of the records that a partner keeps beside the vendor's data. */
export const recordsSchema = z.strictObject({
  /** Deviations from Monday to Friday, in UTC+8. */
  workingDays: z.strictObject({ holidays: days, workedWeekends: days }).prefault({}),
  /** Page of the vendor or of the partner on which an invited customer goes on; left out: words instead of a button. */
  invitationUrl: secureUrl().optional(),
  /** Kind of record → setting → number; which there are, the kinds themselves declare. */
  kinds: z
    .record(z.string(), z.record(z.string(), number, { error: 'settings, each with a number' }), {
      error: 'kinds of record, each with its settings',
    })
    .prefault({}),
});

export type RecordSettings = Readonly<z.infer<typeof recordsSchema>>;

/** Settings of a partner for whom nothing is configured. */
export const DEFAULT_RECORDS: RecordSettings = recordsSchema.parse({});

const KEY = 'a secret of 32 characters or more';
const secretKey = () => text(KEY).min(32, KEY);

/** Links by which persons without an account open a record. */
export const recordLinksSchema = z.strictObject({
  /** Signs the links; left out: no links, and in sandbox mode a key that dies with the process. */
  key: secretKey().optional(),
});

const TWO_KEYS = `${KEY}, or two of them with a comma between`;

/** Secrets by which events to a partner's own systems are signed. */
export const webhooksSchema = z.strictObject({
  /**
   * Encrypt the secrets: the first what is stored, the second opens what was stored before. Left out: none is issued, and in
   * sandbox mode a key that dies with the process.
   */
  keys: text(TWO_KEYS)
    .regex(/^[^,]{32,}(,[^,]{32,})?$/, TWO_KEYS)
    .optional(),
});

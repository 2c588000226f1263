import { z } from 'zod';
import { isDay } from '../time/index.ts';
import { secureUrl, text } from './shapes.ts';

const DAY = 'a day such as "2026-10-31"';
const days = z.array(z.string({ error: DAY }).refine(isDay, DAY), { error: 'a list of days' }).default([]);

const NUMBER = 'a whole number of 0 or more';
const number = z.number({ error: NUMBER }).int(NUMBER).min(0, NUMBER);

/** Settings of one partner's records, which the gateway keeps beside the vendor's data. */
export const recordsSchema = z.strictObject({
  /** Exceptions from the rule that Monday to Friday are working days, in UTC+8. */
  workingDays: z.strictObject({ holidays: days, workedWeekends: days }).prefault({}),
  /** Page to which an invitation's button leads the customer. Default: the invitation shows a text without a button. */
  invitationUrl: secureUrl().optional(),
  /** Kind of record → setting → number. Each kind declares its settings. */
  kinds: z
    .record(z.string(), z.record(z.string(), number, { error: 'settings, each with a number' }), {
      error: 'kinds of record, each with its settings',
    })
    .prefault({}),
});

export type RecordSettings = Readonly<z.infer<typeof recordsSchema>>;

/** Settings of a partner that the configuration does not list. */
export const DEFAULT_RECORDS: RecordSettings = recordsSchema.parse({});

const KEY = 'a secret of 32 characters or more';
const secretKey = () => text(KEY).min(32, KEY);

/** Links with which persons without an account open a record. */
export const recordLinksSchema = z.strictObject({
  /** Signs the links. Default: no links; in sandbox mode a key that is lost when the process ends. */
  key: secretKey().optional(),
});

const TWO_KEYS = `${KEY}, or two of them with a comma between`;

/** Webhooks: events that the gateway sends to the partner's own systems. */
export const webhooksSchema = z.strictObject({
  /**
   * The first key encrypts the stored secrets of endpoints; the second decrypts those that an earlier key encrypted.
   * Default: the gateway issues no secrets; in sandbox mode a key that is lost when the process ends.
   */
  keys: text(TWO_KEYS)
    .regex(/^[^,]{32,}(,[^,]{32,})?$/, TWO_KEYS)
    .optional(),
});

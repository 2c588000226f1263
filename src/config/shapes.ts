import { z } from 'zod';

// Types of settings. Each message completes the sentence «expected …» and never repeats the value: it may be a secret.

export const text = (expected: string) => z.string({ error: expected }).min(1, expected);

export const choice = <const T extends readonly string[]>(options: T) =>
  z.enum(options, { error: `one of ${options.join(', ')}` });

export const whole = (min: number, max: number, unit = '') => {
  const expected = `a whole number from ${min} to ${max}${unit && ` ${unit}`}`;
  return z.number({ error: expected }).int(expected).min(min, expected).max(max, expected);
};

export const listOf = <T extends z.ZodType>(item: T, expected: string) => z.array(item, { error: expected });

/** A list of one or more of the options. */
export const someOf = <const T extends readonly string[]>(options: T) => {
  const expected = `one or more of ${options.join(', ')}`;
  return listOf(choice(options), expected).min(1, expected);
};

/** Hosts that always mean this machine, as URLs spell them. */
export const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

const isSecure = (value: string): boolean => {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname } = new URL(value);
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname));
};

/** An address to which tokens, keys or personal data are sent: plain HTTP only on this machine. */
export const secureUrl = (expected = 'an https address (http only for localhost)') =>
  z.string({ error: expected }).refine(isSecure, { error: expected });

export const isOrigin = (value: string): boolean => URL.canParse(value) && new URL(value).origin === value;

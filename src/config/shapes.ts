import { z } from 'zod';

/**
 * Building blocks of the settings. Each message completes the sentence «expected …» and never repeats the value, which
 * may be a secret.
 */
export const text = (expected: string) => z.string({ error: expected }).min(1, expected);

export const choice = <const T extends readonly string[]>(options: T) =>
  z.enum(options, { error: `one of ${options.join(', ')}` });

export const whole = (min: number, max: number, unit = '') => {
  const expected = `a whole number from ${min} to ${max}${unit && ` ${unit}`}`;
  return z.number({ error: expected }).int(expected).min(min, expected).max(max, expected);
};

export const listOf = <T extends z.ZodType>(item: T, expected: string) => z.array(item, { error: expected });

/** One or more of some words. */
export const someOf = <const T extends readonly string[]>(options: T) => {
  const expected = `one or more of ${options.join(', ')}`;
  return listOf(choice(options), expected).min(1, expected);
};

/** Hosts that are this machine, as URLs spell them. */
export const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

const isSecure = (value: string): boolean => {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname } = new URL(value);
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname));
};

/** Tokens, keys and personal data travel here, so plain HTTP is for this machine only. */
export const secureUrl = (expected = 'an https address (http only for localhost)') =>
  z.string({ error: expected }).refine(isSecure, { error: expected });

export const isOrigin = (value: string): boolean => URL.canParse(value) && new URL(value).origin === value;

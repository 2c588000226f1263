import Big from 'big.js';
import { badInput } from '../errors/index.ts';
import { canBeStored } from '../store/index.ts';
import { isDay } from '../time/index.ts';
import type { Amount, FieldDefinition, Fields, Shape } from './fields.ts';

export type Values = Readonly<Record<string, unknown>>;

const refuse = (argument: string, limit: string): never => {
  throw badInput(argument, limit);
};

type Read = (value: unknown, argument: string, currency: string) => unknown;

const text =
  (max: number): Read =>
  (value, argument) => {
    const trimmed = String(value).trim();
    if (trimmed === '' || trimmed.length > max) refuse(argument, `1 to ${max} characters`);
    if (!canBeStored(trimmed)) refuse(argument, 'no NUL characters');
    return trimmed;
  };

const PHONE = /^\+?[0-9][0-9 -]{3,30}$/;
/** An e-mail address without the characters by which a mail header would name several addresses, or another one. */
const EMAIL = /^[^\s@<>()[\]\\,;:"]{1,64}@[^\s@<>()[\]\\,;:"]{1,189}$/;

const personalText = { name: null, phone: PHONE, email: EMAIL } as const;

const EXPECTED = { phone: 'digits, spaces and hyphens, such as +86 13800000000', email: 'an e-mail address' } as const;

const readText = (shape: Shape & { readonly kind: 'text' }): Read => {
  const read = text(shape.max);
  const { personal } = shape;
  const pattern = personal && personalText[personal];
  if (!pattern) return read;
  return (value, argument, currency) => {
    const line = String(read(value, argument, currency));
    if (!pattern.test(line)) refuse(argument, EXPECTED[personal === 'phone' ? 'phone' : 'email']);
    return line;
  };
};

const MOST_DIGITS = 15;

const readMoney =
  (zero: 'allowed' | 'refused'): Read =>
  (value, argument, currency) => {
    const given = value as Amount;
    if (given.currency !== currency) refuse(`${argument}.currency`, currency);
    const amount = new Big(given.amount);
    if (!amount.round(2).eq(amount)) refuse(`${argument}.amount`, 'at most 2 decimals');
    if (amount.lt(0) || (zero === 'refused' && amount.eq(0)))
      refuse(`${argument}.amount`, zero === 'refused' ? 'above 0' : '0 or more');
    if (amount.gte(new Big(10).pow(MOST_DIGITS))) refuse(`${argument}.amount`, `at most ${MOST_DIGITS} digits`);
    return { amount: amount.toFixed(2), currency };
  };

const list =
  (atMost: number, item: Read): Read =>
  (value, argument, currency) => {
    const items = (value as readonly unknown[]).map((each) => item(each, argument, currency));
    if (items.length === 0 || items.length > atMost) refuse(argument, `1 to ${atMost}`);
    if (new Set(items).size < items.length) refuse(argument, 'each once');
    return items;
  };

const asGiven: Read = (value) => value;

const MOST_ID = 128;

const readerOf = (shape: Shape): Read => {
  switch (shape.kind) {
    case 'text':
      return readText(shape);
    case 'texts':
      return list(shape.atMost, text(shape.max));
    case 'files':
      return list(shape.atMost, text(MOST_ID));
    case 'choices':
      return list(Object.keys(shape.of.words).length, asGiven);
    case 'money':
      return readMoney(shape.zero);
    case 'count':
      return (value, argument) =>
        Number(value) < shape.min || Number(value) > shape.max
          ? refuse(argument, `${shape.min} to ${shape.max}`)
          : value;
    case 'customer':
    case 'record':
      return text(MOST_ID);
    case 'day':
      return (value, argument) => (isDay(String(value)) ? value : refuse(argument, 'a day'));
    default:
      return asGiven;
  }
};

/** Reads entered values by the fields of a kind; null clears a value. Fields that were not given are left out. */
export const readValues = (
  fields: Fields,
  given: Values,
  { currency, names }: { readonly currency: string; readonly names: readonly string[] },
): Values =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = given[name];
      const definition: FieldDefinition | undefined = fields[name];
      if (value === undefined || !definition) return [];
      return [[name, value === null ? null : readerOf(definition.shape)(value, `input.${name}`, currency)]];
    }),
  );

/** Every field with null where no value was entered, as rules read it. */
export const blankOf = ({ fields }: { readonly fields: Fields }): Values =>
  Object.fromEntries(Object.keys(fields).map((name) => [name, null]));

/** Names of fields of which a record has no value. */
export const missingOf = (values: Values, names: readonly string[]): readonly string[] =>
  names.filter((name) => values[name] === undefined || values[name] === null);

/** Requirements that a record does not meet; any of several fields meets one that names them. */
export const unmetOf = (values: Values, requires: readonly (string | readonly string[])[]): readonly string[] =>
  requires.flatMap((required) => {
    const names = [required].flat();
    return missingOf(values, names).length === names.length ? [names.join(' or ')] : [];
  });

/** BAD_USER_INPUT that names the first argument that is missing. */
export const requireGiven = (values: Values, names: readonly string[]): void => {
  const [first] = missingOf(values, names);
  if (first !== undefined) refuse(`input.${first}`, 'required');
};

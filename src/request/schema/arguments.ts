import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
} from 'graphql';
import { findMalformed, WELL_FORMED } from '../../text.ts';
import { monthAt } from '../../time/index.ts';
import { MAX_FIRST } from '../pages/paging.ts';
import { refuse } from './windows.ts';

type Values = Readonly<Record<string, unknown>>;
type Check = (value: unknown, path: string, now: number) => void;

/**
 * Throws BAD_USER_INPUT that names the argument, as a path from the field, and its limit; `now` is the time of the
 * operation.
 */
export type ArgumentsCheck = (values: Values, now: number) => void;

/**
 * Compiles the checks that apply to the arguments of every read. Refused are: a text that is not well-formed, blank or
 * longer than anything that could be found; an empty list; a future month; a range that ends before it begins; a page
 * of no rows or too many. The vendor would treat most of these as a missing condition. Undefined where no argument can
 * violate a check.
 */
export const argumentsCheck = (args: readonly GraphQLArgument[]): ArgumentsCheck | undefined => {
  const check = membersCheck(args, (name) => OF_EVERY_LIST[name]);
  return check && ((values, now) => check(values, '', now));
};

const requireText: Check = (value, path) => {
  if (!String(value).isWellFormed()) refuse(path, WELL_FORMED);
};

/** Largest number of characters of a text in a write's arguments; a write may set a lower limit. */
const MAX_WRITE_TEXT = 4_096;

type PathInArguments = readonly (string | number)[];

const checkLengthIn = (value: unknown, path: PathInArguments, files: ReadonlySet<string>): void => {
  if (typeof value === 'string') {
    const at = path.join('.');
    if (value.length > MAX_WRITE_TEXT && !files.has(at)) refuse(at, `at most ${MAX_WRITE_TEXT} characters`);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) checkLengthIn(inner, [...path, key], files);
  }
};

/** Paths of the fields that contain a whole file, at most one input deep. */
const filesIn = (args: readonly Member[]): ReadonlySet<string> => {
  const within = (type: GraphQLInputType, path: string, depth: number): readonly string[] => {
    const bare = getNullableType(type);
    if (!isInputObjectType(bare) || depth === 0) return [];
    return Object.values(bare.getFields()).flatMap((field) => {
      const at = `${path}.${field.name}`;
      return LONG_TEXTS.has(`${bare.name}.${field.name}`) ? [at] : within(field.type, at, depth - 1);
    });
  };
  return new Set(args.flatMap(({ name, type }) => within(type, name, 2)));
};

/**
 * Compiles the checks of a write's arguments: texts must be well-formed and not too long. The write checks everything
 * else.
 */
export const writeTextsCheck = (args: readonly GraphQLArgument[]): ArgumentsCheck => {
  const files = filesIn(args);
  const checkWriteTexts: ArgumentsCheck = (values) => {
    const path = findMalformed(values);
    if (path) refuse(path.join('.'), WELL_FORMED);
    checkLengthIn(values, [], files);
  };
  return checkWriteTexts;
};

/** Cursors are checked by the list that issued them. */
const OF_EVERY_LIST: Readonly<Record<string, Check>> = {
  first: (value, path) => {
    const first = Number(value);
    if (first < 1 || first > MAX_FIRST) refuse(path, `1 to ${MAX_FIRST}`);
  },
  after: (value, path, now) => {
    requireText(value, path, now);
    requireLength(MAX_CURSOR)(value, path, now);
  },
};

/**
 * Greatest lengths of an id, of a text to search for, and of a cursor. Longer ones match nothing and take time to
 * compare.
 */
const MAX_ID = 128;
const MAX_TEXT = 256;
const MAX_CURSOR = 2_048;

const requireLength =
  (most: number): Check =>
  (value, path) => {
    if (String(value).length > most) refuse(path, `at most ${most} characters`);
  };

const textOf = (most: number): Check => {
  const short = requireLength(most);
  return (value, path, now) => {
    short(value, path, now);
    requireText(value, path, now);
    if (String(value).trim() === '') refuse(path, 'not empty');
  };
};

const LONG_TEXTS = new Set<string>();

/** Marks a field of an input type that contains a whole file; the code that reads the file checks its length. */
export const HoldsFile = (): PropertyDecorator => (target, name) =>
  void LONG_TEXTS.add(`${target.constructor.name}.${String(name)}`);

const notToCome: Check = (value, path, now) => {
  const current = monthAt(now);
  if (String(value) > current) refuse(path, `not after ${current}`);
};

const CHECKS: Readonly<Record<string, Check>> = {
  ID: textOf(MAX_ID),
  String: textOf(MAX_TEXT),
  BillingMonth: notToCome,
};

const file: Check = textOf(Number.POSITIVE_INFINITY);

const checkOf = (type: GraphQLInputType): Check | undefined => {
  const bare = getNullableType(type);
  if (isInputObjectType(bare)) {
    const special = (name: string): Check | undefined => (LONG_TEXTS.has(`${bare.name}.${name}`) ? file : undefined);
    return membersCheck(Object.values(bare.getFields()), special);
  }
  if (isListType(bare)) return listCheck(checkOf(bare.ofType), isInputObjectType(getNamedType(bare)));
  return CHECKS[bare.name];
};

/** Checks each element of a list; the path contains its index, from 0. */
const listCheck =
  (ofItem: Check | undefined, numbered: boolean): Check =>
  (value, path, now) => {
    const items = value as readonly unknown[];
    if (items.length === 0) refuse(path, 'at least one');
    for (const [place, item] of items.entries()) ofItem?.(item, numbered ? `${path}.${place}` : path, now);
  };

type Member = GraphQLArgument | GraphQLInputField;

const membersCheck = (
  members: readonly Member[],
  special: (name: string) => Check | undefined = () => undefined,
): Check | undefined => {
  const checks = members.flatMap(({ name, type }) => {
    const check = special(name) ?? checkOf(type);
    return check ? [[name, check] as const] : [];
  });
  const ranges = rangesOf(members);
  if (checks.length + ranges.length === 0) return undefined;
  return (value, path, now) => {
    const values = value as Values;
    const at = (name: string): string => (path ? `${path}.${name}` : name);
    for (const [name, check] of checks) {
      const given = values[name];
      if (given !== undefined && given !== null) check(given, at(name), now);
    }
    for (const [from, until] of ranges) {
      const [start, end] = [values[from], values[until]];
      if (typeof start === 'string' && typeof end === 'string' && start > end)
        refuse(at(from), `not after ${at(until)}`);
    }
  };
};

/** Scalars with one canonical text, whose text order is the order of time. */
const TIMES = new Set(['DateTime', 'BillingDate', 'BillingMonth']);

/** Finds pairs such as `from` and `until`, or `createdFrom` and `createdUntil`. */
const rangesOf = (members: readonly Member[]): readonly (readonly [from: string, until: string])[] => {
  const times = members.filter(({ type }) => TIMES.has(String(getNullableType(type)))).map(({ name }) => name);
  return times
    .filter((name) => /(^f|F)rom$/.test(name))
    .map((from) => [from, from.replace(/from$/, 'until').replace(/From$/, 'Until')] as const)
    .filter(([, until]) => times.includes(until));
};

/** Texts longer than this are not quoted, to save a copy. */
const LONG = 1_000;

const spellings = new WeakMap<object, string>();

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

const isRecord = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

const spellObject = (value: object): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value instanceof Date) return `Date(${value.getTime()})`;
  if (!isRecord(value))
    throw new TypeError(`a ${value.constructor.name} cannot be a loader key: pass an object with the needed fields`);
  const fields = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(byName)
    .map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`);
  return `{${fields.join(',')}}`;
};

/**
 * Equal texts for equal values, different texts for different values: keys are sorted, undefined ones left out. Throws
 * for rows: a key must name the few fields that the batch uses. The text of an object is cached, because values are
 * never changed after they became a key, and all parents of a list share one filter object.
 */
export const canonical = (value: unknown): string => {
  // A file can be the argument of many fields. Its length in front marks its end as safely as quotes do, without a
  // copy.
  if (typeof value === 'string') return value.length > LONG ? `${value.length}:${value}` : JSON.stringify(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'number') return Object.is(value, -0) ? '0' : String(value);
  if (typeof value !== 'object' || value === null) return String(value);
  const known = spellings.get(value);
  if (known !== undefined) return known;
  const text = spellObject(value);
  spellings.set(value, text);
  return text;
};

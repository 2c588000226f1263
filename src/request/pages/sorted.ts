import type { PageEnd } from '../../mirror/index.ts';

/** Null when the row has no value. */
export type SortValue = string | number | null;

type Compare<T> = (a: T, b: T) => number;

/** Order of names: Chinese by pinyin, digits by their value, letters without regard to case. */
export const { compare: compareNames } = new Intl.Collator('zh-Hans-u-co-pinyin', { numeric: true });

const compareValues = <V extends string | number>(a: V, b: V): number => (a < b ? -1 : a > b ? 1 : 0);

/** Compares texts by the codes of their characters. */
export const compareTexts: Compare<string> = compareValues;

interface Order<T, V> {
  valueIn(row: T): V | null;
  readonly isDescending: boolean;
  /** How two values compare; default: by number, or by the codes of their characters. */
  readonly compare?: Compare<V>;
  /** Order of rows with equal values, the same in both directions. */
  readonly ties: Compare<T>;
}

/** An order by one value; rows without it come last in both directions. */
export const orderBy =
  <T, V extends string | number>({ valueIn, isDescending, compare = compareValues, ties }: Order<T, V>): Compare<T> =>
  (a, b) => {
    const [first, second] = [valueIn(a), valueIn(b)];
    if (first === null || second === null) return Number(first === null) - Number(second === null) || ties(a, b);
    return (isDescending ? compare(second, first) : compare(first, second)) || ties(a, b);
  };

const bytesOf = (value: string | number): Buffer => Buffer.from(String(value));

/** Compares like both databases: numbers by value, texts by bytes. */
const compareStored = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : Buffer.compare(bytesOf(a), bytesOf(b));

/** The order of a copy's pages, to merge pages of several copies: equal values follow by id, in the same direction. */
export const copiedOrder = (isDescending: boolean): Compare<PageEnd> => {
  const way = isDescending ? -1 : 1;
  const ties: Compare<PageEnd> = (a, b) => way * compareStored(a.id, b.id);
  return orderBy({ valueIn: ({ value }: PageEnd) => value, isDescending, compare: compareStored, ties });
};

/**
 * A key whose byte order, in both databases, is the order in which people expect names: Chinese by pinyin, digits by
 * their value, letters without regard to case. SQLite cannot sort this way, and not every PostgreSQL can.
 */
const HAN = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
] as const;

const hex = (value: number, width: number): string => value.toString(16).padStart(width, '0');

let ranks: ReadonlyMap<string, string> | undefined;

/** Ranks of some thirty thousand characters, sorted once per process, when the first name needs them. */
const hanRanks = (): ReadonlyMap<string, string> => {
  if (ranks) return ranks;
  const { compare } = new Intl.Collator('zh-Hans-u-co-pinyin');
  const characters = HAN.flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, at) => String.fromCharCode(from + at)),
  ).sort(compare);
  ranks = new Map(characters.map((character, rank) => [character, hex(rank, 4)]));
  return ranks;
};

const PART = /\d+|[^\d]/gu;
const LETTER = /\p{L}/u;
const LONGEST_NUMBER = 99;

/** Punctuation and spaces come first, then numbers, Chinese, and other letters, as in a Chinese directory. */
const keyOf = (part: string): string => {
  if (/^\d/.test(part)) {
    const digits = part.replace(/^0+(?=\d)/, '').slice(0, LONGEST_NUMBER);
    return `1${String(digits.length).padStart(2, '0')}${digits}`;
  }
  const rank = hanRanks().get(part);
  if (rank !== undefined) return `2${rank}`;
  return `${LETTER.test(part) ? '3' : '0'}${hex(part.codePointAt(0) ?? 0, 6)}`;
};

/** Removes diacritics, so that letters with and without them sort alike. */
const foldMarks = (name: string): string => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Longer keys would not fit into cursors; names that are equal so far are sorted by id. */
const LONGEST_KEY = 500;

export const readingOrder = (name: string | null): string | null =>
  name === null ? null : (foldMarks(name).match(PART) ?? []).map(keyOf).join('').slice(0, LONGEST_KEY);

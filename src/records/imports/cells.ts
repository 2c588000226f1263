import { isDay, isoOf, startOfDay } from '../../time/index.ts';
import { plainDecimal } from '../../upstream/mapping/index.ts';
import type { Shape } from '../fields.ts';
import { inOneSpelling } from './columns.ts';

/** A cell that cannot be read. `limit` is what was expected; it never repeats the cell. */
export class UnreadableCell extends Error {
  readonly limit: string;
  constructor(limit: string) {
    super(limit);
    this.limit = limit;
  }
}

const refuse = (limit: string): never => {
  throw new UnreadableCell(limit);
};

/** The word that a text means: the word itself, in any spelling, or its Chinese translation. */
export const wordOf = (text: string, words: readonly string[], chinese: Readonly<Record<string, string>>): string =>
  words.find((word) => [word, chinese[word] ?? word].some((each) => inOneSpelling(each) === inOneSpelling(text))) ??
  refuse(words.map((word) => (chinese[word] ? `${word} / ${chinese[word]}` : word)).join(', '));

const YES = new Set(['yes', 'true', 'y', '是']);
const NO = new Set(['no', 'false', 'n', '否']);

const yesOf = (text: string): boolean => {
  const answer = inOneSpelling(text);
  if (YES.has(answer)) return true;
  return NO.has(answer) ? false : refuse('yes / 是, no / 否');
};

const GROUPED = /^\d{1,3}(,\d{3})+(\.\d+)?$/;

const decimalOf = (text: string): string =>
  plainDecimal(GROUPED.test(text) ? text.replaceAll(',', '') : text) ?? refuse('a decimal number');

const countOf = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : refuse('a whole number'));

const DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;

const dayOf = (text: string): string | null => {
  const [, year, month = '', day = ''] = DAY.exec(text) ?? [];
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return year && isDay(written) ? written : null;
};

const MONTH = /^(\d{4})[-/.年](\d{1,2})月?$/;

const monthOf = (text: string): string | null => {
  const [, year, month = ''] = MONTH.exec(text) ?? [];
  const written = `${year}-${month.padStart(2, '0')}`;
  return year && isDay(`${written}-01`) ? written : null;
};

const TIME = /^(.+?)[ T](\d{2}):(\d{2})(?::(\d{2}))?$/;

/** A time of the vendor's pages is in UTC+8; one with a zone of its own is taken as it is. */
const instantIn = (text: string): string | null => {
  if (/^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/.test(text)) {
    const at = Date.parse(text);
    return Number.isNaN(at) ? null : isoOf(at);
  }
  const [, date = '', hours, minutes, seconds] = TIME.exec(text) ?? [];
  const day = dayOf(date);
  const [hour, minute, second] = [hours, minutes, seconds].map((part) => Number(part ?? 0));
  if (day === null || hours === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59)
    return null;
  return isoOf(startOfDay(day) + (Number(hour) * 3_600 + Number(minute) * 60 + Number(second)) * 1_000);
};

const SEPARATORS = /[;；、\n]/;

const partsOf = (text: string): readonly string[] =>
  text
    .split(SEPARATORS)
    .map((part) => part.trim())
    .filter((part) => part !== '');

export interface CellMeaning {
  readonly shape: Shape;
  /** Chinese words of choices. */
  readonly words: Readonly<Record<string, string>>;
  readonly currency: string;
}

/** The value that a cell means, before the limits of its field are checked; undefined for a blank cell. */
export const readCell = (text: string, { shape, words, currency }: CellMeaning): unknown => {
  if (text === '') return undefined;
  switch (shape.kind) {
    case 'text':
      // Partner Center masks values about persons in its files; a masked one does not count as a value.
      return shape.personal && text.includes('*') ? undefined : text;
    case 'texts':
      return partsOf(text);
    case 'choice':
      return wordOf(text, Object.keys(shape.of.words), words);
    case 'choices':
      return partsOf(text).map((part) => wordOf(part, Object.keys(shape.of.words), words));
    case 'money':
      return { amount: decimalOf(text), currency };
    case 'count':
      return countOf(text);
    case 'yes':
      return yesOf(text);
    case 'day':
      return dayOf(text) ?? refuse('a day such as 2026-11-30');
    case 'month':
      return monthOf(text) ?? refuse('a month such as 2026-11');
    case 'instant':
      return instantIn(text) ?? refuse('a day and a time such as 2026-11-30 18:00:00');
    case 'customer':
    case 'record':
      return text;
    case 'files':
      return undefined;
  }
};

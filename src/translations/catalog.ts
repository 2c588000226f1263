import { readFileSync } from 'node:fs';

const FILE = new URL('../../schema/translations/zh.json', import.meta.url);

type Catalog = Readonly<Record<string, string>>;

let loaded: ReadonlyMap<string, string> | undefined;

/** Read on first use, because most gateways serve the schema only in English. */
const catalog = (): ReadonlyMap<string, string> => {
  loaded ??= new Map(Object.entries(JSON.parse(readFileSync(FILE, 'utf8')) as Catalog));
  return loaded;
};

/** The Chinese text of a description; the English one when the catalog has none. */
export const inChinese = (english: string): string => catalog().get(english) || english;

import { readFileSync } from 'node:fs';

const FILE = new URL('../../schema/translations/zh.json', import.meta.url);

type Catalogue = Readonly<Record<string, string>>;

let loaded: ReadonlyMap<string, string> | undefined;

/** Read when a caller first asks for it: most gateways serve the schema in English only. */
const catalogue = (): ReadonlyMap<string, string> => {
  loaded ??= new Map(Object.entries(JSON.parse(readFileSync(FILE, 'utf8')) as Catalogue));
  return loaded;
};

/** The Chinese text of a description; the English one where the catalogue has none. */
export const inChinese = (english: string): string => catalogue().get(english) || english;

import type { Contract } from '../../src/contract/index.ts';
import { BUILT_IN_ROLES, type Permissions } from '../../src/identity/index.ts';
import { ALERT_WATCHES, type AlertWatch, WATCH_FACTS } from '../../src/records/index.ts';

interface ReaderWords {
  readonly verdicts: { readonly yes: string; readonly no: string };
  readonly sites: readonly [string, string];
  readonly inSite: (verdict: string, site: string) => string;
  readonly ofWrite: string;
  readonly between: string;
}

type Groups = readonly (readonly string[])[];

/** The groups of items that the facts of a condition need on a site: one item of each group. */
const groupsOf = (watch: AlertWatch, { operations }: Contract): Groups => {
  const { from = [], item } = WATCH_FACTS[watch];
  const ofOperations = from.flatMap((id) => operations.get(id) ?? []).map(({ facts }) => facts.permission);
  return [...ofOperations.filter((items) => items.length > 0), ...(item ? [[item]] : [])];
};

const holdsOne = (held: Permissions, items: readonly string[]): boolean =>
  held === 'all' || items.some((item) => held.has(item));

/** One row for each condition of alerts: which built-in roles read such alerts, and the items that they need. */
export const alertReaders = (contracts: readonly [Contract, Contract], words: ReaderWords): string[] =>
  ALERT_WATCHES.map((watch) => {
    const { verdicts, sites, inSite, ofWrite, between } = words;
    const { judges, only } = WATCH_FACTS[watch];
    const places = contracts
      .map((contract, at) => ({ site: sites[at] ?? '', groups: groupsOf(watch, contract) }))
      .filter((_place, at) => only === undefined || (only === 'CHINA') === (at === 0));
    const writeCell = (textOf: (groups: Groups) => string): string => {
      const texts = places.map(({ site, groups }) => ({ site, text: textOf(groups) }));
      const [first] = texts;
      if (first && texts.every(({ text }) => text === first.text)) return first.text;
      return texts.map(({ site, text }) => inSite(text, site)).join(between);
    };
    const cells = Object.values(BUILT_IN_ROLES).map((held) =>
      judges === 'WRITES'
        ? ofWrite
        : writeCell((groups) => (groups.every((items) => holdsOne(held, items)) ? verdicts.yes : verdicts.no)),
    );
    const needed = writeCell(
      (groups) => groups.map((items) => items.map((item) => `\`${item}\``).join(' / ')).join(between) || '–',
    );
    return `| \`${watch}\` | ${cells.join(' | ')} | ${needed} |`;
  });

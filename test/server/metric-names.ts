import { parse } from 'yaml';

/** The metric that a sample belongs to: a histogram has three kinds of samples. */
export const familyOf = (name: string): string => name.replace(/_(bucket|count|sum)$/, '');

/** Our own metrics that a text names, each once. */
export const metricsIn = (text: string): string[] => [
  ...new Set([...text.matchAll(/partnergraph_[a-z_]+/g)].map(([name]) => familyOf(name))),
];

/** Metrics with their labels, from the table of the page about operations. */
export const labelsOnPage = (page: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    [...page.matchAll(/^\| (`partnergraph_[^|]+)\| ([^|]*)\|/gm)].flatMap(([, names = '', labels = '']) =>
      metricsIn(names).map((name): [string, string[]] => [
        name,
        labels.split(',').flatMap((label) => label.trim() || []),
      ]),
    ),
  );

interface Rules {
  readonly groups: readonly { readonly rules: readonly { readonly expr: string }[] }[];
}

export const rulesOf = (text: string): readonly string[] =>
  (parse(text) as Rules).groups.flatMap(({ rules }) => rules.map(({ expr }) => expr));

interface Dashboard {
  readonly panels: readonly { readonly targets: readonly { readonly expr: string }[] }[];
}

export const queriesOf = (text: string): readonly string[] =>
  (JSON.parse(text) as Dashboard).panels.flatMap(({ targets }) => targets.map(({ expr }) => expr));

/** Labels in a query that no metric of it has. */
export const strangeLabels = (query: string, labels: ReadonlyMap<string, readonly string[]>): string[] => {
  const known = new Set([...metricsIn(query).flatMap((name) => labels.get(name) ?? []), 'le']);
  const grouped = [...query.matchAll(/by \(([^)]*)\)/g)].flatMap(([, list = '']) => list.split(/,\s*/));
  const selected = [...query.matchAll(/(\w+)=~?"/g)].map(([, label = '']) => label);
  return [...grouped, ...selected].filter((label) => !known.has(label));
};

import { parse } from 'yaml';

/** Name of the metric of a sample; a histogram has samples with three different endings. */
export const familyOf = (name: string): string => name.replace(/_(bucket|count|sum)$/, '');

/** Names of the gateway's metrics in a text, each once. */
export const metricsIn = (text: string): string[] => [
  ...new Set([...text.matchAll(/partnergraph_[a-z_]+/g)].map(([name]) => familyOf(name))),
];

/** Labels of each metric by the table in docs/operations.md. */
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

/** Labels that a PromQL query uses and none of its metrics has. */
export const strangeLabels = (query: string, labels: ReadonlyMap<string, readonly string[]>): string[] => {
  const known = new Set([...metricsIn(query).flatMap((name) => labels.get(name) ?? []), 'le']);
  const grouped = [...query.matchAll(/by \(([^)]*)\)/g)].flatMap(([, list = '']) => list.split(/,\s*/));
  const selected = [...query.matchAll(/(\w+)=~?"/g)].map(([, label = '']) => label);
  return [...grouped, ...selected].filter((label) => !known.has(label));
};

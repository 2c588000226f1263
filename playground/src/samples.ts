/** A sample operation: one file of `schema/operations/<noun>`, whose first comment says what it is for. */
export interface Sample {
  readonly name: string;
  readonly about: string;
  readonly document: string;
}

const files: Record<string, string> = import.meta.glob('../../schema/operations/*/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const toSample = ([path, document]: [string, string]): Sample => ({
  name: path.replace(/^.*\/|\.graphql$/g, ''),
  about: /^#\s*(.+)/.exec(document)?.[1] ?? '',
  document: document.trim(),
});

const FIRST = 'Dashboard';

export const SAMPLES: readonly Sample[] = Object.entries(files)
  .map(toSample)
  .sort((a, b) => Number(b.name === FIRST) - Number(a.name === FIRST) || a.name.localeCompare(b.name));

/** The root field that a sample looks up by `$id`, e.g. `customer`; undefined where it needs no id. */
export const fieldById = ({ document }: Sample): string | undefined =>
  /\{\s*(\w+)\(id: \$id\)/.exec(document.replace(/^#.*$/gm, ''))?.[1];

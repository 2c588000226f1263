import facts from './generated/facts.json';

/** A sample operation: one file of `schema/operations/<noun>`, whose first comment describes it. */
export interface Sample {
  readonly name: string;
  readonly noun: string;
  readonly kind: 'read' | 'write';
  readonly about: string;
  readonly document: string;
  /** Per site that offers the whole sample: its fields that some members may not use. */
  readonly fieldsBySite: Readonly<Record<string, readonly string[]>>;
}

const files: Record<string, string> = import.meta.glob('../../../schema/operations/*/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const KNOWN: Readonly<Record<string, Sample['fieldsBySite']>> = facts;

const toSample = ([path, document]: [string, string]): Sample => {
  const [noun = '', file = ''] = path.split('/').slice(-2);
  const name = file.replace('.graphql', '');
  return {
    name,
    noun,
    kind: /^mutation\b/m.test(document) ? 'write' : 'read',
    about: [...document.matchAll(/^#\s*(.+)/gm)].map(([, line]) => line).join(' '),
    document: document.trim(),
    fieldsBySite: KNOWN[name] ?? {},
  };
};

/** Nouns in the order in which a partner meets them; any other comes last. */
const NOUNS = ['partner', 'customers', 'registration', 'accounts', 'budgets', 'orders', 'resources', 'pricing'];

const rank = ({ noun }: Sample): number => NOUNS.indexOf(noun) + 1 || NOUNS.length + 1;

/** Grouped by noun, reads before writes. */
export const SAMPLES: readonly Sample[] = Object.entries(files)
  .map(toSample)
  .sort(
    (a, b) =>
      rank(a) - rank(b) || a.noun.localeCompare(b.noun) || a.kind.localeCompare(b.kind) || a.name.localeCompare(b.name),
  );

export const sampleNamed = (name: string | null): Sample | undefined => SAMPLES.find((each) => each.name === name);

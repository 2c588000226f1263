import { settingsSchema } from '../../src/config/settings.ts';
import { OTHER_VARIABLES, VARIABLES } from '../../src/config/variables.ts';

/** The settings that a real partner must give; all others have their defaults. */
const LEAST = {
  identity: [{ issuer: 'https://idp.example.com', audience: '-' }],
  partners: [{ id: '-', name: '-', site: 'CHINA', accessKey: '-', secretKey: '-' }],
};

/** The parts of the page, in their order, each with the branches of the settings that it lists. */
const PARTS: readonly (readonly [title: string, branches: readonly string[]])[] = [
  ['The partner', ['partners', 'organization']],
  ['Members and customers who sign in', ['identity']],
  ['HTTP and GraphQL', ['server', 'documents', 'agents']],
  ['Limits of callers', ['limits']],
  ['Database, Redis and files', ['store', 'redis', 'attachments', 'exports', 'security']],
  ['Writes', ['ledger']],
  ["Copies of the vendor's lists", ['mirror']],
  ['Invitations, mails and webhooks', ['recordLinks', 'mail', 'webhooks']],
  ['Single sign-on into the console', ['saml']],
  ['Log', ['log']],
  ['Metrics and traces', ['metrics', 'tracing']],
  ['Sandbox', ['sandbox']],
];

const at = (tree: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], tree);

const printValue = (value: unknown): string => {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return '';
  return `\`${typeof value === 'boolean' ? (value ? 'on' : 'off') : String(value)}\``;
};

type Row = readonly [name: string, value: string, about: string];

const tableOf = (title: string, rows: readonly Row[]): string =>
  [
    `## ${title}\n`,
    '| variable | default | meaning |',
    '| --- | --- | --- |',
    ...rows.map(([name, value, about]) => `| \`${name}\` | ${value} | ${about} |`),
    '',
  ].join('\n');

const branchOf = (path: string): string => path.split('.')[0] ?? '';

/** Every environment variable with its default and its meaning, as a Markdown page; throws where a branch has no part. */
export const settingsPage = (): string => {
  const known = new Set(PARTS.flatMap(([, branches]) => branches));
  const homeless = VARIABLES.filter(({ path }) => !known.has(branchOf(path))).map(({ name }) => name);
  if (homeless.length > 0) throw new Error(`no part of docs/settings.md lists ${homeless.join(', ')}`);
  const defaults = settingsSchema.parse(LEAST);
  const isRequired = (path: string): boolean => at(LEAST, path) !== undefined;
  const parts = PARTS.map(([title, branches]) =>
    tableOf(
      title,
      VARIABLES.filter(({ path }) => branches.includes(branchOf(path))).map(
        ({ name, path, about }): Row => [name, isRequired(path) ? '' : printValue(at(defaults, path)), about],
      ),
    ),
  );
  const others = tableOf(
    'Where settings come from',
    OTHER_VARIABLES.map(({ name, about }): Row => [name, '', about]),
  );
  return `# Settings

Written by \`npm run docs:write\` from \`src/config\`; do not edit.

Environment variables, or a JSON file that \`PARTNERGRAPH_CONFIG\` names; variables win. A variable that is empty counts as absent.
\`.env.example\` is a file to copy. At start the gateway reports all missing or contradictory settings together, and
\`partnergraph check\` asks the vendor and the identity provider whether they work.

${[...parts, others].join('\n')}`;
};

import { settingsSchema } from '../../src/config/settings.ts';
import { OTHER_VARIABLES, VARIABLES } from '../../src/config/variables.ts';
import { withSection } from './section.ts';

/** The least that a real partner must say, so that all defaults show. */
const LEAST = {
  identity: [{ issuer: 'https://idp.example.com', audience: '-' }],
  partners: [{ id: '-', name: '-', site: 'CHINA', accessKey: '-', secretKey: '-' }],
};

const at = (tree: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], tree);

const printValue = (value: unknown): string => {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return '';
  return `\`${typeof value === 'boolean' ? (value ? 'on' : 'off') : String(value)}\``;
};

/** Every environment variable with its default and its meaning, as a Markdown table. */
export const configurationTable = (): string => {
  const defaults = settingsSchema.parse(LEAST);
  const isRequired = (path: string): boolean => at(LEAST, path) !== undefined;
  const rows = [
    ...OTHER_VARIABLES.map(({ name, about }) => [name, '', about]),
    ...VARIABLES.map(({ name, path, about }) => [name, isRequired(path) ? '' : printValue(at(defaults, path)), about]),
  ];
  return [
    '| variable | default | meaning |',
    '| --- | --- | --- |',
    ...rows.map(([name, value, about]) => `| \`${name}\` | ${value} | ${about} |`),
  ].join('\n');
};

/** The README with its table of variables written anew. */
export const withConfiguration = (readme: string): string =>
  withSection(readme, { file: 'README.md', name: 'configuration', content: configurationTable() });

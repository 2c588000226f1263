import { parser, rules } from '@graphql-eslint/eslint-plugin';
import { type ESLint, Linter } from 'eslint';
import { OWN_RULES, PLUGIN_RULES } from './configuration.ts';

const PLUGIN = '@graphql-eslint';
const OWN = 'partnergraph';
const ERROR = 2;

/** A place of the schema that breaks a rule. */
export interface Finding {
  readonly rule: string;
  readonly line: number;
  readonly message: string;
}

const enableRules = (plugin: string, chosen: Readonly<Record<string, readonly unknown[]>>): Linter.RulesRecord =>
  Object.fromEntries(Object.entries(chosen).map(([name, options]) => [`${plugin}/${name}`, [ERROR, ...options]]));

const configuration = (sdl: string): Linter.Config => ({
  files: ['**/*.graphql'],
  languageOptions: { parser, parserOptions: { graphQLConfig: { schema: sdl } } },
  // Both have rules for a syntax tree of GraphQL, and the types of ESLint describe JavaScript's alone.
  plugins: {
    [PLUGIN]: { rules } as unknown as ESLint.Plugin,
    [OWN]: { rules: OWN_RULES } as unknown as ESLint.Plugin,
  },
  rules: {
    ...enableRules(PLUGIN, PLUGIN_RULES),
    ...enableRules(OWN, Object.fromEntries(Object.keys(OWN_RULES).map((name) => [name, []]))),
  },
});

/** Every place of a schema, as SDL, that breaks a convention of the graph, in the order of the text. */
export const lintSchema = (sdl: string): readonly Finding[] =>
  new Linter({ configType: 'flat' })
    // A comment cannot switch a rule off.
    .verify(sdl, configuration(sdl), { filename: 'schema.graphql', allowInlineConfig: false })
    .map(({ ruleId, line, message }) => ({ rule: ruleId ?? 'syntax', line, message }));

import { ConfigError } from '../config/index.ts';

/** A number that the vendor does not publish, or may change; an operator can set it. */
export interface SettingDefinition {
  readonly value: number;
  readonly description: string;
}

export type SettingDefinitions = Readonly<Record<string, SettingDefinition>>;
export type Settings = Readonly<Record<string, number>>;

interface Configurable {
  readonly name: string;
  readonly settings?: SettingDefinitions;
}

type Configured = Readonly<Record<string, Settings>>;

/** Settings of every kind by its name: the configured ones over the defaults. Throws for unknown names. */
export const settingsOf = (
  kinds: readonly Configurable[],
  configured: Configured,
  partnerId: string,
): ReadonlyMap<string, Settings> => {
  const known = new Map(kinds.map(({ name, settings = {} }) => [name, settings]));
  const problems = Object.entries(configured).flatMap(([kind, values]) => {
    const definitions = known.get(kind);
    if (!definitions) return [`records.${partnerId}.${kind}: no kind of record has this name`];
    return Object.keys(values)
      .filter((name) => !Object.hasOwn(definitions, name))
      .map((name) => `records.${partnerId}.${kind}.${name}: the kind has no such setting`);
  });
  if (problems.length > 0) throw new ConfigError(problems);
  return new Map(
    [...known].map(([kind, definitions]) => [
      kind,
      {
        ...Object.fromEntries(Object.entries(definitions).map(([name, { value }]) => [name, value])),
        ...configured[kind],
      },
    ]),
  );
};

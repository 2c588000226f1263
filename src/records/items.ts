import type { Level, RecordKind } from './kind.ts';

type NamedKind = Pick<RecordKind, 'name'>;

const inCapitals = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

const LEVELS: readonly Level[] = ['READ', 'EDIT', 'DECIDE'];

/** The permission item that opens a kind of record: to read, to enter and submit, or to record decisions. */
export const itemOf = ({ name }: NamedKind, level: Level): string => `PARTNERGRAPH_${inCapitals(name)}_${level}`;

export const itemsOf = (kinds: readonly NamedKind[]): readonly string[] =>
  kinds.flatMap((kind) => LEVELS.map((level) => itemOf(kind, level)));

/** What a built-in role holds of all kinds. */
export const itemsOfRole = (
  kinds: readonly Pick<RecordKind, 'name' | 'roles'>[],
  role: keyof RecordKind['roles'],
): readonly string[] => kinds.flatMap((kind) => kind.roles[role].map((level) => itemOf(kind, level)));

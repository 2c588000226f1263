import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { CatalogOperation, CatalogType } from './catalog.ts';

const field = z.strictObject({
  /** The field's meaning, in our own words; units and codes. */
  says: z.string().optional(),
  /** Whether a number is money or something counted or measured; every decimal must say it. */
  is: z.enum(['money', 'quantity', 'ratio']).optional(),
  /** Dates and months in China's time zone; everything else is UTC. */
  utc8: z.boolean().optional(),
});

export type FieldFacts = z.infer<typeof field>;

/** Looks a field up by `Owner.name`, then by `name`. The owner is the model, or the operation for a parameter. */
export type FieldBook = (owner: string, name: string) => FieldFacts | undefined;

export interface FieldSource {
  readonly of: FieldBook;
  /** Entries that were never looked up, for example after a rename. */
  readonly listUnused: () => readonly string[];
}

export const combineFields = (entries: unknown): FieldSource => {
  const fields = z.record(z.string(), field).parse(entries);
  const used = new Set<string>();
  const look = (key: string): FieldFacts | undefined => {
    if (fields[key]) used.add(key);
    return fields[key];
  };
  return {
    of: (owner, name) => {
      const common = look(name);
      const own = look(`${owner}.${name}`);
      return common || own ? { ...common, ...own } : undefined;
    },
    listUnused: () => Object.keys(fields).filter((key) => !used.has(key)),
  };
};

/** Reads `fields.yaml`. */
export const readFields = (): FieldSource =>
  combineFields(parse(readFileSync(new URL('./fields.yaml', import.meta.url), 'utf8')));

export interface FieldPlace {
  /** Dotted from the root, `[]` for each element. */
  readonly path: string;
  readonly owner: string;
  readonly name: string;
  readonly type: CatalogType;
}

function* places(type: CatalogType, path: string, owner: string): Generator<FieldPlace> {
  if (type.type === 'array' && type.items) yield* places(type.items, `${path}[]`, owner);
  for (const inner of type.fields ?? []) {
    const innerPath = path ? `${path}.${inner.name}` : inner.name;
    const innerOwner = type.model ?? owner;
    yield { path: innerPath, owner: innerOwner, name: inner.name, type: inner };
    yield* places(inner, innerPath, innerOwner);
  }
}

/** Every field of an operation's request and response. */
export function* fieldPlaces(operation: CatalogOperation): Generator<FieldPlace> {
  const id = operation.operation_id;
  for (const parameter of operation.query_params) {
    yield { path: parameter.name, owner: id, name: parameter.name, type: parameter };
  }
  if (operation.request_body) yield* places(operation.request_body, '', id);
  if (operation.response) yield* places(operation.response, '', id);
}

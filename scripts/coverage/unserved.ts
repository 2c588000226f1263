import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

/** Why a field of an answer needs no field of the graph. */
export const UNSERVED_KINDS = {
  DUPLICATE: 'another field of the graph has it',
  ASKED: 'it repeats what was asked',
  OUTCOME: 'the payload or the ledger entry of the write is made from it',
  INTERNAL: 'an id or code of the vendor from which nothing leads on',
} as const;
export type UnservedKind = keyof typeof UNSERVED_KINDS;

const group = z.strictObject({
  kind: z.enum(Object.keys(UNSERVED_KINDS) as [UnservedKind, ...UnservedKind[]]),
  reason: z.string().min(20),
  fields: z.record(z.string(), z.array(z.string()).min(1)),
});

/** Operation → path in its answer → why it is not served. */
export type Unserved = ReadonlyMap<
  string,
  ReadonlyMap<string, { readonly kind: UnservedKind; readonly reason: string }>
>;

/** Throws for an invalid entry and for a field that is named twice. */
export const parseUnserved = (text: string): Unserved => {
  const parsed = z.array(group).safeParse(parse(text) ?? []);
  if (!parsed.success)
    throw new Error(`unserved.yaml does not have the expected form\n${z.prettifyError(parsed.error)}`);
  const all = new Map<string, Map<string, { kind: UnservedKind; reason: string }>>();
  for (const { kind, reason, fields } of parsed.data) {
    for (const [operation, paths] of Object.entries(fields)) {
      const known = all.get(operation) ?? new Map();
      for (const path of paths) {
        if (known.has(path)) throw new Error(`unserved.yaml: ${operation} ${path} is named twice`);
        known.set(path, { kind, reason });
      }
      all.set(operation, known);
    }
  }
  return all;
};

export const readUnserved = (): Unserved =>
  parseUnserved(readFileSync(new URL('../../schema/upstream/unserved.yaml', import.meta.url), 'utf8'));

import { describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { type JsonSchema, loadContract, loadTicketContract } from '../../src/contract/index.ts';
import { keepFields } from '../../src/mirror/columns.ts';
import type { Kept, MirrorNoun } from '../../src/mirror/noun.ts';
import { NOUN_NAMES, nounOf } from '../../src/mirror/nouns/index.ts';
import { openStore } from '../../src/store/index.ts';

const CONTRACTS = [loadContract('CHINA'), loadContract('INTERNATIONAL'), loadTicketContract()] as const;
const NOUNS = NOUN_NAMES.map((name) => [name, nounOf(name)] as const);

/** Names of fields whose values must never be stored here: contact data, document numbers, secrets. */
const PRIVATE =
  /phone|mobile|mail|address|telephone|country_code|verified_number|legel|id_number|bank|password|code_url|verif.*code$|^file|url|user_name|operator|corp_name/i;

const paths = (kept: Kept, prefix = ''): string[] =>
  Object.entries(kept).flatMap(([name, inner]) =>
    inner === true ? [`${prefix}${name}`] : paths(inner, `${prefix}${name}.`),
  );

const fieldsIn = (name: string): Readonly<Record<string, JsonSchema>> => {
  const operation = CONTRACTS.map(({ operations }) => operations.get(name)).find(Boolean);
  const rows = operation?.response.properties?.[operation.facts.paging?.rows ?? ''];
  return rows?.items?.properties ?? {};
};

const fieldsOf = ({ operation, source }: MirrorNoun): Readonly<Record<string, JsonSchema>> => {
  const unread = source.kind === 'customers' ? source.accounts?.unread : undefined;
  return { ...fieldsIn(operation), ...(unread ? fieldsIn(unread.operation) : {}) };
};

/** A row with a value in each field of the vendor's schema, at every depth. */
const filled = (schema: JsonSchema | undefined, depth = 0): unknown => {
  if (schema?.items) return depth > 6 ? [] : [filled(schema.items, depth + 1)];
  if (!schema?.properties) return 'SECRET';
  return Object.fromEntries(
    Object.entries(schema.properties).map(([name, inner]) => [name, depth > 6 ? null : filled(inner, depth + 1)]),
  );
};

describe.each(NOUNS)('what is kept of %s', (_, noun) => {
  it('is in the contract, and none of it is private', () => {
    const fields = fieldsOf(noun);
    for (const path of paths(noun.kept)) {
      const steps = path.split('.');
      expect(Object.keys(fields).concat(['currency', 'measure_id', 'customer_id', 'cycle'])).toContain(steps[0]);
      expect(steps.filter((step) => PRIVATE.test(step))).toEqual([]);
    }
  });

  it('leaves out every private field of a full row', () => {
    const row = Object.fromEntries(Object.entries(fieldsOf(noun)).map(([name, schema]) => [name, filled(schema)]));
    const seen: string[] = [];
    const walk = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [name, inner] of Object.entries(value)) {
        if (!Array.isArray(value)) seen.push(name);
        walk(inner);
      }
    };
    walk(keepFields(noun.kept, row));
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.filter((name) => PRIVATE.test(name))).toEqual([]);
  });

  it('has a column of the table for each that it declares, and no others', async () => {
    const store = await openStore({ kind: 'memory' });
    const { rows } = await sql<{ name: string }>`select name from pragma_table_info(${noun.table})`.execute(store.db);
    const fixed = ['partner_id', 'reseller_id', 'row_id', 'customer_id', 'content', 'digest', 'read_at', 'pass'];
    expect(rows.map(({ name }) => name).sort()).toEqual([...fixed, ...Object.keys(noun.columns)].sort());
    await store.close();
  });
});

describe('a field whose parts are named', () => {
  it('has no other parts, also where the vendor sends more', () => {
    const kept: Kept = { a: { b: true }, list: { b: true }, plain: true };
    expect(keepFields(kept, { a: 'text', list: [{ b: 1, c: 2 }], plain: { secret: 1 }, other: 3 })).toEqual({
      a: null,
      list: [{ b: 1 }],
    });
    expect(keepFields(kept, { a: { b: 1, c: 'x' } })).toEqual({ a: { b: 1 } });
  });
});

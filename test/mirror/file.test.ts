import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { purgeMirror } from '../../src/mirror/index.ts';
import type { WireRow } from '../../src/mirror/noun.ts';
import { NOUNS } from '../../src/mirror/nouns/index.ts';
import type { PartnerServices } from '../../src/partner/services.ts';
import { START } from '../support/clock.ts';
import { startTestGateway, type TestGateway } from '../support/gateway.ts';
import { live, mirrorOf, settle } from './support.ts';

const PARTNER = 'demo-cn';
const directory = mkdtempSync(join(tmpdir(), 'partnergraph-file-'));
let now = START;
let gateway: TestGateway;
let partner: PartnerServices;
beforeAll(async () => {
  const adjust = (config: TestGateway['config']): TestGateway['config'] => ({
    ...config,
    store: { kind: 'file', path: join(directory, 'partnergraph.sqlite') },
  });
  gateway = await startTestGateway({ customers: 60, now: () => now, adjust });
  partner = gateway.services.partner(PARTNER);
  await settle(mirrorOf(partner));
});
afterAll(async () => {
  await gateway.close();
  rmSync(directory, { recursive: true, force: true });
});

/** Those of the texts that are anywhere in the database's files. */
const inFiles = async (texts: readonly string[]): Promise<readonly string[]> => {
  // Until it is written over, the log has pages as they were before.
  await sql`pragma wal_checkpoint(truncate)`.execute(gateway.services.store.db);
  const files = readdirSync(directory).map((name) => readFileSync(join(directory, name)));
  return texts.filter((text) => files.some((file) => file.includes(text)));
};

const textsOf = (rows: readonly WireRow[], fields: readonly string[]): string[] =>
  rows.flatMap((row) =>
    fields.flatMap((field) => {
      const value = row[field];
      return typeof value === 'string' && value.length > 4 ? [value] : [];
    }),
  );

describe('the file of the database', () => {
  it('has names, and no contact data of a customer', async () => {
    const rows = await live(partner, 'ListSubCustomers', {});
    const kept = Object.keys(NOUNS.customers.kept);
    const others = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((field) => !kept.includes(field));
    const contacts = textsOf(rows, others);
    expect(contacts.length).toBeGreaterThan(60);
    expect(await inFiles(contacts)).toEqual([]);
    const names = textsOf(rows, ['account_name']);
    expect(await inFiles(names)).toEqual(names);
  });

  it('has nothing of customers who have left', async () => {
    const before = await live(partner, 'ListSubCustomers', {});
    gateway.sandbox.live({ action: 'step', events: 5, kinds: { LEFT: 1 }, partners: [PARTNER] });
    for (let reading = 0; reading < 2; reading += 1) {
      now += 11 * 60_000;
      await settle(mirrorOf(partner));
    }
    const there = new Set((await live(partner, 'ListSubCustomers', {})).map(({ customer_id: id }) => id));
    const left = before.filter(({ customer_id: id }) => !there.has(id));
    expect(left.length).toBeGreaterThan(2);
    expect(await inFiles(textsOf(left, ['account_name']))).toEqual([]);
  });

  it('has nothing of any copied row after a purge', async () => {
    const names = textsOf(await live(partner, 'ListSubCustomers', {}), ['account_name', 'customer']);
    const orders = textsOf(await live(partner, 'ListCustomerOrders', {}), ['order_id']);
    expect(await inFiles([...names, ...orders])).not.toEqual([]);
    await purgeMirror(gateway.services.store);
    const files = readdirSync(directory).map((name) => readFileSync(join(directory, name)));
    expect([...names, ...orders].filter((text) => files.some((file) => file.includes(text)))).toEqual([]);
  });
});

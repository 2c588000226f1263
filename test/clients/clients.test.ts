/**
 * Only the development build of Apollo Client prints warnings, and modules that Relay's compiler writes need Jest's loader.
 * @jest-environment node
 * @jest-environment-options {"customExportConditions": ["node", "node-addons", "development"]}
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AllocateFundsDocument } from '../../packages/client/src/documents.ts';
import { graphcacheConfig } from '../../packages/client/src/graphcache.ts';
import { openApollo } from './support/apollo.ts';
import { type Desk, openDesk, type Read } from './support/desk.ts';
import { differences, type Figures, listenToConsole, printFigures } from './support/figures.ts';
import type { Library, OpenLibrary } from './support/library.ts';
import { openRelay } from './support/relay.ts';
import { openUrql } from './support/urql.ts';

const LIBRARIES: readonly (readonly [string, OpenLibrary])[] = [
  ['Apollo Client', openApollo()],
  ['urql with graphcache', openUrql()],
  ['Relay', openRelay()],
];

/** Configurations that make a cache confuse amounts of money, as if money had an `id`. */
const MISTAKEN: readonly (readonly [string, OpenLibrary])[] = [
  [
    'Apollo Client',
    openApollo({
      dataIdFromObject: ({ __typename, id }) =>
        __typename === 'Money' ? 'Money:1' : id ? `${__typename}:${String(id)}` : undefined,
    }),
  ],
  ['urql with graphcache', openUrql({ keys: { ...graphcacheConfig().keys, Money: () => '1' } })],
  ['Relay', openRelay((object, type) => (type === 'Money' ? 'Money:1' : object.id))],
];

/** Libraries that warn when their configuration does not list the types without id. */
const UNTOLD: readonly (readonly [string, OpenLibrary])[] = [['urql with graphcache', openUrql({})]];

const CUSTOMER = {
  name: 'OneCustomer',
  text: `query OneCustomer($id: ID!) {
    customer(id: $id) { id name balance { available { amount currency } debt { amount currency } } }
  }`,
};
const LIST = {
  name: 'ListOfCustomers',
  text: `query ListOfCustomers { customers(first: 40) { nodes { id accountName balance { available { amount currency } } } } }`,
};

interface WithBalance {
  readonly balance: { readonly available: { readonly amount: string } } | null;
}

const availableOf = (customer: WithBalance | null | undefined) => customer?.balance?.available.amount;

/** Number of reads: enough for two different amounts of money. */
const SOME = 12;

describe('client libraries', () => {
  let desk: Desk;
  let reads: readonly Read[];
  let console: ReturnType<typeof listenToConsole>;
  beforeAll(async () => {
    desk = await openDesk();
    reads = await desk.reads();
    console = listenToConsole();
  });
  afterAll(async () => {
    console.stop();
    await desk.close();
  });

  /**
   * Fills one cache with all reads, then reads each of them from that cache and compares it with the gateway's answer.
   */
  const crawl = async (library: Library, some: readonly Read[] = reads) => {
    const before = console.said.length;
    for (const read of some) await library.ask(read, read.variables);
    const missing: string[] = [];
    const conflicts: string[] = [];
    for (const read of some) {
      const cached = library.read(read, read.variables);
      missing.push(...cached.missing.map((each) => `${read.name}: ${each}`));
      conflicts.push(...differences(cached.data, read.answer).map((each) => `${read.name}${each}`));
    }
    return { warnings: console.said.slice(before), missing, conflicts };
  };

  it.each(LIBRARIES)(
    '%s gives every sample as it was answered, when one cache holds all of them',
    async (name, open) => {
      const { warnings, missing, conflicts } = await crawl(await open(desk, reads));
      const figures: Figures = {
        reads: reads.length,
        warnings: warnings.length,
        missing: missing.length,
        conflicts: conflicts.length,
      };
      printFigures(name, figures);
      expect(reads.length).toBeGreaterThan(35);
      expect({ warnings, missing, conflicts }).toEqual({ warnings: [], missing: [], conflicts: [] });
    },
  );

  it.each(UNTOLD)('%s prints warnings without the configuration of the package', async (_name, open) => {
    const { warnings } = await crawl(await open(desk, []));
    expect(warnings.length).toBeGreaterThan(0);
  });

  it.each(MISTAKEN)('%s confuses amounts of money where the configuration gives them an id', async (_name, open) => {
    const some = reads.slice(0, SOME);
    const { conflicts } = await crawl(await open(desk, some), some);
    expect(conflicts.length).toBeGreaterThan(20);
  });

  it.each(LIBRARIES)('%s shows three pages as one list', async (_name, open) => {
    const library = await open(desk, []);
    const rows = desk.sandbox.partner('demo-cn').customers();
    const { accountNames, hasNextPage } = await library.loadPages(15, 3);
    expect(accountNames).toEqual(rows.slice(0, 40).map(({ account_name }) => account_name));
    expect(hasNextPage).toBe(false);
  });

  it.each(LIBRARIES)('%s shows the result of a write in every query with that customer', async (_name, open) => {
    const before = console.said.length;
    const library = await open(desk, [CUSTOMER, LIST, AllocateFundsDocument]);
    const balances = () => desk.sandbox.partner('demo-cn').customers();
    const target = balances().find(({ association_type, balance }) => association_type === '2' && balance > 0n);
    const id = target?.customer_id ?? '';
    await library.ask(LIST);
    const { customer } = (await library.ask(CUSTOMER, { id })) as { readonly customer: WithBalance };
    const input = {
      customerId: id,
      amount: { amount: '10.01', currency: 'CNY' },
      idempotencyKey: `write-${availableOf(customer)}`,
    };
    await library.ask(AllocateFundsDocument, { input });
    const one = library.read(CUSTOMER, { id }).data as { readonly customer: WithBalance };
    const list = library.read(LIST).data as {
      readonly customers: { readonly nodes: readonly (WithBalance & { readonly id: string })[] };
    };
    const fresh = (await desk.ask(CUSTOMER.text, { id })) as {
      readonly customer: WithBalance & { readonly id: string };
    };
    const shown = availableOf(fresh.customer);
    expect(Number(shown)).toBeCloseTo(Number(availableOf(customer)) + 10.01, 2);
    expect(availableOf(one.customer)).toBe(shown);
    expect(availableOf(list.customers.nodes.find((node) => node.id === fresh.customer.id))).toBe(shown);
    expect(differences(one, fresh)).toEqual([]);
    expect(console.said.slice(before)).toEqual([]);
  });
});

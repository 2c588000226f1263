import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { atSandbox } from '../../src/config/index.ts';
import { loadContract } from '../../src/contract/index.ts';
import { startTestGateway, type TestGateway } from '../support/gateway.ts';
import { type LyingVendor, mapRows, startLyingVendor } from '../support/lying-vendor.ts';

const MONTHLY = 'ListSubcustomerMonthlyBills';
const ADMINISTRATOR = 'chen.xia';
const CUSTOMERS = 40;
const BILLS = 'monthlyBills(month: "2026-05", first: 100) { nodes { amount { amount } } }';

interface Billed {
  readonly id: string;
  readonly monthlyBills: { readonly nodes: readonly { readonly amount: { readonly amount: string } }[] };
}

type Row = Record<string, unknown>;

/** A month may contain sums with equal values: neither way of fetching may take two of them for one. */
describe('sums of a month that are equal', () => {
  let vendor: LyingVendor;
  let gateway: TestGateway;
  beforeAll(async () => {
    vendor = await startLyingVendor([loadContract('CHINA'), loadContract('INTERNATIONAL')]);
    gateway = await startTestGateway({
      customers: CUSTOMERS,
      adjust: (config) => {
        vendor.aim(config.partners[0]?.endpoints.bss ?? '');
        return atSandbox(config, vendor.url);
      },
    });
    let pattern: Row | undefined;
    const alike = mapRows((rows) =>
      (rows as Row[]).map((row) => {
        pattern ??= row;
        return { ...pattern, customer_id: row.customer_id };
      }),
    );
    vendor.tell((body, operation) => (operation.id === MONTHLY ? alike(body, operation) : body));
  });
  afterAll(async () => {
    await gateway.close();
    await vendor.close();
  });

  const asked = async (text: string): Promise<readonly Billed[]> => {
    const { data, errors } = await gateway.run<{ customers: { nodes: readonly Billed[] } }, never>(ADMINISTRATOR, text);
    expect(errors).toBeUndefined();
    return data?.customers.nodes ?? [];
  };

  it('are as many when they are swept as when each customer is asked for', async () => {
    const customers = await asked(`{ customers(first: ${CUSTOMERS}) { nodes { id: customerId } } }`);
    const oneByOne: Billed[] = [];
    for (const { id } of customers) {
      const { data } = await gateway.run<{ customer: Billed }, never>(
        ADMINISTRATOR,
        `{ customer(id: "${id}") { id: customerId ${BILLS} } }`,
      );
      if (data) oneByOne.push(data.customer);
    }
    gateway.forgetCalls();
    const swept = await asked(`{ customers(first: ${CUSTOMERS}) { nodes { id: customerId ${BILLS} } } }`);
    expect(gateway.calls()[MONTHLY]).toBe(3);
    expect(swept).toEqual(oneByOne);
    const mostOfOne = Math.max(...oneByOne.map(({ monthlyBills }) => monthlyBills.nodes.length));
    expect(mostOfOne).toBeGreaterThan(3);
    expect(
      new Set(oneByOne.flatMap(({ monthlyBills }) => monthlyBills.nodes.map(({ amount }) => amount.amount))).size,
    ).toBe(1);
  });
});

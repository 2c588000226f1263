import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TEXTS } from '../graph/registration/inputs.ts';
import { mutation } from '../graph/support/write-desk.ts';
import { SITES, variablesFor } from '../support/samples.ts';
import { startWithCopies, type WithCopies, WRITING_SAMPLES } from './with-copies.ts';

const [, INTERNATIONAL] = SITES;

/** Samples of writes that the site has. */
const NAMES = ['FreezeCustomers', 'UnfreezeCustomers'];
const WRITES = WRITING_SAMPLES.filter(([name]) => NAMES.includes(name));

describe('after a write on the International site, the copies', () => {
  let copies: WithCopies;
  beforeAll(async () => {
    copies = await startWithCopies(INTERNATIONAL);
  });
  afterAll(() => copies.close());
  const check = (text: string, variables?: Record<string, unknown>) => copies.check(() => copies.run(text, variables));
  const vendor = () => copies.gateway.sandbox.partner(INTERNATIONAL.partner);

  it.each(WRITES)('have what %s changed, or do not answer', async (name, text) => {
    const variables = await variablesFor(copies.gateway, INTERNATIONAL, [name, text]);
    await check(text, { ...variables, dryRun: false });
  });

  it('have what setting a budget changed', async () => {
    const customerId = vendor()
      .customers()
      .find(({ association_type, is_frozen }) => association_type === '3' && is_frozen === 0)?.customer_id;
    await check(mutation('setBudget', 'budget', { customerId, amount: { amount: '777.00', currency: 'USD' } }));
  });

  it('have what registering a customer changed', async () => {
    await check(mutation('registerCustomer', 'register', { ...TEXTS, country: 'SG', externalId: 'shop-1' }));
  });

  it('are all compared that the site has', () => {
    expect(copies.nouns).toEqual(['customers', 'orders', 'resources', 'payPerUse', 'budgets']);
  });
});

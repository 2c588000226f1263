import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NounName } from '../../src/mirror/index.ts';
import { startTestGateway, type TestGateway } from '../support/gateway.ts';
import { bothOf, mirrorOf, settle } from './support.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway({ customers: 30 });
  for (const id of ['demo-cn', 'demo-intl']) await settle(mirrorOf(gateway.services.partner(id)));
}, 120_000);
afterAll(() => gateway.close());

describe.each<[string, readonly NounName[]]>([
  ['demo-cn', ['customers', 'orders', 'resources', 'payPerUse', 'balances', 'coupons', 'adjustments', 'bills']],
  ['demo-intl', ['customers', 'orders', 'resources', 'payPerUse', 'budgets']],
])('the mirror of %s', (partnerId, nouns) => {
  it.each(nouns)('has each row of %s as the vendor lists it', async (noun) => {
    const partner = gateway.services.partner(partnerId);
    const both = await bothOf(partner, noun);
    expect(both.mirror.length).toBeGreaterThan(0);
    expect(both.mirror).toEqual(both.vendor);
    const [first] = await mirrorOf(partner)
      .status()
      .then((all) => all.filter((each) => each.noun === noun));
    expect(first).toMatchObject({ isReady: true, drift: 0, error: null });
  });

  it('has no noun that its site lacks', async () => {
    const served = (await mirrorOf(gateway.services.partner(partnerId)).status()).map(({ noun }) => noun);
    expect(served.sort()).toEqual([...nouns].sort());
  });
});

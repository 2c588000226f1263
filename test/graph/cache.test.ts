import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CatalogDocument } from '../../packages/client/src/generated/samples.ts';
import { startTestGateway, type TestGateway } from '../support/gateway.ts';

/** Everything that a member can read through cache policies of every audience, as one text. */
const READABLE = `{
  resellers(first: 100) { totalCount nodes { id: resellerId name contact { phone email } } }
  catalog { serviceTypes(first: 100) { nodes { code name } } }
  customers(first: 100) { nodes { id: customerId accountName } }
}`;

describe('answers that are kept', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 40 });
  });
  afterAll(() => gateway.close());
  beforeEach(() => gateway.forgetCalls());

  const names = async (as: string, language: 'en' | 'zh') => {
    const { data } = await gateway.run(as, CatalogDocument, { first: 100 }, { language });
    return new Map(data?.catalog?.serviceTypes?.nodes.map(({ code, name }) => [code, name]));
  };

  it('are public tables once for all members of a site, and apart by language', async () => {
    const english = await names('chen.xia', 'en');
    expect(gateway.calls()).toEqual({ ListServiceTypes: 1 });
    expect(await names('wang.fang', 'en')).toEqual(english);
    expect(gateway.calls()).toEqual({ ListServiceTypes: 1 });
    const chinese = await names('chen.xia', 'zh');
    expect(gateway.calls()).toEqual({ ListServiceTypes: 2 });
    expect([...chinese.keys()]).toEqual([...english.keys()]);
    expect([...chinese.values()].some((name) => /\p{Script=Han}/u.test(name ?? ''))).toBe(true);
    expect([...english.values()].some((name) => /\p{Script=Han}/u.test(name ?? ''))).toBe(false);
  });

  it('never give one partner or member the answers of another, in any order of asking', async () => {
    const members = ['chen.xia', 'zhou.ning', 'wang.fang', 'li.qiang', 'amara.okafor', 'jonas.berg', 'mei.tan'];
    const alone = new Map<string, string>();
    for (const as of members) {
      const own = await startTestGateway({ customers: 40 });
      alone.set(as, JSON.stringify((await own.run(as, READABLE)).data));
      await own.close();
    }
    // Asks one gateway the same questions as each member after every other member, twice, and as all members at once.
    const shuffled = [...members, ...[...members].reverse(), ...members];
    for (const as of shuffled) expect(JSON.stringify((await gateway.run(as, READABLE)).data)).toBe(alone.get(as));
    const together = await Promise.all(
      shuffled.map(async (as) => [as, (await gateway.run(as, READABLE)).data] as const),
    );
    for (const [as, data] of together) expect(JSON.stringify(data)).toBe(alone.get(as));
    expect(new Set(alone.values()).size).toBeGreaterThan(4);
  });
});

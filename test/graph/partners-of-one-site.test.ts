import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { toViewer, type Viewer } from '../../src/identity/index.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { claimsWith } from '../support/claims.ts';
import { testClock } from '../support/clock.ts';
import { startTestGateway, type TestGateway } from '../support/gateway.ts';

/** Two partners of the China site in one gateway, asking the same questions at the same time. */
let gateway: TestGateway;
let other: Sandbox;
let viewers: readonly Viewer[];

const OTHER = 'second-cn';
const QUESTION = `{
  partner { id: partnerId name }
  customers(first: 30) { totalCount nodes { id: customerId balance { available { amount } } orders(first: 1) { nodes { id: orderId customerId } } } }
  orders(first: 30) { totalCount nodes { id: orderId customerId } }
  couponQuotas(first: 10) { nodes { id: quotaId } }
  resellers(first: 10) { nodes { id: resellerId } }
}`;

beforeAll(async () => {
  // Another seed gives other customers, orders and quotas.
  other = await startSandbox({ clock: testClock, port: 0, customers: 40, seed: 77, quotas: false });
  gateway = await startTestGateway({
    customers: 40,
    adjust: (config) => ({
      ...config,
      partners: config.partners.flatMap((partner) =>
        partner.id === 'demo-cn'
          ? [partner, { ...partner, id: OTHER, name: 'Second', endpoints: { bss: other.url, iam: other.url } }]
          : [partner],
      ),
    }),
  });
  viewers = ['demo-cn', OTHER].map((partnerId) =>
    toViewer(
      claimsWith({ subject: `admin-${partnerId}`, accountName: 'admin', partnerId, roles: ['ADMINISTRATOR'] }),
      gateway.services.roles,
    ),
  );
});
afterAll(async () => {
  await gateway.close();
  await other.close();
});

interface Answer {
  readonly partner: { readonly id: string };
  readonly customers: {
    readonly nodes: readonly { readonly id: string; readonly balance: { available: { amount: string } } | null }[];
  };
  readonly orders: { readonly nodes: readonly { readonly id: string }[] };
  readonly resellers: { readonly nodes: readonly { readonly id: string }[] };
  readonly couponQuotas: { readonly nodes: readonly { readonly id: string }[] };
}

const idsOf = ({ customers, orders, couponQuotas }: Answer): string[] =>
  [customers, orders, couponQuotas].flatMap(({ nodes }) => nodes.map(({ id }) => id));

it('gives each partner of a site its own answers, cold and from the cache', async () => {
  const ask = async (viewer: Viewer) => {
    const { data, errors } = await gateway.run<Answer, never>(viewer, QUESTION);
    expect(errors).toBeUndefined();
    return data as Answer;
  };
  // Two members of each partner at once share their calls; the second pair is answered from memory.
  const rounds = [];
  for (let round = 0; round < 2; round += 1) rounds.push(await Promise.all([...viewers, ...viewers].map(ask)));
  const [first, second] = rounds[0] ?? [];
  for (const [mine, theirs, mineAgain, theirsAgain] of rounds) {
    expect([mine?.partner.id, theirs?.partner.id]).toEqual(['demo-cn', OTHER]);
    expect([mine, mineAgain, theirs, theirsAgain]).toEqual([first, first, second, second]);
  }
  const [own, foreign] = [first, second].map((answer) => new Set(answer ? idsOf(answer) : []));
  // The demo fixes some ids for every seed; those are the same in both worlds.
  const fixed = [...(own ?? [])].filter((id) => foreign?.has(id));
  expect(own?.size).toBeGreaterThan(60);
  expect(fixed.length).toBeLessThanOrEqual(2);

  // The vendor's answer about resellers is cached for a minute; the rest is asked anew.
  for (const [answer, world] of [
    [first, gateway.sandbox],
    [second, other],
  ] as const)
    expect(answer?.resellers.nodes.map(({ id }) => id).sort()).toEqual(
      [...world.partner('demo-cn').resellerIds].sort(),
    );

  const balances = new Map(
    other
      .partner('demo-cn')
      .customers()
      .map(({ customer_id: id, balance }) => [id, balance]),
  );
  for (const { id, balance } of second?.customers.nodes ?? []) {
    if (balance) expect(BigInt(Math.round(Number(balance.available.amount) * 100))).toBe(balances.get(id));
  }
});

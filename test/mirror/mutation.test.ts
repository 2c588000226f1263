import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openGateway } from '../server/whole.ts';

const AS = 'chen.xia';

interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly unknown[];
  readonly extensions?: {
    readonly freshness?: { readonly sources: Readonly<Record<string, string>> };
    readonly cost?: { readonly made: number };
  };
}

interface Found {
  readonly customers: { readonly nodes: readonly { readonly id: string }[] };
}

let gateway: Awaited<ReturnType<typeof openGateway>>;
beforeAll(async () => {
  gateway = await openGateway();
});
afterAll(() => gateway.close());

/** Asks over HTTP, because the server decides which operations may read copies. */
const ask = async (query: string): Promise<Answer> => {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${gateway.tokenOf(AS)}` },
    body: JSON.stringify({ query, extensions: { freshness: true, cost: true } }),
  });
  return (await response.json()) as Answer;
};

const FIELDS = 'id balance { available { amount } } orders(first: 3) { nodes { id } }';

const CUSTOMERS = `{ customers(first: 100, filter: { associationModel: RESALE }) { nodes { ${FIELDS} } } }`;

/** Asks until copies answer all three lists; before that the vendor answers some of them. */
const fromCopies = async (): Promise<Found> => {
  for (;;) {
    const { data, extensions } = await ask(CUSTOMERS);
    const sources = Object.keys(extensions?.freshness?.sources ?? {}).sort();
    if (sources.join() === 'balances,customers,orders') return data as unknown as Found;
  }
};

it('a query reads the copies, a mutation asks the vendor for its checks and its answer', async () => {
  gateway.startMirrors();
  const [customer] = (await fromCopies()).customers.nodes;
  const { errors, extensions } = await ask(`mutation { allocateFunds(input: {
    idempotencyKey: "copies-1", customerId: "${customer?.id}", amount: { amount: "1.00", currency: "CNY" }, dryRun: true
  }) { customer { ${FIELDS} } } }`);
  expect(errors).toBeUndefined();
  expect(extensions?.freshness?.sources).toEqual({});
  expect(extensions?.cost?.made).toBeGreaterThan(0);
});

import { performance } from 'node:perf_hooks';

/** The query of one screen; the vendor answers it where no copy does. */
const SCREEN = `query Screen($id: ID!) { customer(id: $id) { name accountName level
  balance { available { amount currency } }
  orders(first: 5) { totalCount nodes { orderId status amount { amount } createdAt } } } }`;
const IDS =
  'query Ids($after: String) { customers(first: 100, after: $after) { nodes { customerId } pageInfo { endCursor } } }';

export interface Person {
  readonly url: string;
  readonly token: string;
}

interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string }[];
}

const ask = async ({ url, token }: Person, query: string, variables: object): Promise<Record<string, unknown>> => {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    // Accepts no copies, so that every turn calls the vendor.
    body: JSON.stringify({ query, variables, extensions: { maxAgeSeconds: 0 } }),
  });
  const { data, errors } = (await response.json()) as Answer;
  if (errors || !data) throw new Error(`the gateway refuses the screen: ${errors?.[0]?.message ?? 'no data'}`);
  return data;
};

const ACCOUNT = 'chen.xia';

export const signIn = async (url: string): Promise<Person> => {
  const members = (await (await fetch(`${url}/demo/members`)).json()) as readonly {
    readonly accountName: string;
    readonly token: string;
  }[];
  const token = members.find(({ accountName }) => accountName === ACCOUNT)?.token;
  if (token === undefined) throw new Error(`the sandbox has no member ${ACCOUNT}`);
  return { url, token };
};

interface IdsPage {
  readonly customers: {
    readonly nodes: readonly { readonly customerId: string }[];
    readonly pageInfo: { readonly endCursor: string | null };
  };
}

/** Ids of the first `most` customers. */
export const customerIds = async (asked: Person, most: number): Promise<readonly string[]> => {
  const ids: string[] = [];
  for (let after: string | null = null; ids.length < most; ) {
    const { customers } = (await ask(asked, IDS, { after })) as unknown as IdsPage;
    ids.push(...customers.nodes.map(({ customerId }) => customerId));
    after = customers.pageInfo.endCursor;
    if (after === null) break;
  }
  return ids.slice(0, most);
};

/** Milliseconds until the answer of the screen's query is complete. */
export const timeScreen = async (asked: Person, id: string): Promise<number> => {
  const startedAt = performance.now();
  await ask(asked, SCREEN, { id });
  return performance.now() - startedAt;
};

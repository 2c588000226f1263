import { Pool } from 'undici';
import { decimals, type Partner, signer } from './product.ts';

export type Row = Readonly<Record<string, unknown>>;

export interface CustomersAnswer {
  readonly count: number;
  readonly customer_infos: readonly Row[];
}

export interface OrdersAnswer {
  readonly total_count: number;
  readonly order_infos: readonly Row[];
}

export interface OrdersQuestion {
  readonly customerId?: string;
  readonly offset: number;
  readonly limit: number;
  readonly until: string | null;
}

/** The vendor's three operations behind the bench's screens. Throws on any refusal. */
export interface Vendor {
  customers(input: { offset?: number; limit: number; customer_id?: string }): Promise<CustomersAnswer>;
  balances(ids: readonly string[]): Promise<readonly Row[]>;
  orders(question: OrdersQuestion): Promise<OrdersAnswer>;
}

const CONNECTIONS = 128;
const KEEP_ALIVE_MS = 4_000;
const { authorization, sdkDate } = await signer();
export const { parseExact } = await decimals();

export const PATHS = {
  customers: '/v2/partners/sub-customers/query',
  balances: '/v2/accounts/customer-accounts/balances/batch-query',
  orders: '/v2/orders/customer-orders',
} as const;

export interface Unsigned {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** Encoded query, sorted by name. */
  readonly query: string;
  readonly body: string;
}

/** The headers of one request with its signature. */
export const signedHeaders = (request: Unsigned, host: string, partner: Partner): Record<string, string> => {
  const headers = {
    'content-type': 'application/json',
    'x-sdk-date': sdkDate(Date.now()),
    'x-domain-id': partner.domainId,
  };
  return { ...headers, authorization: authorization({ ...request, headers: { host, ...headers } }, partner) };
};

export const balancesBody = (ids: readonly string[]) => ({
  customer_infos: ids.map((id) => ({ customer_id: id })),
});

/** Names and values, sorted by name as the signature requires. */
export const ordersQuery = ({ customerId, offset, limit, until }: OrdersQuestion): Record<string, string> => ({
  ...(until ? { create_time_end: until } : {}),
  ...(customerId ? { customer_id: customerId } : {}),
  limit: String(limit),
  offset: String(offset),
  order_by: '-createTime',
});

/** Calls the vendor through an undici pool with as little work as possible. */
export const createVendor = (url: string, partner: Partner): Vendor => {
  const { host } = new URL(url);
  const pool = new Pool(url, { connections: CONNECTIONS, keepAliveTimeout: KEEP_ALIVE_MS });

  const call = async (request: Unsigned): Promise<unknown> => {
    const { method, path, query, body } = request;
    const answer = await pool.request({
      method,
      path: query ? `${path}?${query}` : path,
      body: body || null,
      headers: signedHeaders(request, host, partner),
    });
    const value = parseExact(Buffer.from(await answer.body.arrayBuffer()));
    if (answer.statusCode !== 200 || (value as Row).error_code !== undefined)
      throw new Error(`${path}: HTTP ${answer.statusCode}`);
    return value;
  };

  const post = (path: string, body: object): Promise<unknown> =>
    call({ method: 'POST', path, query: '', body: JSON.stringify(body) });

  return {
    customers: async (input) => (await post(PATHS.customers, input)) as CustomersAnswer,
    balances: async (ids) =>
      ((await post(PATHS.balances, balancesBody(ids))) as { customer_balances: readonly Row[] }).customer_balances,
    orders: async (question) => {
      const query = new URLSearchParams(ordersQuery(question)).toString();
      return (await call({ method: 'GET', path: PATHS.orders, query, body: '' })) as OrdersAnswer;
    },
  };
};

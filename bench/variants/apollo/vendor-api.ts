import { type AugmentedRequest, type DataSourceConfig, RESTDataSource } from '@apollo/datasource-rest';
import type { Partner } from '../../data/product.ts';
import {
  balancesBody,
  type CustomersAnswer,
  type OrdersAnswer,
  type OrdersQuestion,
  ordersQuery,
  PATHS,
  parseExact,
  type Row,
  signedHeaders,
  type Vendor,
} from '../../data/vendor.ts';

/** The vendor's client as in Apollo's documentation of REST APIs, which creates a new one for each request. */
export class VendorApi extends RESTDataSource implements Vendor {
  override readonly baseURL: string;
  readonly #host: string;
  readonly #partner: Partner;

  constructor(url: string, partner: Partner, config: DataSourceConfig) {
    super(config);
    this.baseURL = url;
    this.#host = new URL(url).host;
    this.#partner = partner;
  }

  override willSendRequest(path: string, request: AugmentedRequest): void {
    const body = request.body === undefined ? '' : JSON.stringify(request.body);
    const method = request.method === 'POST' ? 'POST' : 'GET';
    const unsigned = { method, path, query: request.params.toString(), body } as const;
    Object.assign(request.headers, signedHeaders(unsigned, this.#host, this.#partner));
  }

  // Amounts may have more digits than a double represents.
  override async parseBody(response: { arrayBuffer(): Promise<ArrayBuffer> }): Promise<object> {
    return parseExact(Buffer.from(await response.arrayBuffer())) as object;
  }

  customers(input: object): Promise<CustomersAnswer> {
    return this.post(PATHS.customers, { body: input });
  }

  async balances(ids: readonly string[]): Promise<readonly Row[]> {
    const body = balancesBody(ids);
    return (await this.post<{ customer_balances: readonly Row[] }>(PATHS.balances, { body })).customer_balances;
  }

  orders(question: OrdersQuestion): Promise<OrdersAnswer> {
    return this.get(PATHS.orders, { params: ordersQuery(question) });
  }
}

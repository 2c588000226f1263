import type { Facts } from './facts.ts';
import type { JsonSchema } from './json-schema.ts';

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: JsonSchema;
  /** The caller does not give it: it is the account behind the credential. */
  readonly fromCredential: boolean;
}

export interface VendorOperation {
  /** The vendor's name, e.g. `ListSubCustomers`. */
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** With `{name}` for path parameters, e.g. `/v2/orders/customer-orders/details/{order_id}`. */
  readonly path: string;
  readonly summary: string;
  /** The vendor's area it belongs to, e.g. `orders`. */
  readonly domain: string;
  readonly parameters: readonly Parameter[];
  /** The vendor's service that the operation belongs to; each service has its own address. */
  readonly service: 'bss' | 'osm';
  /** Whether the body is sent as JSON or as a form with files. */
  readonly bodyType: 'json' | 'multipart';
  /** The request body with every `$ref` resolved; null where the operation takes none. */
  readonly body: JsonSchema | null;
  /** The body of HTTP 200 with every `$ref` resolved. */
  readonly response: JsonSchema;
  readonly facts: Facts;
}

/** BSS on the China site, BSS on the other sites, and the ticket service (OSM). */
export type ContractName = 'bss' | 'bssintl' | 'osm';

/** The operations of one site of the vendor. */
export interface Contract {
  readonly name: ContractName;
  readonly operations: ReadonlyMap<string, VendorOperation>;
}

import type { Facts } from './facts.ts';
import type { JsonSchema } from './json-schema.ts';

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: JsonSchema;
  /** Whether the gateway fills the parameter with the account id of the credential, not the caller. */
  readonly fromCredential: boolean;
}

export interface VendorOperation {
  /** The vendor's name of the operation, such as `ListSubCustomers`. */
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** With parameters in braces, such as `/v2/orders/customer-orders/details/{order_id}`. */
  readonly path: string;
  readonly summary: string;
  /** Area of the vendor's API, such as `orders`. */
  readonly domain: string;
  readonly parameters: readonly Parameter[];
  /** The vendor's service, which has an address of its own. */
  readonly service: 'bss' | 'osm';
  /** Encoding of the body: JSON, or a form with files. */
  readonly bodyType: 'json' | 'multipart';
  /** Schema of the request's body with every `$ref` resolved; null for an operation without a body. */
  readonly body: JsonSchema | null;
  /** Schema of the body of HTTP 200, with every `$ref` resolved. */
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

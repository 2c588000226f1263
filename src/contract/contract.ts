import type { Site } from '../config/site.ts';
import type { Facts } from './facts.ts';
import type { JsonSchema } from './json-schema.ts';

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: JsonSchema;
}

export interface Operation {
  /** The vendor's name, e.g. `ListSubCustomers`. */
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** With `{name}` for path parameters, e.g. `/v2/orders/customer-orders/details/{order_id}`. */
  readonly path: string;
  readonly summary: string;
  readonly parameters: readonly Parameter[];
  /** The request body with every `$ref` resolved; null where the operation takes none. */
  readonly body: JsonSchema | null;
  /** The body of HTTP 200 with every `$ref` resolved. */
  readonly response: JsonSchema;
  readonly facts: Facts;
}

/** What one site of the vendor offers. */
export interface Contract {
  readonly name: 'bss' | 'bssintl';
  readonly operations: ReadonlyMap<string, Operation>;
}

/** Reads and checks the contract of a site; throws with the operation's name when facts are missing or not understood. */
export const loadContract = (_site: Site): Contract => {
  throw new Error('being built');
};

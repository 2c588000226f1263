/** A list of ids and their number; `number` is the field that has the id. */
export const allRows = (number: string): string => `{ totalCount nodes { id: ${number} } }`;

export interface Ids {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string }[];
}

/** A reseller, or the partner, with all of its customers and orders. */
export interface Place {
  readonly resellerId: string;
  readonly customers: Ids;
  readonly orders: Ids;
}

import type { JsonObject } from '../../text.ts';
import { wireReseller } from '../scope.ts';
import type { Upstream } from '../types.ts';
import { allRows, textOf, untilSecond, wholeSeconds } from './pages.ts';

/** A customer's current state, with the vendor's codes. */
export interface CustomerRecord {
  readonly id: string;
  /** Id of the user on the partner's platform. */
  readonly externalId: string | null;
  /** Person or company. */
  readonly kind: string | null;
  readonly frozen: string | null;
  readonly label: string | null;
  /** As the vendor has it, with the country's code beside it. */
  readonly phone: string | null;
  readonly countryCode: string | null;
  /** Epoch milliseconds; the vendor counts whole seconds. */
  readonly associatedAt: number;
}

interface Seller {
  /** Null: the partner itself. */
  readonly resellerId: string | null;
}

const OPERATION = 'ListSubCustomers';
const ROWS = 'customer_infos';

const recordOf = (row: JsonObject): readonly CustomerRecord[] => {
  const id = textOf(row.customer_id);
  if (id === null) return [];
  return [
    {
      id,
      externalId: textOf(row.xaccount_id),
      kind: textOf(row.customer_type),
      frozen: textOf(row.is_frozen),
      label: textOf(row.label),
      phone: textOf(row.telephone),
      countryCode: textOf(row.country_code),
      associatedAt: Date.parse(String(row.associated_on)),
    },
  ];
};

/** The customer; null when the partner has no such customer. Throws GatewayError. */
export const customerOf = async (
  upstream: Upstream,
  { customerId, resellerId }: Seller & { readonly customerId: string },
): Promise<CustomerRecord | null> => {
  const rows = await allRows(upstream, {
    operation: OPERATION,
    rows: ROWS,
    input: { ...wireReseller(resellerId), customer_id: customerId },
  });
  return rows.flatMap(recordOf).find(({ id }) => id === customerId) ?? null;
};

interface Newcomers extends Seller {
  /** Login name to search for; null: search by the span. */
  readonly accountName: string | null;
  /** Epoch milliseconds. */
  readonly from: number;
  readonly until: number;
  /** No caller waits for it. */
  readonly background?: boolean;
}

/** Customers with a login name, or else those associated in a span. Throws GatewayError. */
export const newcomersOf = async (
  upstream: Upstream,
  { accountName, from, until, resellerId, background = false }: Newcomers,
): Promise<readonly CustomerRecord[]> => {
  const filter =
    accountName === null
      ? { associated_on_begin: wholeSeconds(from), associated_on_end: untilSecond(until) }
      : { account_name: accountName };
  const rows = await allRows(upstream, {
    operation: OPERATION,
    rows: ROWS,
    input: { ...wireReseller(resellerId), ...filter },
    background,
  });
  return rows.flatMap(recordOf);
};

/** Code of the latest review of a customer's documents; null where there was none. Throws GatewayError. */
export const reviewOf = async (upstream: Upstream, customerId: string): Promise<string | null> => {
  const { review_result: result } = await upstream.call('ShowRealnameAuthenticationReviewResult', {
    customer_id: customerId,
  });
  return textOf(result);
};

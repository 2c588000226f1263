import type { CustomerRow } from './data/customers.ts';
import type { SentCode } from './data/verification.ts';
import type { State } from './state.ts';

export interface CustomerView extends CustomerRow {
  readonly grants_agency: boolean;
  /** Whether it is the master of an enterprise. */
  readonly is_master: boolean;
  /** Hundredths of the currency. */
  readonly balance: bigint;
  readonly orders: number;
}

export interface PartnerView {
  readonly customerCount: number;
  /** In the order of the customer list: newest association first. */
  customerAt(position: number): CustomerView;
  customers(): CustomerView[];
  readonly resellerIds: readonly string[];
  /** Hundredths of the currency that can be allocated, including the designated part. */
  purse(): bigint;
  /** Verification codes that were sent, newest first: what nobody but the receiver gets to see. */
  codes(): readonly SentCode[];
}

/** The data of one partner as it stands now, its resellers' customers left out. */
export const inspect = (state: State, id: string): PartnerView => {
  const world = state.worlds.find(({ partner }) => partner.id === id);
  const scope = world?.scopes[0];
  if (!world || !scope) throw new Error(`unknown partner ${id}`);
  world.advance(state.now() / 1000);
  const { customers, enterprises, funds, orders } = scope;
  const indexes = customers.newestFirst(state.now() / 1000);

  const customerAt = (position: number): CustomerView => {
    const index = indexes.at(position);
    return {
      ...customers.row(index),
      grants_agency: customers.grantsAgency(index),
      is_master: enterprises.isMaster(index),
      balance: funds.balance(index),
      orders: orders.countOf(index),
    };
  };

  return {
    customerCount: indexes.count,
    customerAt,
    customers: () => Array.from({ length: indexes.count }, (_, position) => customerAt(position)),
    resellerIds: world.resellers.map((reseller) => reseller.indirect_partner_id),
    purse: funds.purse,
    codes: world.verification.codes,
  };
};

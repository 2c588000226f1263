import type { CustomerSeedData } from './customers.ts';
import { below, mix, pick, repeatByWeight } from './hash.ts';
import { DAY, YEAR } from './time.ts';
import { createTimeline, EVENTS_PER_CUSTOMER } from './timeline.ts';

/** Allocated, reclaimed, or reclaimed because the customer left. */
export type AdjustKind = 'SOURCE_OPERATION_BEADJUST' | 'SOURCE_OPERATION_BERETRIEVE' | 'SOURCE_OPERATION_BEUNBIND';

/** The amount that an adjustment adds to the purse of its scope, in hundredths. */
export const changeOf = ({ kind, amount }: Pick<Adjustment, 'kind' | 'amount'>): bigint =>
  kind === 'SOURCE_OPERATION_BEADJUST' ? -amount : amount;

/** One allocation or reclaim; amounts are hundredths of the currency. */
export interface Adjustment {
  /** Index of the customer in its scope; null when the money went to or came from a reseller. */
  readonly customer: number | null;
  readonly reseller?: string;
  readonly kind: AdjustKind;
  readonly amount: bigint;
  readonly at: number;
  readonly transactionId: string;
}

/** Money that a reseller's purse received from its distributor; a negative amount was taken back. */
export interface Receipt {
  readonly at: number;
  readonly amount: bigint;
  readonly transactionId: string;
}

/** The amount that a customer paid; a negative amount was refunded to it. */
export interface Spending {
  readonly customer: number;
  readonly amount: bigint;
  readonly at: number;
  readonly orderId: string;
  /**
   * For transfers inside the customer's enterprise, whose id is `orderId`: given to a member or taken back. Absent for
   * orders.
   */
  readonly kind?: 'BEADJUST' | 'BERETRIEVE';
}

interface FundsOptions {
  readonly seed: number;
  readonly scope: number;
  readonly customers: CustomerSeedData;
  /** Seconds since 1970; no seeded movement is later. */
  readonly anchor: number;
}

const KINDS = repeatByWeight<AdjustKind>(['SOURCE_OPERATION_BEADJUST', 4], ['SOURCE_OPERATION_BERETRIEVE', 1]);
const CUSTOMER_AMOUNTS = 20_000_000;
/** The part of the purse that is designated for a purpose and cannot be allocated. */
const DESIGNATED = 500_000_00n;
const OWN_PURSE = 20_000_000_00n;
const RESELLER_PURSE = 1_000_000_00n;

/** The money of one scope: the balance of its purse, the balances of its agency-resale customers, and all movements. */
export const createFunds = ({ seed, scope, customers, anchor }: FundsOptions) => {
  const held = new Map<number, bigint>();
  const recent: Adjustment[] = [];
  const recentBy = new Map<number, Adjustment[]>();
  const receipts: Receipt[] = [];
  const spendings = new Map<number, Spending[]>();
  let purse = scope === 0 ? OWN_PURSE : RESELLER_PURSE;
  const designated = scope === 0 ? DESIGNATED : 0n;

  const initial = (customer: number): bigint => {
    if (customer >= customers.count) return 0n;
    if (customers.isHuge(customer)) return 123_456_789_012_345_679n + BigInt(customers.draw(customer, 21));
    return BigInt(below(customers.draw(customer, 20), CUSTOMER_AMOUNTS));
  };

  const balance = (customer: number): bigint => held.get(customer) ?? initial(customer);

  const countOf = (customer: number): number =>
    customers.associationType(customer) === '2' ? below(customers.draw(customer, 22), 4) : 0;

  const timeOf = (customer: number, event: number): number => {
    const from = Math.max(anchor - 2 * YEAR + DAY, customers.associatedAt(customer));
    return from + below(mix(customers.draw(customer, 23), event), anchor - from);
  };

  const transactionId = (purpose: number, number: number): string =>
    `TR${scope}${mix(mix(seed, purpose), number).toString().padStart(10, '0')}${number.toString().padStart(9, '0')}`;

  const seededAt = (key: number): Adjustment => {
    const [customer, event] = [Math.floor(key / EVENTS_PER_CUSTOMER), key % EVENTS_PER_CUSTOMER];
    const base = mix(customers.draw(customer, 24), event);
    return {
      customer,
      kind: pick(KINDS, mix(base, 1)),
      amount: BigInt(100 + below(mix(base, 2), 1_000_000)),
      at: timeOf(customer, event),
      transactionId: transactionId(31, key),
    };
  };

  const timeline = createTimeline({ customers: customers.count, start: anchor - 2 * YEAR, countOf, timeOf });

  const record = (fields: Omit<Adjustment, 'transactionId'>): Adjustment => {
    const adjustment = { ...fields, transactionId: transactionId(32, recent.length) };
    recent.push(adjustment);
    const { customer } = adjustment;
    if (customer !== null) recentBy.set(customer, [...(recentBy.get(customer) ?? []), adjustment]);
    return adjustment;
  };

  /** Newest first. */
  const seedsOf = (customer: number): Adjustment[] =>
    Array.from({ length: customer < customers.count ? countOf(customer) : 0 }, (_, event) =>
      seededAt(customer * EVENTS_PER_CUSTOMER + event),
    ).sort((a, b) => b.at - a.at);

  /** Oldest first. */
  const movesOf = (customer: number): readonly Adjustment[] => recentBy.get(customer) ?? [];

  return {
    balance,
    seedsOf,
    movesOf,
    designated,
    purse: (): bigint => purse,
    /** The customer's debt, which is 0 for most customers. */
    debt: (customer: number): bigint =>
      customer < customers.count && customers.draw(customer, 25) % 20 === 0
        ? BigInt(below(customers.draw(customer, 26), 500_000))
        : 0n,
    /** Adds to the purse, a negative amount takes from it; the caller changes the other account. */
    fillPurse(amount: bigint): void {
      purse += amount;
    },
    /**
     * Money from the distributor; a negative amount goes back to it. It does not count as an adjustment of this scope.
     */
    receive(receipt: Receipt): void {
      purse += receipt.amount;
      receipts.push(receipt);
    },
    /** Oldest first. */
    listReceipts: (): readonly Receipt[] => receipts,
    record,
    /** Callers check beforehand that the balance is sufficient. */
    spend(spending: Spending): void {
      const { customer, amount } = spending;
      held.set(customer, balance(customer) - amount);
      spendings.set(customer, [...(spendings.get(customer) ?? []), spending]);
    },
    /** Oldest first. */
    spendings: (customer: number): readonly Spending[] => spendings.get(customer) ?? [],
    /**
     * Moves money from the purse to the customer; a negative amount moves it back. Callers check that there is enough.
     */
    move(customer: number, amount: bigint, at: number, back: AdjustKind = 'SOURCE_OPERATION_BERETRIEVE'): Adjustment {
      purse -= amount;
      held.set(customer, balance(customer) + amount);
      return record({
        customer,
        kind: amount > 0n ? 'SOURCE_OPERATION_BEADJUST' : back,
        amount: amount < 0n ? -amount : amount,
        at,
      });
    },
    /** Newest first: adjustments since the start, then seeded ones. */
    history: () => {
      const seeded = timeline.count();
      return {
        count: recent.length + seeded,
        at: (position: number): Adjustment =>
          recent[recent.length - 1 - position] ?? seededAt(timeline.keyAt(seeded - 1 - (position - recent.length))),
      };
    },
    ofReseller: (reseller: string): Adjustment[] =>
      recent.filter((adjustment) => adjustment.reseller === reseller).toReversed(),
    ofCustomer: (customer: number): Adjustment[] => [...movesOf(customer).toReversed(), ...seedsOf(customer)],
  };
};
export type Funds = ReturnType<typeof createFunds>;

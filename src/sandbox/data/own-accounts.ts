import type { CustomerSeedData } from './customers.ts';
import type { Funds } from './funds.ts';
import { below, mix, pick } from './hash.ts';
import { DAY } from './time.ts';

/** One change of a customer's own cash; amounts are hundredths of the currency. */
export interface OwnEntry {
  readonly id: string;
  readonly at: number;
  readonly kind: 'RECHARGE' | 'DEDEUCT' | 'REFUND' | 'BEADJUST' | 'BERETRIEVE';
  /** Negative: went out. */
  readonly change: bigint;
  readonly balanceAfter: bigint;
  /** The order that was paid or given back since the start. */
  readonly orderId?: string;
}

export interface Card {
  readonly id: string;
  readonly face: bigint;
  readonly left: bigint;
  readonly from: number;
  readonly until: number;
}

interface Options {
  readonly customers: CustomerSeedData;
  readonly funds: Funds;
  /** Seconds since 1970; everything seeded is older. */
  readonly anchor: number;
}

const FACES = [100_000n, 300_000n, 500_000n, 1_000_000n] as const;
const HISTORY_DAYS = 500;

/** What customers do with money of their own, rendered from their index alone. */
export const createOwnAccounts = ({ customers, funds, anchor }: Options) => {
  const drawn = new Map<string, bigint>();

  return {
    /** Newest first; the newest balance is what the account holds. */
    entries(customer: number): OwnEntry[] {
      let balance = funds.balance(customer);
      const recent = funds
        .spendings(customer)
        .toReversed()
        .map(({ amount, at, orderId, kind: given }, event, all): OwnEntry => {
          const balanceAfter = balance;
          balance += amount;
          const kind = given ?? (amount > 0n ? 'DEDEUCT' : 'REFUND');
          return { id: `CH${customer}S${all.length - event}`, at, kind, change: -amount, balanceAfter, orderId };
        });
      if (customer >= customers.count) return recent;
      const count = 4 + below(customers.draw(customer, 80), 24);
      const start = Math.max(anchor - HISTORY_DAYS * DAY, customers.associatedAt(customer));
      const span = anchor - start;
      const seeded = Array.from({ length: count }, (_, event) => {
        const base = mix(customers.draw(customer, 81), event);
        const amount = BigInt(100 + below(mix(base, 1), 800_000));
        const kind =
          amount > balance ? 'DEDEUCT' : pick(['RECHARGE', 'DEDEUCT', 'DEDEUCT', 'REFUND'] as const, mix(base, 2));
        const change = kind === 'DEDEUCT' ? -amount : amount;
        const balanceAfter = balance;
        balance -= change;
        const at = anchor - 1 - Math.floor(((event + 0.5) * span) / count);
        return { id: `CH${customer}E${event}`, at, kind, change, balanceAfter };
      });
      return [...recent, ...seeded];
    },

    cards(customer: number): Card[] {
      if (customer >= customers.count) return [];
      return Array.from({ length: below(customers.draw(customer, 82), 5) }, (_, number) => {
        const base = mix(customers.draw(customer, 83), number);
        const face = pick(FACES, mix(base, 1));
        const from = anchor - below(mix(base, 3), HISTORY_DAYS) * DAY;
        const leftAtFirst = below(mix(base, 2), 3) === 0 ? 0n : (face * BigInt(1 + below(mix(base, 4), 100))) / 100n;
        const id = `SVC${customer}N${number}`;
        return { id, face, left: leftAtFirst - (drawn.get(id) ?? 0n), from, until: from + 3 * 365 * DAY };
      });
    },

    /** The caller has checked that there is enough left. */
    draw: (card: string, amount: bigint): void => void drawn.set(card, (drawn.get(card) ?? 0n) + amount),
  };
};
export type OwnAccounts = ReturnType<typeof createOwnAccounts>;

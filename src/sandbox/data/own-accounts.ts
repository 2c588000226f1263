import type { CustomerSeedData } from './customers.ts';
import { type Adjustment, changeOf, type Funds } from './funds.ts';
import { below, mix, pick } from './hash.ts';
import { DAY } from './time.ts';

/** One change of the cash of a customer's own account; amounts are hundredths of the currency. */
export interface OwnEntry {
  readonly id: string;
  readonly at: number;
  readonly kind: 'RECHARGE' | 'DEDEUCT' | 'REFUND' | 'BEADJUST' | 'BERETRIEVE' | 'BEUNBIND';
  /** Negative for money that left the account. */
  readonly change: bigint;
  readonly balanceAfter: bigint;
  /** Id of the order that was paid or refunded, or of the transfer, where there is one. */
  readonly tradeId?: string;
}

type Movement = Pick<OwnEntry, 'at' | 'kind' | 'change' | 'tradeId'>;

export interface Card {
  readonly id: string;
  readonly face: bigint;
  readonly left: bigint;
  readonly from: number;
  readonly until: number;
}

interface OwnAccountsOptions {
  readonly customers: CustomerSeedData;
  readonly funds: Funds;
  /** Seconds since 1970; no seeded entry is later. */
  readonly anchor: number;
}

const FACES = [100_000n, 300_000n, 500_000n, 1_000_000n] as const;
const HISTORY_DAYS = 500;
const KINDS = ['RECHARGE', 'DEDEUCT', 'DEDEUCT', 'REFUND'] as const;
const RESALE = '2';

const OWN_KINDS = {
  SOURCE_OPERATION_BEADJUST: 'BEADJUST',
  SOURCE_OPERATION_BERETRIEVE: 'BERETRIEVE',
  SOURCE_OPERATION_BEUNBIND: 'BEUNBIND',
} as const;

/** The partner's adjustment as an entry of the customer's account. */
const fromPartner = (adjustment: Adjustment): Movement => ({
  at: adjustment.at,
  kind: OWN_KINDS[adjustment.kind],
  change: -changeOf(adjustment),
  tradeId: adjustment.transactionId,
});

/** Entries of customers' own accounts, computed from the customer's index. */
export const createOwnAccounts = ({ customers, funds, anchor }: OwnAccountsOptions) => {
  const drawn = new Map<string, bigint>();

  /** Entries since the start: what the customer paid and was refunded, and what the partner moved. Newest first. */
  const recentOf = (customer: number): Movement[] =>
    [
      ...funds.spendings(customer).map(({ amount, at, orderId: tradeId, kind }): Movement => {
        return { at, kind: kind ?? (amount > 0n ? 'DEDEUCT' : 'REFUND'), change: -amount, tradeId };
      }),
      ...funds.movesOf(customer).map(fromPartner),
    ]
      .sort((a, b) => a.at - b.at)
      .toReversed();

  /** Adjustments by the partner before the start, from the partner's own history. */
  const partnerMovements = (customer: number): Movement[] => funds.seedsOf(customer).map(fromPartner);

  /** The customer's own entries before the start. Only the partner pays money into a resale customer's account. */
  const ownMovements = (customer: number, resale: boolean): Movement[] => {
    const count = 4 + below(customers.draw(customer, 80), 24);
    const start = Math.max(anchor - HISTORY_DAYS * DAY, customers.associatedAt(customer));
    const span = anchor - start;
    const kinds = resale ? (['DEDEUCT', 'DEDEUCT', 'DEDEUCT', 'REFUND'] as const) : KINDS;
    return Array.from({ length: count }, (_, event): Movement => {
      const base = mix(customers.draw(customer, 81), event);
      const amount = BigInt(100 + below(mix(base, 1), 800_000));
      const kind = pick(kinds, mix(base, 2));
      const at = anchor - 1 - Math.floor(((event + 0.5) * span) / count);
      return { at, kind, change: kind === 'DEDEUCT' ? -amount : amount };
    });
  };

  /**
   * Computes balances backwards in time. An entry that adds more than the balance after it would leave a negative
   * balance before it; a payment is inserted after it, or takes its place.
   */
  const addUp = (customer: number, balance: bigint, moves: readonly Movement[]): OwnEntry[] => {
    let balanceAfter = balance;
    return moves.flatMap((move, event) => {
      const { tradeId, change, at } = move;
      const id = `CH${customer}E${event}`;
      const missing = change - balanceAfter;
      if (missing > 0n && !tradeId) {
        const spent: OwnEntry = { id, at, kind: 'DEDEUCT', change: -change, balanceAfter };
        balanceAfter += change;
        return [spent];
      }
      const spent: OwnEntry[] =
        missing > 0n ? [{ id: `${id}S`, at, kind: 'DEDEUCT', change: -missing, balanceAfter }] : [];
      if (missing > 0n) balanceAfter += missing;
      const entry: OwnEntry = { ...move, id, balanceAfter };
      balanceAfter -= change;
      return [...spent, entry];
    });
  };

  return {
    /** Newest first. The balance of the newest entry is the account's balance. */
    entries(customer: number): OwnEntry[] {
      const recent = recentOf(customer);
      let balance = funds.balance(customer);
      const since = recent.map((move, event): OwnEntry => {
        const entry = { ...move, id: `CH${customer}S${recent.length - event}`, balanceAfter: balance };
        balance -= move.change;
        return entry;
      });
      if (customer >= customers.count) return since;
      const resale = customers.associationType(customer) === RESALE;
      const seeded = [...ownMovements(customer, resale), ...partnerMovements(customer)].sort((a, b) => b.at - a.at);
      return [...since, ...addUp(customer, balance, seeded)];
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

    /** Callers check beforehand that the card has enough left. */
    draw: (card: string, amount: bigint): void => void drawn.set(card, (drawn.get(card) ?? 0n) + amount),
  };
};
export type OwnAccounts = ReturnType<typeof createOwnAccounts>;

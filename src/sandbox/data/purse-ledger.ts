import { type Adjustment, changeOf, type Funds } from './funds.ts';
import type { Rows } from './rows.ts';
import { YEAR } from './time.ts';

/** One change of a purse; amounts are hundredths of the currency. */
export interface PurseEntry {
  readonly at: number;
  /** Negative for money that left the purse. */
  readonly change: bigint;
  readonly balanceAfter: bigint;
  readonly transactionId: string;
  /** Null for money that came from outside of the scope. */
  readonly adjustment: Adjustment | null;
}

interface PurseLedgerOptions {
  readonly funds: Funds;
  readonly scope: number;
  /** Seconds since 1970; the seeded history ends here and spans two years. */
  readonly anchor: number;
}

const PAYMENTS = 8;

/**
 * Every movement of one purse with the balance after it, newest first. The newest balance is what the purse holds, and
 * the seeded payments cover all earlier expenses. Positions are kept in typed arrays, so that a million customers fit
 * into memory.
 */
export const createPurseLedger = ({ funds, scope, anchor }: PurseLedgerOptions) => {
  let built: { readonly version: number; readonly rows: Rows<PurseEntry> } | null = null;

  const build = (): Rows<PurseEntry> => {
    const history = funds.history();
    const received = funds.listReceipts().toReversed();
    let paidOut = 0n;
    for (let position = 0; position < history.count; position++) paidOut -= changeOf(history.at(position));
    const seededIn = funds.purse() + paidOut - received.reduce((sum, { amount }) => sum + amount, 0n);
    const payments = seededPayments(seededIn, anchor);

    /**
     * Where each entry comes from: 0 and above a position in the history, from -1 down the receipts, below those the
     * seeded payments.
     */
    const sources = new Int32Array(history.count + received.length + payments.length);
    const balances = new BigInt64Array(sources.length);
    let balance = funds.purse();
    let [fromHistory, fromReceived, fromPayments] = [0, 0, 0];
    for (let index = 0; index < sources.length; index++) {
      const candidates = [
        fromHistory < history.count ? history.at(fromHistory).at : Number.NEGATIVE_INFINITY,
        received[fromReceived]?.at ?? Number.NEGATIVE_INFINITY,
        payments[fromPayments]?.at ?? Number.NEGATIVE_INFINITY,
      ];
      const newest = candidates.indexOf(Math.max(...candidates));
      balances[index] = balance;
      if (newest === 0) {
        sources[index] = fromHistory;
        balance -= changeOf(history.at(fromHistory++));
      } else if (newest === 1) {
        balance -= received[fromReceived]?.amount ?? 0n;
        sources[index] = -1 - fromReceived++;
      } else {
        balance -= payments[fromPayments]?.amount ?? 0n;
        sources[index] = -1 - received.length - fromPayments++;
      }
    }
    const incoming = [...received, ...payments];
    return {
      count: sources.length,
      at: (position) => {
        const source = sources[position] ?? 0;
        const balanceAfter = balances[position] ?? 0n;
        if (source >= 0) {
          const adjustment = history.at(source);
          const { at, transactionId } = adjustment;
          return { at, change: changeOf(adjustment), balanceAfter, transactionId, adjustment };
        }
        const { at, amount, transactionId } = incoming[-1 - source] ?? { at: 0, amount: 0n, transactionId: '' };
        return { at, change: amount, balanceAfter, transactionId, adjustment: null };
      },
    };
  };

  const seededPayments = (total: bigint, end: number) => {
    const each = total / BigInt(2 * (PAYMENTS - 1));
    return Array.from({ length: PAYMENTS }, (_, index) => ({
      at: end - 2 * YEAR + Math.floor((index * 2 * YEAR) / PAYMENTS),
      amount: index === 0 ? total - each * BigInt(PAYMENTS - 1) : each,
      transactionId: `PAY${scope}${String(index).padStart(9, '0')}`,
    })).toReversed();
  };

  return {
    rows: (): Rows<PurseEntry> => {
      const version = funds.history().count + funds.listReceipts().length;
      if (built?.version !== version) built = { version, rows: build() };
      return built.rows;
    },
  };
};
export type PurseLedger = ReturnType<typeof createPurseLedger>;

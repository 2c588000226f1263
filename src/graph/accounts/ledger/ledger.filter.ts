import { type Asker, checkWindows, refuse } from '../../../request/schema/windows.ts';
import { dayAt } from '../../../time/index.ts';
import { balanceType, customerLedgerDirection, tradeType } from '../../../upstream/mapping/codes/accounts.ts';
import type { Known } from '../../../upstream/mapping/index.ts';
import type { Input } from '../../../vendor/api.ts';
import type { BalanceType } from '../account.enums.ts';
import type { CustomerLedgerFilter, LedgerFilter } from './ledger.args.ts';

const NAMES = { tradeTimeBegin: 'filter.from', tradeTimeEnd: 'filter.until' } as const;

/** The same day of the year before: the vendor's default of the first day. */
const yearBefore = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() - 1);
  return date.toISOString().slice(0, 10);
};

/** Ledger and filter as inputs of both ledgers' operations. Throws BAD_USER_INPUT before any call. */
export const ledgerInput = (
  { api, now }: Asker,
  operation: string,
  { balance, filter }: { readonly balance: Known<BalanceType>; readonly filter?: LedgerFilter | null | undefined },
): Input => {
  const { tradeType: trade, from, until } = filter ?? {};
  const today = dayAt(now);
  if (from && from > today) refuse('filter.from', `not after ${today}`);
  const end = until ?? today;
  checkWindows(api, operation, { tradeTimeBegin: from ?? yearBefore(today), tradeTimeEnd: end }, NAMES);
  return {
    balanceType: balanceType.encode(balance),
    ...(trade ? { tradeType: tradeType.encode(trade) } : {}),
    ...(from ? { tradeTimeBegin: from } : {}),
    ...(until ? { tradeTimeEnd: until } : {}),
  };
};

/** Conditions that only the operation of customers' ledgers supports. */
export const customerLedgerInput = ({ direction, transactionId }: CustomerLedgerFilter): Input => ({
  ...(direction ? { revenueExpenseType: customerLedgerDirection.encode(direction) } : {}),
  ...(transactionId ? { tradeId: transactionId } : {}),
});

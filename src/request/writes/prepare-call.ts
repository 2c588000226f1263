import Big from 'big.js';
import type { PreparedWrite } from '../../ledger/operations/index.ts';
import type { RequestContext } from '../context.ts';
import type { WritePlan } from './definition.ts';

/** The call of a plan, ready to be sent, with its canonical amount. */
export const prepareCall = (
  context: RequestContext,
  { call: [operation, input], scope, credential, amount = null }: WritePlan,
): PreparedWrite => ({
  send: context.api.prepareWrite(operation, input, { scope, credential }),
  amount: amount === null ? null : spelt(amount),
});

/** Canonical text of an amount: «25» and «25.00» are equal. */
const spelt = (amount: string): string => {
  const exact = new Big(amount);
  return exact.round(2).eq(exact) ? exact.toFixed(2) : exact.toFixed();
};

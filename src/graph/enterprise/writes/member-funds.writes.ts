import type { RequestContext } from '../../../request/context.ts';
import { asCustomer } from '../../../request/fetch/customer-credential.ts';
import { defineWrite, MOVES_AN_AMOUNT } from '../../../request/writes/definition.ts';
import type { Known } from '../../../upstream/mapping/index.ts';
import { requireCustomerAt } from '../../customers/index.ts';
import { fundInput } from '../enterprise.filter.ts';
import { retrievableAmounts, transferableAmounts } from '../enterprise.loader.ts';
import type { TransferableFund } from '../enterprise.type.ts';
import {
  digitsOf,
  lineOf,
  planMove,
  requireActive,
  requireEnough,
  requireMember,
  rowsOf,
  TRANSFER_CALLS,
} from './enterprise-write.checks.ts';

export type MemberFunds = {
  readonly customerId: string;
  readonly resellerId: string | null;
  readonly memberId: string;
  readonly fund: Known<TransferableFund>;
  readonly amount: string;
  readonly expiresAt: string | null;
  /** Id by which the vendor recognizes a repeated transfer. */
  readonly transactionId: string;
};

/** Master and member with their amounts of the fund. */
const partiesOf = async (context: RequestContext, input: MemberFunds) => {
  const { customerId, resellerId, memberId, fund, expiresAt } = input;
  const master = await requireCustomerAt(context, customerId, resellerId);
  const member = await requireMember(context, master, memberId);
  const filter = fundInput(fund);
  const [mine, theirs] = await Promise.all([
    rowsOf(context, { loader: transferableAmounts, master, filter }),
    rowsOf(context, { loader: retrievableAmounts, master, parent: memberId, filter }),
  ]);
  return { master, member, mine, theirs, fund, expiresAt };
};

const callOf = ({ memberId, amount, fund, transactionId, expiresAt }: MemberFunds) => ({
  customerId: memberId,
  amount,
  transId: transactionId,
  ...fundInput(fund),
  expireTime: fund === 'CREDIT' ? expiresAt : null,
});

/** Moves an amount from master to member, with the master's credential. */
export const transferToMember = defineWrite<MemberFunds>({
  kind: 'TRANSFER_TO_MEMBER',
  calls: TRANSFER_CALLS,
  refuses: MOVES_AN_AMOUNT,
  plan: async (context, input) => {
    const { master, member, mine, theirs, fund, expiresAt } = await partiesOf(context, input);
    const { amount, memberId } = input;
    requireActive(member);
    const available = digitsOf(lineOf(mine, fund, expiresAt)?.transferable);
    requireEnough(amount, available);
    const had = theirs.find((line) => fund === 'CASH' || line.expiresAt === expiresAt);
    return {
      call: ['UpdateSubEnterpriseAmount', callOf(input)],
      ...asCustomer(master),
      amount,
      changes: [
        planMove('Enterprise.transferableAmounts', master.id, available, `-${amount}`),
        planMove('EnterpriseMember.retrievableAmounts', memberId, digitsOf(had?.retrievable), amount),
      ],
    };
  },
});

/** Moves an amount from member back to master, with the master's credential. */
export const reclaimFromMember = defineWrite<MemberFunds>({
  kind: 'RECLAIM_FROM_MEMBER',
  calls: TRANSFER_CALLS,
  refuses: MOVES_AN_AMOUNT,
  plan: async (context, input) => {
    const { master, mine, theirs, fund, expiresAt } = await partiesOf(context, input);
    const { amount, memberId } = input;
    const available = digitsOf(lineOf(theirs, fund, expiresAt)?.retrievable);
    requireEnough(amount, available);
    const had = mine.find((line) => fund === 'CASH' || line.expiresAt === expiresAt);
    return {
      call: ['ReclaimSubEnterpriseAmount', callOf(input)],
      ...asCustomer(master),
      amount,
      changes: [
        planMove('EnterpriseMember.retrievableAmounts', memberId, available, `-${amount}`),
        planMove('Enterprise.transferableAmounts', master.id, digitsOf(had?.transferable), amount),
      ],
    };
  },
});

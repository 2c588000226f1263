import { customerOf } from '../../../upstream/index.ts';
import { frozenState } from '../../../upstream/mapping/codes/customers.ts';
import { type Proof, textIn, type WriteKind } from './kind.ts';

const ACTIVE = frozenState.encode('ACTIVE');

/** Proof by the customers' current state. The vendor does not return which kind of freeze a customer has. */
const byState = (frozen: boolean): Proof => ({
  by: 'target',
  isReached: async (upstream, { targetId, input }, rowId) => {
    const customer = await customerOf(upstream, {
      customerId: rowId ?? targetId,
      resellerId: textIn(input.resellerId),
    });
    return customer !== null && (customer.frozen !== ACTIVE) === frozen;
  },
});

export const CUSTOMER_WRITES = {
  FREEZE_CUSTOMERS: {
    description: 'Customers frozen.',
    operations: ['FreezeSubCustomers'],
    wholePartner: false,
    target: 'customer',
    touches: ['customers', 'resources'],
    sets: 'freeze',
    proof: byState(true),
  },
  UNFREEZE_CUSTOMERS: {
    description: 'Customers unfrozen.',
    operations: ['UnfreezeSubCustomers'],
    wholePartner: false,
    target: 'customer',
    touches: ['customers', 'resources'],
    sets: 'freeze',
    proof: byState(false),
  },
} as const satisfies Readonly<Record<string, WriteKind>>;

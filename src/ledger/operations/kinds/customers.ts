import { customerOf } from '../../../upstream/index.ts';
import { frozenState } from '../../../upstream/mapping/codes/customers.ts';
import { type Proof, textIn, type WriteKind } from './kind.ts';

const ACTIVE = frozenState.encode('ACTIVE');

/** How each of the customers stands. */
const byState = (stateOf: (scope: unknown) => string): Proof => ({
  by: 'target',
  reached: async (upstream, { targetId, input }, rowId) => {
    const scope = { customerId: rowId ?? targetId, resellerId: textIn(input.resellerId) };
    return (await customerOf(upstream, scope))?.frozen === stateOf(input.scope);
  },
});

export const CUSTOMER_WRITES = {
  FREEZE_CUSTOMERS: {
    description: 'Customers frozen.',
    operations: ['FreezeSubCustomers'],
    wholePartner: false,
    target: 'customer',
    touches: ['customers', 'resources'],
    proof: byState((scope) =>
      frozenState.encode(scope === 'ACCOUNT_AND_RESOURCES' ? 'ACCOUNT_AND_RESOURCES_FROZEN' : 'ACCOUNT_FROZEN'),
    ),
  },
  UNFREEZE_CUSTOMERS: {
    description: 'Customers not frozen any more.',
    operations: ['UnfreezeSubCustomers'],
    wholePartner: false,
    target: 'customer',
    touches: ['customers', 'resources'],
    proof: byState(() => ACTIVE),
  },
} as const satisfies Readonly<Record<string, WriteKind>>;

import { rowsOf } from '../data/rows.ts';
import { secondsOf } from '../data/time.ts';
import type { Scope } from '../data/world.ts';
import type { Input } from '../http/input.ts';
import { refuse } from '../http/refusal.ts';
import { amountOf, insufficient } from './accounts.ts';
import { type Behaviors, type Call, contains, equals, textOf, timeOf } from './behavior.ts';

const resellerScope = ({ caller }: Call, input: Input): Scope => {
  const scope = caller.world.scopeOfReseller(String(input.indirect_partner_id));
  if (!scope) throw refuse(400, 'CBC.99000037', 'The reseller is not one of the partner.');
  return scope;
};

const ownScope = ({ caller }: Call): Scope => caller.world.scopes[0] as Scope;

export const resellerBehaviors: Behaviors = {
  ListIndirectPartners: ({ caller, settings }, input) => {
    // An empty name is ignored as a filter.
    const account = textOf(input, 'account_name') || undefined;
    const id = textOf(input, 'indirect_partner_id');
    const begin = timeOf(input, 'associated_on_begin') ?? Number.NEGATIVE_INFINITY;
    const end = timeOf(input, 'associated_on_end') ?? Number.POSITIVE_INFINITY;
    const found = caller.world.resellers.filter((row) => {
      const associated = secondsOf(row.associated_on) ?? 0;
      return (
        !settings.leftResellers.includes(row.indirect_partner_id) &&
        contains(account, row.account_name) &&
        equals(id, row.indirect_partner_id) &&
        associated >= begin &&
        associated <= end
      );
    });
    return { rows: rowsOf(found) };
  },

  UpdateIndirectPartnerAccount: (call, input) => {
    const [own, reseller] = [ownScope(call).funds, resellerScope(call, input).funds];
    const amount = amountOf(call);
    if (amount > own.purse() - own.designated) throw insufficient();
    const at = Math.floor(call.now);
    own.fillPurse(-amount);
    const { transactionId } = own.record({
      customer: null,
      reseller: String(input.indirect_partner_id),
      kind: 'SOURCE_OPERATION_BEADJUST',
      amount,
      at,
    });
    reseller.receive({ amount, at, transactionId });
    return { body: { transfer_id: transactionId } };
  },

  ReclaimIndirectPartnerAccount: (call, input) => {
    const [own, reseller] = [ownScope(call).funds, resellerScope(call, input).funds];
    const amount = amountOf(call);
    if (amount > reseller.purse()) throw insufficient();
    const at = Math.floor(call.now);
    own.fillPurse(amount);
    const { transactionId } = own.record({
      customer: null,
      reseller: String(input.indirect_partner_id),
      kind: 'SOURCE_OPERATION_BERETRIEVE',
      amount,
      at,
    });
    reseller.receive({ amount: -amount, at, transactionId });
    return { body: { trans_id: transactionId } };
  },
};

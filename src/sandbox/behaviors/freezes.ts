import type { FreezeType } from '../data/freezes.ts';
import type { Input } from '../http/input.ts';
import { refuse } from '../http/refusal.ts';
import type { Behaviors, Call, Result } from './behavior.ts';

const RESELLER_MODEL = '3';

interface Failure {
  readonly id: string;
  readonly error_code: string;
  readonly error_msg: string;
}

/** Freezes or unfreezes one customer. Returns null when it is done, else the failure. */
type Change = (call: Call, index: number) => Omit<Failure, 'id'> | null;

const illegal = (error_msg: string) => ({ error_code: 'CBC.0150', error_msg });

const failureOf = (call: Call, id: string, change: Change): Failure | null => {
  const index = call.scope.customers.findById(id, call.now);
  if (index === null) return { id, error_code: 'CBC.99000035', error_msg: 'Not a customer of the partner.' };
  if (call.scope.customers.row(index).association_type !== RESELLER_MODEL) {
    return { id, error_code: 'CBC.99000000', error_msg: 'Not a customer of the reseller model.' };
  }
  const failure = change(call, index);
  return failure ? { id, ...failure } : null;
};

/**
 * When all customers fail the vendor refuses the call with the first failure; otherwise it lists the failures by
 * customer.
 */
const changeAll = (call: Call, input: Input, change: Change): Result => {
  const ids = [...new Set(input.customer_ids as readonly string[])];
  const failures = ids.flatMap((id) => failureOf(call, id, change) ?? []);
  const [first] = failures;
  if (first && failures.length === ids.length) throw refuse(400, first.error_code, first.error_msg);
  return { body: first ? { error_details: failures } : {} };
};

const typeOf = (input: Input, name: string): FreezeType => (input[name] as FreezeType | null | undefined) ?? 'ACCOUNT';

export const freezeBehaviors: Behaviors = {
  FreezeSubCustomers: (call, input) =>
    changeAll(call, input, ({ scope }, index) => {
      if (scope.freezes.typeOf(index)) return illegal('The customer is frozen already.');
      scope.freezes.freeze(index, typeOf(input, 'freeze_type'));
      return null;
    }),

  UnfreezeSubCustomers: (call, input) =>
    changeAll(call, input, ({ scope }, index) => {
      const frozen = scope.freezes.typeOf(index);
      if (!frozen) return illegal('The customer is not frozen.');
      if (frozen !== typeOf(input, 'unfreeze_type')) return illegal('The customer was frozen in another way.');
      scope.freezes.unfreeze(index);
      return null;
    }),
};

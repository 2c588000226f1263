import type { Member } from '../data/enterprise.ts';
import type { MemberPlace } from '../data/enterprise-money.ts';
import { refuse } from '../http/refusal.ts';
import type { Call } from './behavior.ts';
import { callingCustomer } from './own-bills.ts';

export const CASH = 'BALANCE_TYPE_DEBIT';
export const CREDIT = 'BALANCE_TYPE_CREDIT';

/** Index of the calling customer; throws unless it is the master of an enterprise. */
export const callingMaster = (call: Call): number => {
  const index = callingCustomer(call);
  if (!call.scope.enterprises.isMaster(index)) {
    throw refuse(403, 'CBC.0155', 'The account is not the master of an enterprise.');
  }
  return index;
};

export interface FoundMember {
  readonly member: Member;
  readonly place: MemberPlace;
}

/** Null when this master has no member with the id. */
export const findMember = ({ scope, now }: Call, master: number, id: string | null | undefined): FoundMember | null => {
  const members = scope.enterpriseMembers.of(master, now);
  const position = members.findIndex((member) => member.id === id);
  const member = members[position];
  return member ? { member, place: { master, position } } : null;
};

import type { OrganizationState } from '../../identity/index.ts';
import { anyContains } from '../common/index.ts';
import type { AssignmentFilter, MemberFilter } from './organization.args.ts';
import { type CustomerAssignment, type Member, toMember } from './organization.type.ts';

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Members by login name, as far as the filter leaves them. */
export const membersOf = (
  { members, directors }: OrganizationState,
  { search, role, active, director }: MemberFilter,
): Member[] => {
  return [...members.values()]
    .filter(
      (member) =>
        anyContains([member.accountName, member.name], search) &&
        (!role || member.roles.includes(role)) &&
        (active === null || active === undefined || member.active === active) &&
        (!director || directors.get(member.accountName) === director),
    )
    .sort((a, b) => byText(a.accountName, b.accountName))
    .map(toMember);
};

/** Assignments by customer id, as far as the filter leaves them. */
export const assignmentsOf = (
  { customers }: OrganizationState,
  { accountManager, customerId }: AssignmentFilter,
): CustomerAssignment[] =>
  [...customers.values()]
    .filter(
      (each) => (!accountManager || each.manager === accountManager) && (!customerId || each.customerId === customerId),
    )
    .sort((a, b) => byText(a.customerId, b.customerId))
    .map(({ manager, ...rest }) => ({ ...rest, accountManager: manager }));

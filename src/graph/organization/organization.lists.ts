import type { OrganizationState } from '../../identity/index.ts';
import { compareNames, compareTexts, orderBy } from '../../request/pages/sorted.ts';
import { anyContains } from '../common/index.ts';
import type { AssignmentFilter, MemberFilter, MemberSort } from './organization.args.ts';
import { type CustomerAssignment, type Member, toMember } from './organization.type.ts';

type Named = Pick<Member, 'accountName' | 'name'>;

const byAccountName = (a: Named, b: Named): number => compareTexts(a.accountName, b.accountName);

const memberOrder = ({ by, direction }: MemberSort) =>
  orderBy<Named, string>({
    valueIn: by === 'NAME' ? ({ name }) => name : ({ accountName }) => accountName,
    isDescending: direction === 'DESCENDING',
    compare: by === 'NAME' ? compareNames : compareTexts,
    ties: byAccountName,
  });

/** Members that match the filter, in the requested order, or by login name. */
export const membersOf = (
  { members, directors }: OrganizationState,
  { search, role, active, director }: MemberFilter,
  sort: MemberSort | null | undefined,
): Member[] => {
  return [...members.values()]
    .filter(
      (member) =>
        anyContains([member.accountName, member.name], search) &&
        (!role || member.roles.includes(role)) &&
        (active === null || active === undefined || member.active === active) &&
        (!director || directors.get(member.accountName) === director),
    )
    .sort(sort ? memberOrder(sort) : byAccountName)
    .map(toMember);
};

/** Assignments that match the filter, ordered by customer id. */
export const assignmentsOf = (
  { customers }: OrganizationState,
  { accountManager, customerId }: AssignmentFilter,
): CustomerAssignment[] =>
  [...customers.values()]
    .filter(
      (each) => (!accountManager || each.manager === accountManager) && (!customerId || each.customerId === customerId),
    )
    .sort((a, b) => compareTexts(a.customerId, b.customerId))
    .map(({ manager, ...rest }) => ({ ...rest, accountManager: manager }));

import { GatewayError } from '../../../errors/index.ts';
import type { LoaderDefinition, RequestContext } from '../../../request/context.ts';
import type { Children, ChildrenKey } from '../../../request/fetch/children.ts';
import { asCustomer } from '../../../request/fetch/customer-credential.ts';
import { MAX_FIRST } from '../../../request/pages/paging.ts';
import { refuse } from '../../../request/schema/windows.ts';
import type { PlannedChange } from '../../../request/writes/definition.ts';
import type { Input } from '../../../vendor/api.ts';
import { compareDecimals, type Money, sumDecimals } from '../../common/index.ts';
import { type Customer } from '../../customers/index.ts';
import { membersByMaster, organizationByMaster } from '../enterprise.loader.ts';
import type { EnterpriseMember, OrganizationUnit } from '../enterprise.type.ts';

/**
 * Calls of one write: for the master, its members before and after, the balances of both, and the write itself. An
 * enterprise has at most 1,000 members.
 */
export const TRANSFER_CALLS = 25;

interface Sought<T> {
  readonly loader: LoaderDefinition<ChildrenKey, Children<T>>;
  readonly master: Customer;
  /** Id of the member whose list it is. Default: the master's list. */
  readonly parent?: string;
  readonly filter?: Input;
}

/** All rows of one of a master's lists: one call for each hundred. */
export const rowsOf = async <T extends object>(
  context: RequestContext,
  { loader, master, parent = master.id, filter = {} }: Sought<T>,
): Promise<readonly T[]> => {
  const all: T[] = [];
  for (;;) {
    const page = { parent, offset: all.length, first: MAX_FIRST, filter, ...asCustomer(master) };
    const { rows } = await context.load(loader, page);
    all.push(...rows);
    if (rows.length < MAX_FIRST) return all;
  }
};

const withMaster = (master: Customer, member: EnterpriseMember | undefined): EnterpriseMember | null =>
  member ? Object.assign(member, { master }) : null;

/** The member for which `isIt` is true; null where the master has no such member. */
export const memberOf = async (
  context: RequestContext,
  master: Customer,
  isIt: (member: EnterpriseMember) => boolean,
): Promise<EnterpriseMember | null> =>
  withMaster(master, (await rowsOf(context, { loader: membersByMaster, master })).find(isIt));

/**
 * Throws AGENCY_MISSING where the customer has not authorized the partner, UPSTREAM_FORBIDDEN where it is not a master.
 */
export const requireMaster = async (context: RequestContext, master: Customer): Promise<void> => {
  await context.load(membersByMaster, { parent: master.id, offset: 0, first: 1, filter: {}, ...asCustomer(master) });
};

/** The member. Throws NOT_FOUND where the master has no such member, UPSTREAM_FORBIDDEN where it is not a master. */
export const requireMember = async (
  context: RequestContext,
  master: Customer,
  memberId: string,
): Promise<EnterpriseMember> => {
  const member = await memberOf(context, master, ({ id }) => id === memberId);
  if (!member) throw new GatewayError('NOT_FOUND', { hints: { type: 'EnterpriseMember' } });
  return member;
};

/** Throws WRONG_STATE for a member that is not ACTIVE. */
export const requireActive = ({ status }: EnterpriseMember): void => {
  if (status !== 'ACTIVE') throw new GatewayError('WRONG_STATE', { hints: { rule: 'member-status', limit: 'ACTIVE' } });
};

const isIn = (units: readonly OrganizationUnit[], unitId: string): boolean =>
  units.some(({ id, units: below }) => id === unitId || isIn(below, unitId));

/** Throws NOT_FOUND for a unit of another enterprise. */
export const requireUnit = async (context: RequestContext, master: Customer, unitId: string): Promise<void> => {
  const tree = await context.load(organizationByMaster, { master, parentId: null, recursive: true });
  if (tree && (tree.id === unitId || isIn(tree.units, unitId))) return;
  throw new GatewayError('NOT_FOUND', { hints: { type: 'OrganizationUnit' } });
};

/** The amount as exact digits; "0" for none. Throws the error of an amount that cannot be read. */
export const digitsOf = (money: Money | null | undefined): string => {
  // An amount that could not be read is an Error in the row.
  if (money instanceof Error) throw money;
  return money?.amount ?? '0';
};

/** Throws INSUFFICIENT_BALANCE with the available amount. */
export const requireEnough = (amount: string, available: string): void => {
  if (compareDecimals(amount, available) > 0) throw new GatewayError('INSUFFICIENT_BALANCE', { hints: { available } });
};

/** The change of an amount that increases by `by`, or decreases where `by` is negative. */
export const planMove = (of: string, id: string, before: string, by: string): PlannedChange => ({
  of,
  id,
  before,
  after: sumDecimals([before, by]),
});

interface Line {
  readonly expiresAt: string | null;
}

/**
 * The credit line that expires at this time, or the one that never does; cash has a single line. Throws BAD_USER_INPUT
 * with the times of the existing lines.
 */
export const lineOf = <T extends Line>(lines: readonly T[], fund: string, expiresAt: string | null): T | undefined => {
  if (fund === 'CASH') return lines[0];
  const ends = (time: string | null): number | null => (time === null ? null : Date.parse(time));
  const line = lines.find((each) => ends(each.expiresAt) === ends(expiresAt));
  if (line || lines.length === 0) return line;
  return refuse('input.expiresAt', lines.map(({ expiresAt: end }) => end ?? 'left out').join(', '));
};

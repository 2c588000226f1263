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
 * Calls for the master, its members before and after, the balances of both, and the write; an enterprise has at most
 * 1,000 members.
 */
export const TRANSFER_CALLS = 25;

interface Sought<T> {
  readonly loader: LoaderDefinition<ChildrenKey, Children<T>>;
  readonly master: Customer;
  /** The member that it is about, else the master. */
  readonly parent?: string;
  readonly filter?: Input;
}

/** Every row of what a master may ask; one call for 100 of them. */
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

/** Null for an account that is not a member of this master. */
export const memberOf = async (
  context: RequestContext,
  master: Customer,
  isIt: (member: EnterpriseMember) => boolean,
): Promise<EnterpriseMember | null> =>
  withMaster(master, (await rowsOf(context, { loader: membersByMaster, master })).find(isIt));

/** AGENCY_MISSING where the customer has not authorized the partner, UPSTREAM_FORBIDDEN where it is not a master. */
export const requireMaster = async (context: RequestContext, master: Customer): Promise<void> => {
  await context.load(membersByMaster, { parent: master.id, offset: 0, first: 1, filter: {}, ...asCustomer(master) });
};

/** NOT_FOUND for a customer who is not a member of this master; UPSTREAM_FORBIDDEN where the customer is not a master. */
export const requireMember = async (
  context: RequestContext,
  master: Customer,
  memberId: string,
): Promise<EnterpriseMember> => {
  const member = await memberOf(context, master, ({ id }) => id === memberId);
  if (!member) throw new GatewayError('NOT_FOUND', { hints: { type: 'EnterpriseMember' } });
  return member;
};

/** WRONG_STATE unless the member is in use. */
export const requireActive = ({ status }: EnterpriseMember): void => {
  if (status !== 'ACTIVE') throw new GatewayError('WRONG_STATE', { hints: { rule: 'member-status', limit: 'ACTIVE' } });
};

const isIn = (units: readonly OrganizationUnit[], unitId: string): boolean =>
  units.some(({ id, units: below }) => id === unitId || isIn(below, unitId));

/** NOT_FOUND for a unit of another enterprise. */
export const requireUnit = async (context: RequestContext, master: Customer, unitId: string): Promise<void> => {
  const tree = await context.load(organizationByMaster, { master, parentId: null, recursive: true });
  if (tree && (tree.id === unitId || isIn(tree.units, unitId))) return;
  throw new GatewayError('NOT_FOUND', { hints: { type: 'OrganizationUnit' } });
};

/** Exact digits; an amount that cannot be read is thrown. */
export const digitsOf = (money: Money | null | undefined): string => {
  // An amount that could not be read is in the row as its error.
  if (money instanceof Error) throw money;
  return money?.amount ?? '0';
};

/** INSUFFICIENT_BALANCE with the available amount. */
export const requireEnough = (amount: string, available: string): void => {
  if (compareDecimals(amount, available) > 0) throw new GatewayError('INSUFFICIENT_BALANCE', { hints: { available } });
};

/** The change of an amount that increases by a number, or decreases with a leading minus. */
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
 * The credit line with exactly this end, or the one without an end; cash is one line. BAD_USER_INPUT names the existing
 * ones.
 */
export const lineOf = <T extends Line>(lines: readonly T[], fund: string, expiresAt: string | null): T | undefined => {
  if (fund === 'CASH') return lines[0];
  const ends = (time: string | null): number | null => (time === null ? null : Date.parse(time));
  const line = lines.find((each) => ends(each.expiresAt) === ends(expiresAt));
  if (line || lines.length === 0) return line;
  return refuse('input.expiresAt', lines.map(({ expiresAt: end }) => end ?? 'left out').join(', '));
};

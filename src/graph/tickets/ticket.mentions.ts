import { isGatewayError } from '../../errors/index.ts';
import type { RequestContext } from '../../request/context.ts';
import { resellerIn, scopeOf } from '../../upstream/index.ts';
import { type Order, visibleOrder } from '../orders/index.ts';
import { resourceFamilyById, withOwners, type YearlyMonthlyResource } from '../resources/index.ts';
import { customerOfAccount } from './ticket.account.ts';
import type { Ticket } from './ticket.type.ts';

/** Number of orders, or of resources, that are looked up for one text: each costs a call. */
export const MOST_MENTIONS = 3;

const ORDER = /\bCS\d{16,24}\b/g;
const RESOURCE = /\b(?:[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\b/gi;

const idsIn = (text: string | null, pattern: RegExp): readonly string[] =>
  [...new Set(text?.match(pattern) ?? [])].slice(0, MOST_MENTIONS);

const unlessUnknown = (error: unknown): null => {
  if (isGatewayError(error) && error.code === 'NOT_FOUND') return null;
  throw error;
};

const isThere = <T>(value: T | null): value is T => value !== null;

/** Orders that the description names, which belong to the ticket's customer and which the viewer may see. */
export const ordersIn = async (
  context: RequestContext,
  { description, account }: Ticket,
): Promise<readonly Order[]> => {
  const ids = idsIn(description, ORDER);
  if (ids.length === 0) return [];
  const customer = await customerOfAccount(context, account);
  const scope = customer ? scopeOf(resellerIn(customer.scope)) : account.scope;
  const found = await Promise.all(ids.map((id) => visibleOrder(context, id, scope).catch(unlessUnknown)));
  return found.filter(isThere).filter((order) => customer === null || order.customerId === customer.id);
};

/** Yearly/monthly resources that the description names and that belong to the ticket's customer. */
export const resourcesIn = async (
  context: RequestContext,
  { description, account }: Ticket,
): Promise<readonly YearlyMonthlyResource[]> => {
  const ids = idsIn(description, RESOURCE);
  const owner = ids.length === 0 ? null : await customerOfAccount(context, account);
  if (!owner) return [];
  const families = await Promise.all(ids.map((id) => context.load(resourceFamilyById, { id, owner })));
  const resources = families.flatMap((family) => family?.resource ?? []);
  return withOwners(resources, { ownerId: owner.id, owner });
};

import { GatewayError } from '../../errors/index.ts';
import type { RequestContext } from '../../request/context.ts';
import { chunksOf } from '../../request/fetch/batched.ts';
import { asCustomer } from '../../request/fetch/customer-credential.ts';
import { sweep } from '../../request/fetch/sweep.ts';
import { MAX_FIRST } from '../../request/pages/paging.ts';
import { resellerIn } from '../../upstream/index.ts';
import { checkWriteIds } from '../common/index.ts';
import { type Customer, requireCustomerAt } from '../customers/index.ts';
import { dependsOnAnother, type Family, YEARLY_MONTHLY } from './resource.loader.ts';
import { YearlyMonthlyResource } from './resource.type.ts';
import type { OwnerInput } from './resource-write.args.ts';

type Status = YearlyMonthlyResource['status'];

interface Owned {
  readonly customerId: string;
  readonly resellerId: string | null;
}

/** The customer as the ledger stores it. Throws NOT_FOUND for one outside of the viewer's scope. */
export const ownerIn = async (
  context: RequestContext,
  { customerId, resellerId }: Pick<OwnerInput, 'customerId' | 'resellerId'>,
): Promise<Owned> => {
  const owner = await requireCustomerAt(context, customerId, resellerId);
  return { customerId, resellerId: resellerIn(owner.scope) };
};

/** Ids besides the target's under which the ledger lists a write. */
export const alsoAbout = (
  { customerId, resellerId }: Owned,
  resourceIds: readonly string[] = [],
): readonly string[] => [customerId, ...(resellerId === null ? [] : [resellerId]), ...resourceIds];

/** Throws BAD_USER_INPUT for no id, more ids than one call accepts, or a repeated id. */
export const checkResourceIds = ({ api }: RequestContext, operation: string, ids: readonly string[]): void => {
  checkWriteIds(ids, api.operation(operation).facts.batch?.max ?? 1, 'input.resourceIds');
};

const listOwn = async (
  { api }: RequestContext,
  owner: Customer,
  ids: readonly string[],
): Promise<YearlyMonthlyResource[]> => {
  const max = api.operation(YEARLY_MONTHLY).facts.batch?.max ?? 1;
  const parts = await Promise.all(
    chunksOf(ids, max).map((resourceIds) =>
      sweep<YearlyMonthlyResource>({
        limit: MAX_FIRST,
        ask: (offset, limit) =>
          api.ask(
            YEARLY_MONTHLY,
            { customerId: owner.id, resourceIds, onlyMainResource: 0, offset, limit },
            asCustomer(owner),
          ),
        rows: (answer) => answer.many(YearlyMonthlyResource),
        idOf: ({ id }) => id,
      }),
    ),
  );
  return parts.flat();
};

/**
 * The resources, each with those that depend on it, read with the customer's credential, which the write needs too.
 * Throws AGENCY_MISSING, or NOT_FOUND for a resource that the customer does not have.
 */
export const requireFamilies = async (
  context: RequestContext,
  owner: Customer,
  ids: readonly string[],
): Promise<readonly Family[]> => {
  const rows = await listOwn(context, owner, ids);
  const known = new Map(rows.map((resource) => [resource.id, resource]));
  const dependents = Map.groupBy(rows.filter(dependsOnAnother), ({ mainId }) => mainId ?? '');
  const missing = ids.filter((id) => !known.has(id));
  if (missing.length > 0)
    throw new GatewayError('NOT_FOUND', { hints: { type: 'YearlyMonthlyResource', resourceIds: missing } });
  return ids.flatMap((id) => {
    const resource = known.get(id);
    return resource ? [{ resource, dependents: dependents.get(id) ?? [] }] : [];
  });
};

/** Throws AGENCY_MISSING where the customer has not authorized the partner. */
export const requireAgency = async ({ api }: RequestContext, owner: Customer): Promise<void> => {
  await api.ask(YEARLY_MONTHLY, { customerId: owner.id, onlyMainResource: 1, limit: 1 }, asCustomer(owner));
};

/** Throws the error for the ids of wrong resources, where there are any. */
const refuseSome = (
  families: readonly Family[],
  isWrong: (resource: YearlyMonthlyResource) => boolean,
  error: (resourceIds: readonly string[]) => GatewayError,
): void => {
  const wrong = families.flatMap(({ resource }) => (isWrong(resource) ? [resource.id] : []));
  if (wrong.length > 0) throw error(wrong);
};

/** Throws BAD_USER_INPUT for resources that depend on another: they follow their main resource. */
export const requireMain = (families: readonly Family[]): void =>
  refuseSome(families, dependsOnAnother, (resourceIds) => {
    const hints = { argument: 'input.resourceIds', limit: 'main resources only', resourceIds };
    return new GatewayError('BAD_USER_INPUT', { hints });
  });

/** Throws WRONG_STATE for resources in another status. */
export const requireStatus = (families: readonly Family[], allowed: readonly Status[]): void =>
  refuseSome(
    families,
    ({ status }) => !allowed.includes(status),
    (resourceIds) =>
      new GatewayError('WRONG_STATE', { hints: { rule: 'resource-status', limit: allowed.join(', '), resourceIds } }),
  );

/** Throws WRONG_STATE for resources with another expiry policy. */
export const requirePolicy = (families: readonly Family[], policy: YearlyMonthlyResource['expiryPolicy']): void =>
  refuseSome(
    families,
    ({ expiryPolicy }) => expiryPolicy !== policy,
    (resourceIds) =>
      new GatewayError('WRONG_STATE', { hints: { rule: 'expiry-policy', limit: String(policy), resourceIds } }),
  );

import {
  CustomerResourcesDocument,
  type CustomerResourcesQuery,
} from '../../../packages/client/src/generated/samples.ts';
import type { TestGateway } from '../../support/gateway.ts';

export interface ResourceOwner {
  readonly id: string;
  readonly nodes: NonNullable<NonNullable<CustomerResourcesQuery['customer']>['resources']>['nodes'];
}

/**
 * The customer with the most resources that fit into one page, among those with dependent resources and resources
 * charged by use.
 */
export const richestOwner = async (
  gateway: TestGateway,
  partner: string,
  administrator: string,
): Promise<ResourceOwner> => {
  let best: ResourceOwner | undefined;
  for (const { customer_id: id, grants_agency } of gateway.sandbox.partner(partner).customers()) {
    if (!grants_agency) continue;
    const { data } = await gateway.run(administrator, CustomerResourcesDocument, { id, first: 100 });
    const nodes = data?.customer?.resources?.nodes ?? [];
    const dependents = nodes.filter(({ isMain }) => !isMain).length;
    const byUse = data?.customer?.payPerUseResources?.totalCount ?? 0;
    const whole = data?.customer?.resources?.totalCount === nodes.length;
    if (whole && dependents > 0 && byUse > 1 && nodes.length > (best?.nodes.length ?? 0)) best = { id, nodes };
  }
  if (!best) throw new Error('no customer with resources of both kinds');
  return best;
};

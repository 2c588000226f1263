import { customerIds, customersWith, type Recipe } from './lookup.ts';

interface Holder {
  readonly resources: { readonly nodes: readonly { readonly id: string }[] };
}

/** A resource in use with the customer that has it. */
const inUse: Recipe = async function* ({ ask }) {
  const selection = 'resources(first: 2, filter: { mainOnly: true, statuses: [IN_USE] }) { nodes { id: resourceId } }';
  for await (const { customerId, answer } of customersWith<Holder>(ask, await customerIds(ask), selection))
    for (const { id } of answer.resources.nodes) yield { customerId, resourceId: id, resourceIds: [id] };
};

export const RESOURCES: Readonly<Record<string, Recipe>> = {
  RenewResources: inUse,
  SetAutoRenewal: inUse,
  UnifyExpiry: inUse,
  UnsubscribeResources: inUse,
  SwitchToPayPerUse: inUse,
};

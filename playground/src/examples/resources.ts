import { customerIds, customersWith, type Recipe, type Variables } from './lookup.ts';

interface Holder {
  readonly resources: { readonly nodes: readonly { readonly id: string }[] };
}

/** A resource in use with the customer that has it. */
const inUse: Recipe = async function* ({ ask }) {
  const selection = 'resources(first: 2, filter: { mainOnly: true, statuses: [IN_USE] }) { nodes { id: resourceId } }';
  for await (const { customerId, answer } of customersWith<Holder>(ask, await customerIds(ask), selection))
    for (const { id } of answer.resources.nodes) yield { customerId, resourceId: id, resourceIds: [id] };
};

interface Priced {
  readonly renewals: { readonly nodes: readonly { readonly customer: { readonly id: string } | null }[] } | null;
}

const PRICES =
  '{ renewals(days: 30, first: 20) { nodes { id customer { id } renewalPrice(period: { months: 1 }) { months } } } }';

/** All customers; where some have not authorized the partner to read prices in their name, the others. */
const withPrices: Recipe = async function* ({ ask }): AsyncGenerator<Variables> {
  yield {};
  const { data, errors = [] } = await ask(`query Lookup ${PRICES}`);
  const rows = (data as Priced | null | undefined)?.renewals?.nodes ?? [];
  const refused = new Set(errors.map(({ path }) => rows[Number(path?.[2])]?.customer?.id));
  const asked = new Set(rows.flatMap(({ customer }) => customer?.id ?? []));
  const priced = [...asked].filter((id) => !refused.has(id));
  if (priced.length > 0) yield { filter: { customerIds: priced } };
};

export const RESOURCES: Readonly<Record<string, Recipe>> = {
  RenewalCosts: withPrices,
  RenewResources: inUse,
  SetAutoRenewal: inUse,
  UnifyExpiry: inUse,
  UnsubscribeResources: inUse,
  SwitchToPayPerUse: inUse,
};

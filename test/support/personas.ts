import { parse } from 'graphql';
import { DEMO_PARTNERS } from '../../src/config/index.ts';
import type { TestGateway } from './gateway.ts';
import { requiredVariables, type SitePartner } from './samples.ts';

interface Persona {
  readonly as: string;
  /** Personas of equal kind and roles may ask the same. */
  readonly likeness: string;
}

const personasIn = (partner: SitePartner): readonly Persona[] => {
  const found = DEMO_PARTNERS.find(({ id }) => id === partner);
  if (!found) throw new Error(`no demo partner ${partner}`);
  const members = found.members.map(({ accountName, roles }) => ({
    as: accountName,
    likeness: `member ${roles.join()}`,
  }));
  const others = found.others.map(({ kind, accountName, roles }) => ({
    as: accountName,
    likeness: `${kind} ${roles.join()}`,
  }));
  return [...members, ...others];
};

/** Login names of all demo personas of a partner. */
export const personasOf = (partner: SitePartner): readonly string[] => personasIn(partner).map(({ as }) => as);

/** Login names of one demo persona of each kind and set of roles. */
export const differentPersonas = (partner: SitePartner): readonly string[] => {
  const first = new Map<string, string>();
  for (const { as, likeness } of personasIn(partner)) if (!first.has(likeness)) first.set(likeness, as);
  return [...first.values()];
};

const OWN = parse('{ customers(first: 1) { nodes { id: customerId } } orders(first: 1) { nodes { id: orderId } } }');

interface Own {
  readonly customers?: { readonly nodes: readonly { readonly id: string }[] } | null;
  readonly orders?: { readonly nodes: readonly { readonly id: string }[] } | null;
}

/** Samples whose `id` names an object other than a customer or an order. */
const OTHER_IDS = ['ResellerDetail', 'Enterprise'];

/** A sample's ids as this persona would fill them in: of a customer and an order that the persona may see, if any. */
export const ownVariables = async (
  gateway: TestGateway,
  as: string,
  [name, text]: readonly [string, string],
): Promise<Readonly<Record<string, unknown>>> => {
  const partner = DEMO_PARTNERS.find(({ others }) => others.some(({ accountName }) => accountName === as));
  const isCustomer = partner?.others.some(({ kind, accountName }) => kind === 'customer' && accountName === as);
  const { data } = await gateway.run<Own, Record<string, never>>(as, OWN);
  const customer = isCustomer ? partner?.customer.id : data?.customers?.nodes[0]?.id;
  const order = data?.orders?.nodes[0]?.id;
  const wanted = requiredVariables(text);
  const own = { id: name.startsWith('Order') ? order : customer, orderId: order, customerId: customer };
  return Object.fromEntries(
    Object.entries(own).filter(
      ([variable, value]) => value !== undefined && wanted.includes(variable) && !OTHER_IDS.includes(name),
    ),
  );
};

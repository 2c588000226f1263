import { customerIds, customersWith, type Lookup, type Recipe, type Variables } from './lookup.ts';

interface Member {
  readonly id: string;
  readonly status: string;
  readonly retrievableAmounts?: { readonly nodes: readonly { readonly retrievable: { readonly amount: string } }[] };
  readonly retrievableCoupons?: { readonly nodes: readonly { readonly memberCouponId: string }[] };
}

interface Master {
  readonly enterprise: {
    readonly organization?: { readonly id: string };
    readonly members: { readonly nodes: readonly Member[] };
    readonly transferableCoupons?: { readonly nodes: readonly { readonly id: string }[] };
  };
}

interface Counted {
  readonly enterprise: { readonly members: { readonly totalCount: number } };
}

/** Customers that are masters of enterprises. The vendor refuses the call for all others. */
async function* masterIds({ ask }: Lookup): AsyncGenerator<string> {
  const selection = 'enterprise { members(first: 1) { totalCount } }';
  for await (const { customerId } of customersWith<Counted>(ask, await customerIds(ask), selection)) yield customerId;
}

/** Masters with the selected fields of their enterprises, one request each, because each member can cost a call. */
async function* masters(lookup: Lookup, selection: string) {
  for await (const id of masterIds(lookup))
    yield* customersWith<Master>(lookup.ask, [id], `enterprise { ${selection} }`);
}

const MEMBERS = 'members(first: 10) { nodes { id: memberId status } }';
const AMOUNTS =
  'members(first: 10) { nodes { id: memberId status retrievableAmounts { nodes { retrievable { amount } } } } }';
const COUPONS = 'members(first: 10) { nodes { id: memberId status retrievableCoupons { nodes { memberCouponId } } } }';

const isActive = ({ status }: Member): boolean => status === 'ACTIVE';

const aboutMembers = (
  selection: string,
  valuesOf: (member: Member, enterprise: Master['enterprise']) => readonly Variables[],
): Recipe =>
  async function* (lookup) {
    for await (const { customerId, answer } of masters(lookup, selection))
      for (const member of answer.enterprise.members.nodes.filter(isActive))
        for (const values of valuesOf(member, answer.enterprise)) yield { customerId, memberId: member.id, ...values };
  };

const ONE = { amount: '1.00', currency: 'CNY' };

const anyMaster: Recipe = async function* (lookup) {
  for await (const id of masterIds(lookup)) yield { id, customerId: id };
};

const newMember: Recipe = async function* (lookup) {
  for await (const { customerId, answer } of masters(lookup, 'organization { id: rootId }'))
    yield {
      customerId,
      unitId: answer.enterprise.organization?.id,
      accountName: 'a_new_member',
      password: 'Sunny-Day-42',
    };
};

export const ENTERPRISE: Readonly<Record<string, Recipe>> = {
  Enterprise: anyMaster,
  EnableEnterpriseProjects: anyMaster,
  CreateEnterpriseMember: newMember,
  TransferToMember: aboutMembers(MEMBERS, () => [{ amount: ONE }]),
  ReclaimFromMember: aboutMembers(AMOUNTS, ({ retrievableAmounts }) =>
    Number(retrievableAmounts?.nodes[0]?.retrievable.amount) > 1 ? [{ amount: ONE }] : [],
  ),
  TransferCouponToMember: aboutMembers(
    `${MEMBERS} transferableCoupons { nodes { id: couponId } }`,
    (_member, { transferableCoupons }) =>
      (transferableCoupons?.nodes ?? []).slice(0, 1).map(({ id }) => ({ couponId: id, amount: ONE })),
  ),
  ReclaimCouponFromMember: aboutMembers(COUPONS, ({ retrievableCoupons }) =>
    (retrievableCoupons?.nodes ?? []).slice(0, 1).map(({ memberCouponId }) => ({ memberCouponId })),
  ),
};

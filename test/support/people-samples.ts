import type { TestGateway } from './gateway.ts';

interface Member {
  readonly id: string;
  readonly status: string;
  readonly retrievableAmounts?: { readonly nodes: readonly { readonly retrievable: { readonly amount: string } }[] };
  readonly retrievableCoupons?: { readonly nodes: readonly { readonly memberCouponId: string }[] };
}
interface Enterprise {
  readonly organization?: { readonly id: string };
  readonly members: { readonly nodes: readonly Member[] };
  readonly transferableCoupons?: { readonly nodes: readonly { readonly id: string }[] };
}

/** Fields that exist on the China site only are left out elsewhere. */
const enterpriseOf = (id: string, partner: string) =>
  partner === 'demo-cn'
    ? `{ customer(id: "${id}") { enterprise { organization { id: rootId } transferableCoupons { nodes { id: couponId } }
        members(first: 100) { nodes { id: memberId status retrievableAmounts { nodes { retrievable { amount } } }
          retrievableCoupons { nodes { memberCouponId } } } } } } }`
    : `{ customer(id: "${id}") { enterprise { members(first: 100) { nodes { id: memberId status } } } } }`;

const isRich = ({ status, retrievableAmounts, retrievableCoupons }: Member) =>
  status === 'ACTIVE' &&
  Number(retrievableAmounts?.nodes[0]?.retrievable.amount) > 1 &&
  (retrievableCoupons?.nodes.length ?? 0) > 0;

/** A master, with a member that has money and a coupon. */
const enterpriseValues = async (gateway: TestGateway, partner: string, as: string) => {
  const masters = gateway.sandbox
    .partner(partner)
    .customers()
    .filter(({ is_master, grants_agency }) => is_master && grants_agency);
  for (const { customer_id: customerId } of masters) {
    const { data } = await gateway.run<{ customer: { enterprise: Enterprise } }, never>(
      as,
      enterpriseOf(customerId, partner),
    );
    const { organization, members, transferableCoupons } = data?.customer.enterprise ?? {};
    const member = members?.nodes.find(isRich);
    if (partner === 'demo-cn' && (!member || !transferableCoupons?.nodes[0])) continue;
    return {
      customerId,
      unitId: organization?.id ?? 'none',
      memberId: member?.id ?? 'none',
      couponId: transferableCoupons?.nodes[0]?.id ?? 'none',
      memberCouponId: member?.retrievableCoupons?.nodes[0]?.memberCouponId ?? 'none',
      amount: { amount: '1.00', currency: partner === 'demo-cn' ? 'CNY' : 'USD' },
      password: 'Sunny-Day-42',
      accountName: 'a_new_member',
    };
  }
  return {};
};

const AT_ENTERPRISES: readonly string[] = [
  'EnableEnterpriseProjects',
  'CreateEnterpriseMember',
  'TransferToMember',
  'ReclaimFromMember',
  'TransferCouponToMember',
  'ReclaimCouponFromMember',
];

/** Variables for the samples about customers' own accounts and enterprises; empty for all other samples. */
export const peopleValues = async (
  gateway: TestGateway,
  partner: string,
  as: string,
  sample: string,
): Promise<Readonly<Record<string, unknown>>> => {
  if (AT_ENTERPRISES.includes(sample)) return enterpriseValues(gateway, partner, as);
  const customers = gateway.sandbox.partner(partner).customers();
  const idOf = (test: (customer: (typeof customers)[number]) => boolean) => customers.find(test)?.customer_id;
  const contact = partner === 'demo-cn' ? { mobile: '0086-10000000000' } : { email: 'a.new.customer@example.com' };
  const stranger = idOf(({ verified_status: status }) => status === '-1');
  const company = { name: 'Example Ltd', registrationNumber: 'X00000000', files: ['license.jpg'] };
  if (sample === 'UnfreezeCustomers')
    return { customerIds: [gateway.sandbox.upsertCustomer({ partner, is_frozen: 1 }).customer_id] };
  const values: Readonly<Record<string, object>> = {
    SendVerificationCode: contact,
    RegisterCustomer: { ...contact, ...(partner === 'demo-cn' ? {} : { country: 'SG' }) },
    VerifyPerson: {
      customerId: stranger,
      name: 'Example Person',
      documentNumber: 'X00000000',
      files: ['front.jpg', 'back.jpg', 'held.jpg'],
    },
    VerifyCompany: { customerId: stranger, ...company },
    ChangeToCompany: {
      customerId: idOf(({ verified_status: status, customer_type: type }) => status === '2' && type === 0),
      ...company,
    },
    FreezeCustomers: {
      customerIds: [idOf(({ association_type: type, is_frozen }) => type === '3' && is_frozen === 0) ?? 'none'],
    },
  };
  return { ...values[sample] };
};

import { RECORD_KINDS } from '../../../src/records/index.ts';
import { SUMMED_MONTH } from '../../support/clock.ts';
import type { TestGateway } from '../../support/gateway.ts';

/**
 * An object with an identity: how a document finds it without its id, and fields that must be equal when it is found by
 * its id.
 */
export interface NodeObject {
  readonly type: string;
  /** A selection of the query that contains objects of the type. */
  readonly found: string;
  readonly fields: string;
  /** The demo member who asks; default: the administrator of the China partner. */
  readonly as?: string;
}

const inReseller = (id: string, rest: string): string => `reseller(id: "${id}") { ${rest} }`;

/** At least one object of every type with an identity, by each way that leads to it. */
export const nodeObjects = async (gateway: TestGateway): Promise<readonly NodeObject[]> => {
  const china = gateway.sandbox.partner('demo-cn');
  const granting = china.customers().filter(({ grants_agency }) => grants_agency);
  const customer = granting.find(({ association_type, orders }) => association_type !== '1' && orders > 2)?.customer_id;
  const master = granting.find(({ is_master }) => is_master)?.customer_id;
  const reseller = china.resellerIds[0] ?? '';
  const of = (id: string | undefined, rest: string): string => `customer(id: "${id}") { ${rest} }`;
  const customerFields = 'customerId accountName level associatedAt contact { phone } balance { available { amount } }';
  const orderFields = 'orderId customerId type status amount { amount } lines(first: 3) { totalCount }';
  const resourceFields = 'resourceId name status expiresAt serviceType { code }';
  const couponFields = 'couponId status faceValue { amount } expiresAt limits { key value }';
  return [
    { type: 'Customer', found: 'customers(first: 3) { nodes { NODE } }', fields: customerFields },
    {
      type: 'Customer',
      found: inReseller(reseller, 'customers(first: 2) { nodes { NODE } }'),
      fields: `${customerFields} reseller { name }`,
    },
    { type: 'Order', found: 'orders(first: 3) { nodes { NODE } }', fields: orderFields },
    { type: 'Order', found: inReseller(reseller, 'orders(first: 2) { nodes { NODE } }'), fields: orderFields },
    { type: 'Reseller', found: 'resellers(first: 3) { nodes { NODE } }', fields: 'resellerId name accountName' },
    {
      type: 'CouponQuota',
      found: 'couponQuotas(first: 2) { nodes { NODE } }',
      fields: 'quotaId type status balance { amount }',
    },
    {
      type: 'CouponQuota',
      found: inReseller(reseller, 'couponQuotas(first: 1) { nodes { NODE } }'),
      fields: 'quotaId type status balance { amount }',
    },
    {
      type: 'IssuedCouponQuota',
      found: 'issuedCouponQuotas(first: 2) { nodes { NODE } }',
      fields: 'quotaId resellerId status value { amount }',
    },
    { type: 'Coupon', found: 'coupons(first: 2) { nodes { NODE } }', fields: couponFields },
    { type: 'Coupon', found: inReseller(reseller, 'coupons(first: 1) { nodes { NODE } }'), fields: couponFields },
    { type: 'Coupon', found: of(customer, 'ownCoupons(first: 2) { nodes { NODE } }'), fields: couponFields },
    { type: 'Ticket', found: 'tickets(first: 2) { nodes { NODE } }', fields: 'ticketId status product createdAt' },
    { type: 'Export', found: 'exports(first: 1) { nodes { NODE } }', fields: 'exportId kind format state createdAt' },
    {
      type: 'Ticket',
      found: of(customer, 'tickets(first: 2) { nodes { NODE } }'),
      fields: 'ticketId status customer { customerId }',
    },
    {
      type: 'IssuedCoupon',
      found: 'issuedCoupons(first: 3) { nodes { NODE } }',
      fields: `${couponFields} customerId records { recordId }`,
    },
    {
      type: 'Operation',
      found: 'operations(first: 2) { nodes { NODE } }',
      fields: 'operationId kind outcome targetId member',
    },
    { type: 'Partner', found: 'partner { NODE }', fields: 'partnerId name site balances { accountId type }' },
    { type: 'Viewer', found: 'viewer { NODE }', fields: 'subject name roles kind' },
    {
      type: 'YearlyMonthlyResource',
      found: of(customer, 'resources(first: 3) { nodes { NODE } }'),
      fields: `${resourceFields} customer { customerId }`,
    },
    {
      type: 'PayPerUseResource',
      found: of(customer, 'payPerUseResources(first: 2) { nodes { NODE } }'),
      fields: resourceFields,
    },
    {
      type: 'EnterpriseMember',
      found: of(master, 'enterprise { members(first: 2) { nodes { NODE } } }'),
      fields: 'memberId accountName status retrievableAmounts { totalCount }',
    },
    {
      type: 'Enterprise',
      found: of(master, 'enterprise { NODE }'),
      fields: 'members(first: 2) { totalCount nodes { accountName } }',
    },
    { type: 'Prices', found: of(customer, 'prices { NODE }'), fields: '__typename' },
    {
      type: 'OwnBills',
      found: of(customer, 'ownBills { NODE }'),
      fields: `summary(month: "${SUMMED_MONTH}") { amounts { payable { amount } } }`,
    },
    {
      type: 'Member',
      found: 'organization { members(first: 2) { nodes { NODE } } }',
      fields: 'accountName name active roles director { accountName }',
    },
    { type: 'Role', found: 'organization { roles { NODE } }', fields: 'name kind items' },
    { type: 'Organization', found: 'organization { NODE }', fields: 'version managerSource members { totalCount }' },
    { type: 'Bills', found: 'bills { NODE }', fields: `spend(month: "${SUMMED_MONTH}") { amount { amount } }` },
    { type: 'Catalog', found: 'catalog { NODE }', fields: 'measureUnits { measureUnitId name }' },
    { type: 'Channel', found: 'channel { NODE }', fields: 'customers(first: 2) { totalCount }' },
    {
      type: 'Incentives',
      found: 'incentives { NODE }',
      fields: `policies(month: "${SUMMED_MONTH}", first: 2) { totalCount }`,
    },
    ...RECORD_KINDS.map(({ type, list }) => ({
      type,
      found: `${list}(first: 2) { nodes { NODE } }`,
      fields: 'version state owner createdAt history { step at }',
    })),
  ];
};

interface Node {
  readonly id: string;
  readonly __typename: string;
}

/** All objects with an id in an answer. */
export const nodesIn = (answer: unknown): readonly Node[] => {
  if (Array.isArray(answer)) return answer.flatMap(nodesIn);
  if (typeof answer !== 'object' || answer === null) return [];
  const inner = Object.values(answer).flatMap(nodesIn);
  return 'id' in answer && '__typename' in answer ? [answer as Node, ...inner] : inner;
};

/** The objects of a declaration, found without their ids. */
export const findNodes = async (
  gateway: TestGateway,
  { type, found, fields, as = 'chen.xia' }: NodeObject,
): Promise<readonly Node[]> => {
  const { data, errors } = await gateway.run(as, `{ ${found.replace('NODE', `__typename id ${fields}`)} }`);
  if (errors) throw new Error(`${found}: ${JSON.stringify(errors)}`);
  return nodesIn(data).filter(({ __typename }) => __typename === type);
};

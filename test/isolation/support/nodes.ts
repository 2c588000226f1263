import { RECORD_KINDS } from '../../../src/records/index.ts';
import { encodeGlobalId } from '../../../src/request/nodes/index.ts';
import { type Ids, recordOf } from './places.ts';

type Parts = (of: Ids) => readonly string[];

/** The numbers in the id of an object of each type, and of the same object under a reseller. */
const NODES: Readonly<Record<string, readonly Parts[]>> = {
  Customer: [({ customer }) => [customer], ({ customer, reseller }) => [customer, reseller]],
  Order: [({ order }) => [order], ({ order, reseller }) => [order, reseller]],
  Reseller: [({ reseller }) => [reseller]],
  Coupon: [({ coupon }) => [coupon], ({ coupon, customer }) => [coupon, customer]],
  IssuedCoupon: [({ coupon, customer }) => [coupon, customer]],
  CouponQuota: [({ quota }) => [quota], ({ quota, reseller }) => [quota, reseller]],
  IssuedCouponQuota: [({ quota }) => [quota]],
  Operation: [({ operation }) => [operation]],
  YearlyMonthlyResource: [({ resource, customer }) => [resource, customer]],
  PayPerUseResource: [({ payPerUse, customer }) => [payPerUse, customer]],
  Enterprise: [({ customer }) => [customer]],
  EnterpriseMember: [({ customer }) => [customer, customer]],
  OwnBills: [({ customer }) => [customer]],
  Prices: [({ customer }) => [customer]],
  Ticket: [({ ticket, customer }) => [ticket, customer]],
  ...Object.fromEntries(RECORD_KINDS.map(({ type, name }) => [type, [(of: Ids) => [recordOf(name, of)]]])),
};

/** Every viewer has one of these, or all viewers of a partner or a site share them; `test/graph/nodes.test.ts` asks for foreign ones. */
export const OF_THE_VIEWER: ReadonlySet<string> = new Set([
  ...['Bills', 'Channel', 'Incentives', 'Organization', 'Partner', 'Viewer'],
  ...['Catalog', 'Export', 'Member', 'Role'],
]);

/** Types whose objects a viewer asks for without being allowed to see them. */
export const NODE_TYPES: readonly string[] = Object.keys(NODES);

const idsOf = (of: Ids): readonly string[] =>
  Object.entries(NODES).flatMap(([type, ways]) => ways.map((parts) => encodeGlobalId({ type, parts: parts(of) })));

/** The fields that fetch objects by their global ids: each type separately, and all types at once. */
export const NODE_PLACES: Readonly<Record<string, (own: unknown, of: Ids) => string>> = {
  'Query.node': (_, of) =>
    idsOf(of)
      .map((id, index) => `node${index}: node(id: "${id}") { __typename id }`)
      .join(' '),
  'Query.nodes': (_, of) => `nodes(ids: ${JSON.stringify(idsOf(of))}) { __typename id }`,
};

import { RECORD_KINDS } from '../../../src/records/index.ts';

/** Ids of one customer's objects, and of objects around it. */
export interface Ids {
  readonly customer: string;
  readonly order: string;
  readonly reseller: string;
  readonly coupon: string;
  readonly quota: string;
  readonly operation: string;
  readonly resource: string;
  readonly payPerUse: string;
  readonly card: string;
  readonly ticket: string;
  /** Ids of records by the names of their kinds. */
  readonly records: Readonly<Record<string, string>>;
}

/** As long as existing ids, and of no object; another number makes another id. */
export const unknownIds = (number: number): Ids => {
  const digits = String(number).padStart(4, '0');
  const hex = `${'0'.repeat(27)}${digits}f`;
  return {
    customer: hex,
    order: `CS26010100000000${digits}`,
    reseller: hex,
    coupon: `CP000000000000000000000000${digits}`,
    quota: `Q0000000000000000000000${digits}`,
    operation: `00000000-0000-4000-8000-00000000${digits}`,
    resource: `${hex}`,
    payPerUse: `${hex}`,
    card: `SVC0000000000${digits}`,
    ticket: `TT2601010000000${digits}`,
    records: Object.fromEntries(
      RECORD_KINDS.map(({ name }, index) => [
        name,
        `00000000-0000-4000-9${String(index).padStart(3, '0')}-00000000${digits}`,
      ]),
    ),
  };
};

type Place = (own: Pick<Ids, 'customer' | 'reseller'>, of: Ids) => string;

const PRICE = '{ renewal(resourceIds: ["RESOURCE"], unit: YEAR, count: 1) { __typename } }';

const oneOf = (type: string): string => `${type.charAt(0).toLowerCase()}${type.slice(1)}`;

/** The record of a kind; a kind without a record here has a test of its own. */
export const recordOf = (name: string, { records }: Ids): string => {
  const id = records[name];
  if (!id) throw new Error(`no record of the kind ${name}`);
  return id;
};

const aboutCustomers = RECORD_KINDS.filter(({ customer }) => customer !== 'none');

/** One document for the fields of all kinds of record: the same code serves them. */
export const RECORD_FIELDS: ReadonlySet<string> = new Set(
  RECORD_KINDS.flatMap(({ type, list }) => [`Query.${oneOf(type)}`, `Query.${list}`]),
);

/** One record of each kind by id, and the lists of records about a customer. */
const RECORD_PLACES: Readonly<Record<string, Place>> = {
  'records by id': (_, of) =>
    RECORD_KINDS.map(({ name, type }) => `${oneOf(type)}(id: "${recordOf(name, of)}") { version history { at } }`).join(
      ' ',
    ),
  'records by customer': (_, of) =>
    aboutCustomers
      .map(({ list }) => `${list}(filter: { customerId: "${of.customer}" }) { totalCount nodes { version } }`)
      .join(' '),
};

/**
 * Every place where an id leads to an object: root fields, nested fields, and filters. `own` has ids that the viewer
 * may see.
 */
export const PLACES: Readonly<Record<string, Place>> = {
  'Query.customer': (_, of) =>
    `customer(id: "${of.customer}") { id: customerId accountName balance { available { amount } } orders { totalCount } accounts { __typename } }`,
  'Query.order': (_, of) =>
    `order(id: "${of.order}") { id: orderId lines { totalCount } customer { id: customerId } resources { totalCount } }`,
  'Query.reseller': (_, of) =>
    `reseller(id: "${of.reseller}") { id: resellerId balances { type } customers { totalCount } }`,
  'Query.prices': (_, of) => `prices(customerId: "${of.customer}") ${PRICE.replace('RESOURCE', of.resource)}`,
  'Query.couponQuota': (_, of) => `couponQuota(id: "${of.quota}") { id: quotaId }`,
  'Query.operation': (_, of) => `operation(id: "${of.operation}") { id: operationId }`,
  'Query.operations by customer': (_, of) =>
    `operations(filter: { customerId: "${of.customer}" }) { totalCount nodes { id: operationId } }`,
  'Query.changes': (_, of) => `changes(resellerId: "${of.reseller}") { nodes { rowId } next }`,
  'Query.coupons': (_, of) => `coupons(resellerId: "${of.reseller}") { totalCount nodes { id: couponId } }`,
  'Query.issuedCoupons': (_, of) => `issuedCoupons(resellerId: "${of.reseller}") { totalCount nodes { id: couponId } }`,
  'Query.issuedCoupons by id': (_, of) =>
    `issuedCoupons(filter: { couponId: "${of.coupon}" }) { totalCount nodes { id: couponId } }`,
  'Query.renewals': (_, of) =>
    `renewals(filter: { customerIds: ["${of.customer}"] }) { totalCount nodes { id: resourceId customer { id: customerId } } }`,
  'Query.renewalCalendar': (_, of) =>
    `renewalCalendar(filter: { customerIds: ["${of.customer}"] }) { totalCount nodes { count } }`,
  'Query.issuedCoupons by order': (_, of) =>
    `issuedCoupons(filter: { orderId: "${of.order}" }) { totalCount nodes { id: couponId } }`,
  'Query.couponRecords': (_, of) => `couponRecords(resellerId: "${of.reseller}") { totalCount nodes { id: recordId } }`,
  'Query.couponRecords by coupon': (_, of) =>
    `couponRecords(filter: { couponIds: ["${of.coupon}"] }) { totalCount nodes { id: recordId } }`,
  'Query.customers by search': (_, of) =>
    `customers(filter: { search: "${of.customer}" }) { totalCount nodes { id: customerId } }`,
  'Query.ticket': (own, of) => `ticket(id: "${of.ticket}", customerId: "${own.customer}") { id: ticketId }`,
  'Query.ticket of another customer': (_, of) =>
    `ticket(id: "${of.ticket}", customerId: "${of.customer}") { id: ticketId }`,
  'Mutation.openConsole': (_, of) =>
    `mutation { openConsole(input: { customerId: "${of.customer}" }) { bindsAccount } }`,
  'Query.ticketDraft': (_, of) => `ticketDraft(customerId: "${of.customer}") { description savedAt }`,
  'Query.ticketDesk': (_, of) => `ticketDesk(customerId: "${of.customer}") { counts { status count } }`,
  'Reseller.customer': (own, of) =>
    `reseller(id: "${own.reseller}") { customer(id: "${of.customer}") { id: customerId orders { totalCount } } }`,
  'Reseller.order': (own, of) =>
    `reseller(id: "${own.reseller}") { order(id: "${of.order}") { id: orderId lines { totalCount } } }`,
  'Reseller.couponQuota': (own, of) =>
    `reseller(id: "${own.reseller}") { couponQuota(id: "${of.quota}") { id: quotaId } }`,
  'Enterprise.member': (own, of) =>
    `customer(id: "${own.customer}") { enterprise { member(id: "${of.customer}") { id: memberId } } }`,
  'Customer.resource': (own, of) =>
    `customer(id: "${own.customer}") { resource(id: "${of.resource}") { id: resourceId } }`,
  'Customer.payPerUseResource': (own, of) =>
    `customer(id: "${own.customer}") { payPerUseResource(id: "${of.payPerUse}") { id: resourceId } }`,
  'Customer.resources by id': (own, of) =>
    `customer(id: "${own.customer}") { resources(filter: { resourceIds: ["${of.resource}"] }) { totalCount nodes { id: resourceId } } }`,
  'Customer.storedValueCards': (own, of) =>
    `customer(id: "${own.customer}") { storedValueCards(cardId: "${of.card}") { nodes { id: cardId } } }`,
  ...RECORD_PLACES,
  'Prices.renewal': (own, of) => `prices(customerId: "${own.customer}") ${PRICE.replace('RESOURCE', of.resource)}`,
};

/** Fields with an id argument that names no customer's object: dictionaries, the partner's own staff. */
export const NO_OBJECTS: ReadonlySet<string> = new Set([
  ...['Bills.trend', 'Catalog.province', 'Catalog.resourceSpecs', 'Catalog.resourceTypes', 'Catalog.usageTypes'],
  ...['Province.city', 'Incentives.policies'],
  // Found by the viewer alone who asked for it: `test/exports/exports.test.ts`.
  'Query.export',
  // Deliveries have no data of customers but ids, and only administrators read them.
  'Query.webhookDeliveries',
  // The form of a ticket, and what belongs to the desk's account.
  ...['TicketDesk.product', 'TicketProduct.problemType', 'TicketDesk.news', 'TicketDesk.service'],
  'TicketDesk.accessRequests',
  ...['OwnBills.percentileUsage', 'Customer.packageUsageRecords', 'Organization.member'],
  // Refused to every viewer who does not see the customer; the enterprise is the customer's own.
  'Enterprise.organization',
  // Projects belong to the customer, and are read with the customer's credential.
  ...['Prices.payPerUse', 'Prices.yearlyMonthly'],
]);

import { type BillLine, PAY_PER_USE, UNSUBSCRIPTION } from '../data/bill-line.ts';
import { serviceName } from '../data/catalog.ts';
import { Decimal } from '../data/money.ts';
import { type Call } from './behavior.ts';

/** This file has the fields that only some lines of a bill have. They are equal in all views of the bill. */

const PURCHASE = 1;
const HOURS = 4;
const GB = 17;
const DISK_GB = 40;
const USE = 5;
const NONE = new Decimal('0');

/**
 * The part that a charge is for, of a service that sells several resource types under one price, such as the storage of
 * a database.
 */
export const compositePart = ({ language }: Call, line: BillLine) => {
  const [, part] = line.service.resources;
  const whole = line.billedResource().id;
  // A charge without a resource has no part of a resource either.
  if (!part || whole === '') return {};
  const id = `${whole}-1`;
  return {
    sub_service_type_code: line.service.code,
    sub_service_type_name: serviceName(line.service, language),
    sub_resource_type_code: part.code,
    sub_resource_type_name: part.name[language],
    sub_resource_id: id,
    sub_resource_name: `${line.service.abbreviation.toLowerCase()}-${id.slice(0, 4)}-1`,
  };
};

/**
 * Usage that resource packages and reserved instances covered: always zero, because the sandbox bills only usage
 * without cover.
 */
export const coverageOf = ({ mode, kind }: BillLine) =>
  mode === PAY_PER_USE && kind === USE
    ? { free_resource_usage: NONE, free_resource_measure_id: HOURS, ri_usage: NONE, ri_usage_measure_id: HOURS }
    : {};

/** Only disks have a size on a bill. */
export const sizeOf = ({ type }: BillLine) =>
  type.code === 'hws.resource.type.volume' ? { spec_size: new Decimal(String(DISK_GB)), spec_size_measure_id: GB } : {};

/** Id of the purchase that an order renewed, changed or unsubscribed. */
export const orderBefore = ({ scope }: Call, { customer, orderId, kind }: BillLine): string | undefined => {
  if (orderId === null) return undefined;
  const all = scope.orders.ofCustomer(customer);
  const order = all.find(({ id }) => id === orderId);
  if (!order || order.type === PURCHASE) return undefined;
  const [known] = order.made?.refunds ?? [];
  if (kind === UNSUBSCRIPTION && known) return known.orderId;
  return all.find(({ type, paidAt, createdAt }) => type === PURCHASE && paidAt !== null && createdAt < order.createdAt)
    ?.id;
};

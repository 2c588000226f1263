import { GatewayError } from '../../errors/index.ts';
import { orderStatus, orderType } from '../../upstream/mapping/codes/orders.ts';
import type { Input } from '../../vendor/api.ts';
import type { CustomerOrderFilter } from './order.args.ts';

const refuse = (argument: string, limit: string): never => {
  throw new GatewayError('BAD_USER_INPUT', { hints: { argument: `filter.${argument}`, limit } });
};

/** Latest end of a range, epoch milliseconds: the same moment a year on, so that leap years count as the vendor's calendar does. */
const yearAfter = (time: string): number => {
  const date = new Date(time);
  return date.setUTCFullYear(date.getUTCFullYear() + 1);
};

const checkRange = (from: string | null | undefined, until: string | null | undefined, name: string): void => {
  if (!from || !until) return;
  if (Date.parse(until) > yearAfter(from)) refuse(`${name}Until`, `within one year of filter.${name}From`);
};

/** The filter as inputs of ListCustomerOrders; BAD_USER_INPUT for what the vendor would refuse or ignore. */
export const orderInput = (filter: CustomerOrderFilter | null | undefined): Input => {
  if (!filter) return {};
  const { status, type, serviceTypeCode, createdFrom, createdUntil, paidFrom, paidUntil } = filter;
  checkRange(createdFrom, createdUntil, 'created');
  checkRange(paidFrom, paidUntil, 'paid');
  return {
    ...(status ? { status: Number(orderStatus.encode(status)) } : {}),
    ...(type ? { orderType: orderType.encode(type) } : {}),
    ...(serviceTypeCode ? { serviceTypeCode } : {}),
    ...(createdFrom ? { createTimeBegin: createdFrom } : {}),
    ...(createdUntil ? { createTimeEnd: createdUntil } : {}),
    ...(paidFrom ? { paymentTimeBegin: paidFrom } : {}),
    ...(paidUntil ? { paymentTimeEnd: paidUntil } : {}),
  };
};

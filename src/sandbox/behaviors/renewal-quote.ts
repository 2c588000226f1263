import type { Order } from '../data/order.ts';
import { bestOf, type Discount, hourPrice, periodPrice } from '../data/prices.ts';
import { REGIONS } from '../data/regions.ts';
import { type Resource, statusOf } from '../data/resources.ts';
import { type Call, partnerOf } from './behavior.ts';
import { discounts, off, sum } from './prices.ts';

const MONTHS = 2;
export const YEARS = 3;
export const LONGEST: Readonly<Record<number, number>> = { [MONTHS]: 11, [YEARS]: 3 };

const PENDING_PAYMENT = 6;
const IN_PROGRESS: ReadonlySet<number> = new Set([1, 3]);

export interface Period {
  /** 2 months, 3 years. */
  readonly type: number;
  readonly number: number;
}

/** The price of renewing one main resource with its dependents. Amounts are in the finest unit of prices. */
export interface Quote {
  readonly main: Resource;
  readonly parts: readonly { readonly resource: Resource; readonly list: bigint }[];
  readonly list: bigint;
  /** The amount that the best discount takes off. */
  readonly saving: bigint;
  readonly best: Discount | undefined;
}

/** A main resource and its dependents, the main one first. */
export const familyOf = (all: readonly Resource[], id: string): Resource[] =>
  all.filter((resource) => resource.id === id || resource.main === id);

export const quoteOf = (call: Call, family: readonly [Resource, ...Resource[]], { type, number }: Period): Quote => {
  const region = REGIONS[partnerOf(call).site][0];
  const listOf = (resource: Resource): bigint => {
    const { line, size } = resource;
    const { serviceCode: service, code } = resource.type;
    const priced = { service, resource: code, specification: line.specification, region, size: size?.amount ?? 1 };
    return (periodPrice(hourPrice(call.caller.world.seed, priced), type) ?? 0n) * BigInt(number);
  };
  const parts = family.map((resource) => ({ resource, list: listOf(resource) }));
  const best = bestOf(discounts(call));
  const list = sum(parts.map((part) => part.list));
  return { main: family[0], parts, list, saving: best ? off(list, best, 2) : 0n, best };
};

/**
 * Whether an order about the resource waits for payment or is being processed; undefined when there is no such order.
 */
export const orderAround = (orders: readonly Order[], id: string): 'UNPAID' | 'IN_PROGRESS' | undefined => {
  const names = ({ made }: Order): boolean => made?.lines.some(({ resourceId }) => resourceId === id) ?? false;
  const concerned = orders.filter((order) => order.made && names(order));
  if (concerned.some(({ status }) => status === PENDING_PAYMENT)) return 'UNPAID';
  return concerned.some(({ status }) => IN_PROGRESS.has(status)) ? 'IN_PROGRESS' : undefined;
};

export const CLOSED = 3;
export const IN_USE = 2;

export const isOpen = (resource: Resource, now: number): boolean => statusOf(resource, now) !== CLOSED;

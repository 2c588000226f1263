import type { MirrorNoun } from '../noun.ts';
import { adjustments } from './adjustments.ts';
import { balances } from './balances.ts';
import { bills } from './bills.ts';
import { budgets } from './budgets.ts';
import { coupons } from './coupons.ts';
import { customers } from './customers.ts';
import { orders } from './orders.ts';
import { payPerUse } from './pay-per-use.ts';
import { renewalPrices } from './renewal-prices.ts';
import { resources } from './resources.ts';
import { tickets } from './tickets.ts';

export const NOUNS = {
  customers,
  orders,
  resources,
  payPerUse,
  balances,
  budgets,
  coupons,
  adjustments,
  bills,
  tickets,
  renewalPrices,
} as const;

export type NounName = keyof typeof NOUNS;

export const nounOf = (name: NounName): MirrorNoun<NounName> => NOUNS[name];

export const NOUN_NAMES = Object.keys(NOUNS) as readonly NounName[];

/** Whether each of its months is a list by itself. */
export const isByMonth = (name: NounName): boolean => nounOf(name).source.kind === 'months';

/** The vendor's operation that lists the noun. */
export const operationOf = (name: NounName): string => NOUNS[name].operation;

import type { MirrorNoun } from '../noun.ts';
import { customers } from './customers.ts';
import { orders } from './orders.ts';

export const NOUNS = { customers, orders } as const;

export type NounName = keyof typeof NOUNS;

export const nounOf = (name: NounName): MirrorNoun => NOUNS[name];

export const NOUN_NAMES = Object.keys(NOUNS) as readonly NounName[];

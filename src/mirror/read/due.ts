import { expiryPolicy } from '../../upstream/mapping/codes/resources.ts';
import { RENEWABLE } from '../nouns/renewal-prices.ts';
import type { MeasuredRows } from './query.ts';

/** A time in which paid periods end, ISO 8601 in UTC. */
export interface Span {
  readonly from: string;
  readonly until: string;
}

/** The vendor's code of a resource that renews automatically. */
export const AUTO_RENEW = expiryPolicy.encode('AUTO_RENEW');

/** Conditions on copied main resources that can be renewed and whose paid period ends within a time. */
export const dueWithin = ({ from, until }: Span): readonly MeasuredRows[] => [
  { column: 'expires_at', from, until },
  { column: 'status', in: RENEWABLE },
  { column: 'is_main', in: ['1'] },
];

/** Of these, the ones that renew automatically. */
export const renewingWithin = (span: Span): readonly MeasuredRows[] => [
  ...dueWithin(span),
  { column: 'expiry_policy', in: [AUTO_RENEW] },
];

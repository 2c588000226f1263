import {
  switchAtExpiry,
  switchAtOnce,
  unsubscribeRenewedPeriods,
  unsubscribeResources,
} from './release/release.writes.ts';
import { renewResources, setAutoRenewal, unifyExpiry } from './renewal/renewal.writes.ts';

/** The writes of this noun at the vendor. */
export const resourcesWrites = [
  switchAtExpiry,
  switchAtOnce,
  unsubscribeRenewedPeriods,
  unsubscribeResources,
  renewResources,
  setAutoRenewal,
  unifyExpiry,
] as const;

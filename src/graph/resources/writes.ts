import {
  switchAtExpiry,
  switchAtOnce,
  unsubscribeRenewedPeriods,
  unsubscribeResources,
} from './release/release.writes.ts';
import { renewResources, setAutoRenewal, unifyExpiry } from './renewal/renewal.writes.ts';

export const resourcesWrites = [
  switchAtExpiry,
  switchAtOnce,
  unsubscribeRenewedPeriods,
  unsubscribeResources,
  renewResources,
  setAutoRenewal,
  unifyExpiry,
] as const;

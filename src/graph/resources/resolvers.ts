import { CustomerPayPerUseResolver } from './pay-per-use/pay-per-use.resolver.ts';
import { ReleaseMutations } from './release/release.mutations.ts';
import { RenewalMutations } from './renewal/renewal.mutations.ts';
import {
  CustomerResourcesResolver,
  OrderResourcesResolver,
  YearlyMonthlyResourceResolver,
} from './resource.resolver.ts';

export const resourcesResolvers = [
  CustomerPayPerUseResolver,
  ReleaseMutations,
  RenewalMutations,
  CustomerResourcesResolver,
  OrderResourcesResolver,
  YearlyMonthlyResourceResolver,
] as const;

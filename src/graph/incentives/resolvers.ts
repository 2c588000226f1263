import { IncentivesResolver } from './incentive.resolver.ts';
import {
  CustomerPerformanceResolver,
  PerformanceEntryResolver,
  PerformanceQueryResolver,
  PerformanceResolver,
} from './performance/performance.resolver.ts';
import {
  ReconciliationDifferenceResolver,
  ReconciliationQueryResolver,
  ReconciliationResolver,
} from './reconciliation/reconciliation.resolver.ts';

export const incentivesResolvers = [
  IncentivesResolver,
  CustomerPerformanceResolver,
  PerformanceEntryResolver,
  PerformanceQueryResolver,
  PerformanceResolver,
  ReconciliationQueryResolver,
  ReconciliationResolver,
  ReconciliationDifferenceResolver,
] as const;

import {
  AdjustmentResolver,
  CustomerAdjustmentsResolver,
  PartnerAdjustmentsResolver,
  ResellerAdjustmentsResolver,
} from './adjustments/adjustment.resolver.ts';
import {
  CustomerAccountResolver,
  PartnerAccountResolver,
  ResellerAccountResolver,
} from './balances/account.resolver.ts';
import { ChannelBalancesResolver } from './balances/channel-balances.resolver.ts';
import { BudgetMutations } from './funds/budget.mutations.ts';
import { FundsMutations } from './funds/funds.mutations.ts';
import {
  CustomerLedgerEntryResolver,
  CustomerLedgerResolver,
  PartnerLedgerEntryResolver,
  PartnerLedgerResolver,
  ResellerLedgerResolver,
} from './ledger/ledger.resolver.ts';

export const accountsResolvers = [
  CustomerAccountResolver,
  PartnerAccountResolver,
  ResellerAccountResolver,
  AdjustmentResolver,
  CustomerAdjustmentsResolver,
  PartnerAdjustmentsResolver,
  ResellerAdjustmentsResolver,
  BudgetMutations,
  ChannelBalancesResolver,
  FundsMutations,
  CustomerLedgerEntryResolver,
  CustomerLedgerResolver,
  PartnerLedgerEntryResolver,
  PartnerLedgerResolver,
  ResellerLedgerResolver,
] as const;

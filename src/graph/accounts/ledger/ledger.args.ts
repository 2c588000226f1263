import { ArgsType, Field, ID, InputType } from 'type-graphql';
import type { Known } from '../../../upstream/mapping/index.ts';
import { BillingDate, PageArgs } from '../../common/index.ts';
import { BalanceType, CustomerLedgerDirection, TradeType } from '../account.enums.ts';

@InputType({ description: 'Narrows a ledger; all conditions must hold.' })
export class LedgerFilter {
  @Field(() => TradeType, { nullable: true, description: 'Why the balance changed.' })
  tradeType?: Known<TradeType> | null;

  @Field(() => BillingDate, {
    nullable: true,
    description: 'First day, counted in UTC+8; not in the future. A year before today where left out.',
  })
  from?: string | null;

  @Field(() => BillingDate, {
    nullable: true,
    description: 'Last day, counted in UTC+8; within 366 days of `from`. Today where left out.',
  })
  until?: string | null;
}

@InputType({ description: "Narrows a customer's own ledger; all conditions must hold." })
export class CustomerLedgerFilter extends LedgerFilter {
  @Field(() => CustomerLedgerDirection, { nullable: true, description: 'Only income, or only expenses.' })
  direction?: Known<CustomerLedgerDirection> | null;

  @Field(() => ID, { nullable: true, description: 'Full id of the order or transaction behind the entry.' })
  transactionId?: string | null;
}

@ArgsType()
export class LedgerArgs extends PageArgs {
  @Field(() => BalanceType, {
    defaultValue: BalanceType.CASH,
    description: 'Which balance the ledger is about: the vendor keeps one for each.',
  })
  balance!: Known<BalanceType>;

  @Field(() => LedgerFilter, { nullable: true, description: 'Conditions that all must hold.' })
  filter?: LedgerFilter | null;
}

@ArgsType()
export class CustomerLedgerArgs extends PageArgs {
  @Field(() => BalanceType, {
    defaultValue: BalanceType.CASH,
    description: 'Which balance the ledger is about: the vendor keeps one for each.',
  })
  balance!: Known<BalanceType>;

  @Field(() => CustomerLedgerFilter, { nullable: true, description: 'Conditions that all must hold.' })
  filter?: CustomerLedgerFilter | null;
}

import { Field, ObjectType } from 'type-graphql';
import { consumptionQuotaModel, expenditureQuotaModel } from '../../../upstream/mapping/models/account.model.ts';
import { Row } from '../../../vendor/rows.ts';
import { Decimal, Money } from '../../common/index.ts';

@Row(consumptionQuotaModel)
@ObjectType({
  description:
    'Amount that the partner may consume before it pays. Source: ShowPartnerConsumptionQuota (International sites).',
})
export class ConsumptionQuota {
  @Field(() => Money, { nullable: true, description: 'Total amount that the partner may consume.' })
  quota!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Used of it: due plus unbilled, less balance and coupons.' })
  used!: Money | null;

  @Field(() => Money, { nullable: true, description: "The partner's cash balance." })
  balance!: Money | null;

  @Field(() => Money, { nullable: true, description: "The partner's coupons." })
  coupons!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Billed and not paid.' })
  due!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Consumed and not billed.' })
  unbilled!: Money | null;
}

@Row(expenditureQuotaModel)
@ObjectType({
  description: 'Amount that a customer may spend. Source: ShowCustomerExpenditureQuota (International sites).',
})
export class ExpenditureQuota {
  @Field(() => Money, { nullable: true, description: 'Total amount that the customer may spend.' })
  quota!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Spent of it.' })
  used!: Money | null;

  @Field(() => Decimal, { nullable: true, description: 'Spent of it, in percent.' })
  usedPercent!: string | null;
}

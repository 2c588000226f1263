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

  @Field(() => Money, {
    nullable: true,
    description: 'Part of the quota that is used: due plus unbilled, less balance and coupons.',
  })
  used!: Money | null;

  @Field(() => Money, { nullable: true, description: "The partner's cash balance." })
  balance!: Money | null;

  @Field(() => Money, { nullable: true, description: "The partner's coupons." })
  coupons!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Amount billed and not paid yet.' })
  due!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Amount consumed and not billed yet.' })
  unbilled!: Money | null;
}

@Row(expenditureQuotaModel)
@ObjectType({
  description: 'Amount that a customer may spend. Source: ShowCustomerExpenditureQuota (International sites).',
})
export class ExpenditureQuota {
  @Field(() => Money, { nullable: true, description: 'Total amount that the customer may spend.' })
  quota!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Amount already spent.' })
  used!: Money | null;

  @Field(() => Decimal, { nullable: true, description: 'Part of the quota that is spent, in percent.' })
  usedPercent!: string | null;
}

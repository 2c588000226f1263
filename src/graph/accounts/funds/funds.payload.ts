import { Field, ObjectType } from 'type-graphql';
import { Customer } from '../../customers/index.ts';
import { WritePayload } from '../../operations/index.ts';
import { Partner } from '../../partner/index.ts';
import { Reseller } from '../../resellers/index.ts';

@ObjectType({ description: 'Result of moving funds between the partner and a customer.' })
export class CustomerFundsPayload extends WritePayload {
  @Field(() => Customer, { nullable: true, description: 'The customer; its balance is the one after the write.' })
  customer!: Customer | null;

  @Field(() => Partner, { description: 'The partner; its balances are those after the write.' })
  partner!: Partner;
}

@ObjectType({ description: 'Result of moving funds between the partner and a reseller.' })
export class ResellerFundsPayload extends WritePayload {
  @Field(() => Reseller, { nullable: true, description: 'The reseller; its balances are those after the write.' })
  reseller!: Reseller | null;

  @Field(() => Partner, { description: 'The partner; its balances are those after the write.' })
  partner!: Partner;
}

@ObjectType({ description: 'Result of setting a budget.' })
export class SetBudgetPayload extends WritePayload {
  @Field(() => Customer, { nullable: true, description: 'The customer; its budget is the one after the write.' })
  customer!: Customer | null;
}

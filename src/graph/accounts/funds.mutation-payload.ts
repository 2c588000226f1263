import { Field, ObjectType } from 'type-graphql';
import { Customer } from '../customers/customer.type.ts';
import { Operation } from '../operations/operation.type.ts';
import { Partner } from '../partner/partner.type.ts';
import { Reseller } from '../resellers/reseller.type.ts';

const OPERATION = 'The write as it stands in the ledger; null after a dry run that found nothing against it.';

@ObjectType({ description: 'Funds after a movement between the partner and a customer.' })
export class CustomerFundsPayload {
  @Field(() => Operation, { nullable: true, description: OPERATION })
  operation!: Operation | null;

  @Field(() => Customer, { nullable: true, description: 'The customer; its balance is the one after the write.' })
  customer!: Customer | null;

  @Field(() => Partner, { description: 'The partner; its balances are those after the write.' })
  partner!: Partner;
}

@ObjectType({ description: 'Funds after a movement between the partner and a reseller.' })
export class ResellerFundsPayload {
  @Field(() => Operation, { nullable: true, description: OPERATION })
  operation!: Operation | null;

  @Field(() => Reseller, { nullable: true, description: 'The reseller; its balances are those after the write.' })
  reseller!: Reseller | null;

  @Field(() => Partner, { description: 'The partner; its balances are those after the write.' })
  partner!: Partner;
}

@ObjectType({ description: 'A budget after it was set.' })
export class SetBudgetPayload {
  @Field(() => Operation, { nullable: true, description: OPERATION })
  operation!: Operation | null;

  @Field(() => Customer, { nullable: true, description: 'The customer; its budget is the one after the write.' })
  customer!: Customer | null;
}

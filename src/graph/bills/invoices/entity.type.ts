import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Money } from '../../common/index.ts';

@ObjectType({
  description: 'The invoices that one company of the vendor has issued. Source: ListInvoices (International sites).',
})
export class SigningEntityInvoices {
  @Field(() => ID, { nullable: true, description: 'Id of the company; null where the vendor names none.' })
  signingEntityId!: string | null;

  @Field(() => Int, { description: 'Number of invoices.' })
  count!: number;

  @Field(() => Money, { description: 'Sum of the invoices; negative where returns exceed them.' })
  amount!: Money;

  @Field(() => ID, {
    nullable: true,
    description:
      'Id of the company under which Partner Center shows these invoices: this one, or the one with the largest sum where ' +
      'the sum of this one is not positive. Null where no sum is positive.',
  })
  shownUnder!: string | null;
}

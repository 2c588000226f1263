import { Field, ID, ObjectType } from 'type-graphql';
import { ownResourceDetailModel, ownResourceRecordModel } from '../../../upstream/mapping/models/own-bill.model.ts';
import { Row } from '../../../vendor/rows.ts';
import { Quantity } from '../../catalog/index.ts';
import { connectionOf, Money } from '../../common/index.ts';
import { BillField } from '../bill-fields.ts';
import { OwnResourceEntry } from '../bill-line.type.ts';
import { BilledProduct } from '../parts.type.ts';

@Row(ownResourceRecordModel)
@ObjectType({ description: "What one of the customer's resources cost. Source: ListCustomerselfResourceRecords." })
export class OwnResourceRecord extends OwnResourceEntry {
  @BillField()
  orderId!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the original order, such as the one that was unsubscribed.',
  })
  relatedOrderId!: string | null;

  @BillField()
  consumedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'How the price was computed, as the vendor writes it.' })
  formula!: string | null;

  @BillField()
  tradedAt!: string | null;

  @BillField()
  product!: BilledProduct | null;

  @Field(() => Quantity, { nullable: true, description: 'Size, of resources that are sold by size.' })
  size!: Quantity | null;

  @BillField()
  usageTypeCode!: string | null;

  @BillField()
  usage!: Quantity | null;

  @BillField()
  packageUsage!: Quantity | null;

  @BillField()
  reservedUsage!: Quantity | null;

  @Field(() => Money, { nullable: true, description: 'Price of one unit; pay-per-use only.' })
  unitPrice!: Money | null;

  @Field(() => String, { nullable: true, description: 'The unit of `unitPrice`, in words.' })
  priceUnit!: string | null;
}

@Row(ownResourceDetailModel)
@ObjectType({
  description:
    "What one of the customer's resources cost, as raw figures with 8 decimals: they do not add up to what was deducted. Source: ListCustomerselfResourceRecordDetails.",
})
export class OwnResourceDetail extends OwnResourceEntry {
  @Field(() => ID, { nullable: true, description: 'Id of the topmost resource to which this one belongs.' })
  rootResourceId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the resource to which this one is attached.' })
  parentResourceId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the order before this one.' })
  previousOrderId!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of its first availability zone.' })
  availabilityZone!: string | null;

  @Field(() => String, { nullable: true, description: 'Whether it is a spot resource, as the vendor writes it.' })
  spot!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the promotion; the vendor explains no values.' })
  promotionTypeCode!: string | null;

  @BillField()
  paymentTypeCode!: string | null;

  @BillField()
  month!: string | null;

  @BillField()
  consumedAt!: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the account that pays.' })
  payerId!: string | null;
}

export const OwnResourceRecordConnection = connectionOf(OwnResourceRecord, 'resource records');
export const OwnResourceDetailConnection = connectionOf(OwnResourceDetail, 'resource details');

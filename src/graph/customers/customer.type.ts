import { Field, ID, ObjectType } from 'type-graphql';
import { SignedIn } from '../../request/access/access.ts';
import { NodeType, underReseller } from '../../request/nodes/index.ts';
import { maskName } from '../../text.ts';
import { resellerIn, type Scope } from '../../upstream/index.ts';
import { customerModel } from '../../upstream/mapping/models/customer.model.ts';
import { Row } from '../../vendor/rows.ts';
import { CodedField, connectionOf, DateTime, Personal } from '../common/index.ts';
import { AssociationModel, CustomerKind, CustomerLevel, FrozenState, RealNameStatus } from './customer.enums.ts';

export { AssociationModel, CustomerKind, RealNameStatus };

@ObjectType({ description: 'The member of the partner who looks after a customer.' })
export class AccountManager {
  @Field(() => String, { nullable: true, description: 'Login name of the member.' })
  accountName!: string | null;
}

@ObjectType({ description: 'How to reach a customer. Masked: parts are replaced by asterisks.' })
export class Contact {
  @Personal('phone')
  @Field(() => String, { nullable: true, description: 'Telephone or mobile number, masked.' })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'Country code of the number, such as "0086".' })
  countryCode!: string | null;

  @Personal('email')
  @Field(() => String, { nullable: true, description: 'E-mail address, masked.' })
  email!: string | null;
}

/** Whether the customer is a company. A customer of unknown kind counts as a person, so that its name is masked. */
const isCompany = ({ kind }: { readonly kind: CustomerKind | null }): boolean => kind === 'COMPANY';

@Row(customerModel)
@NodeType<Customer>({
  description: 'A customer of the partner. Source: ListSubCustomers; a field that needs another operation names it.',
  parts: ['customerId', 'resellerId'],
  of: ({ id, scope }) => [id, resellerIn(scope)],
  path: ([id, resellerId], context) => underReseller(context, { field: 'customer', args: { id }, resellerId }),
})
export class Customer {
  @Field(() => ID, { name: 'customerId', description: "The customer's account id at the vendor." })
  id!: string;

  @Personal<Customer>('name', { unless: isCompany })
  @Field(() => String, {
    nullable: true,
    description: "Real name; a company's in full, a person's masked. Null before the identity check.",
  })
  name!: string | null;

  @Field(() => String, { description: 'Login name of the account.' })
  accountName!: string;

  @CodedField(() => CustomerKind, 'Person or company.')
  kind!: CustomerKind | null;

  @SignedIn('reseller')
  @CodedField(() => CustomerLevel, 'Level of the customer; China site only.')
  level!: CustomerLevel | null;

  @CodedField(() => AssociationModel, 'Association model, which decides who funds the customer.')
  associationModel!: AssociationModel | null;

  @Field(() => DateTime, { nullable: true, description: 'When the customer was associated with the partner.' })
  associatedAt!: string | null;

  @SignedIn('reseller')
  @Field(() => String, { nullable: true, description: 'Free label of the partner, at most 64 characters.' })
  label!: string | null;

  @Field(() => Contact, { nullable: true, description: 'Masked contact data.' })
  contact!: Contact | null;

  @CodedField(() => RealNameStatus, 'State of the identity check.')
  verification!: RealNameStatus | null;

  @CodedField(() => FrozenState, 'Whether the partner has frozen the customer.')
  frozen!: FrozenState | null;

  @SignedIn('reseller')
  @Field(() => AccountManager, {
    nullable: true,
    description: 'The account manager; null where no member is assigned.',
  })
  accountManager!: AccountManager | null;

  @Field(() => ID, { nullable: true, description: "The user's id on the partner's own platform." })
  externalId!: string | null;

  @Field(() => String, { nullable: true, description: "Identifier of the partner's platform, given by the vendor." })
  externalPlatform!: string | null;

  /** Scope in which the row was listed; further calls about the customer use the same scope. */
  readonly scope!: Scope;

  /** Whether the row comes from the copy, which has no contact data. */
  readonly isCopied?: boolean;
}

/** Login name of the customer's manager; null: no manager. */
export const managerOf = ({ accountManager }: Customer): string | null => accountManager?.accountName ?? null;

/** The name as it is shown without `reveal`: masked for persons. */
export const shownName = (customer: Customer): string | null =>
  customer.name === null || isCompany(customer) ? customer.name : maskName(customer.name);

export const CustomerConnection = connectionOf(Customer, 'customers', { mirrored: true });

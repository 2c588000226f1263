import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Serves } from '../../request/access/access.ts';
import type { RequestContext } from '../../request/context.ts';
import { Customer } from '../customers/index.ts';
import { funds, fundsOf, hasOpenResources, isPositive, openResources } from './findings.loader.ts';
import { AssociationFindings } from './findings.type.ts';

/** For staff only: guests do not change associations. */
const FOR_STAFF = { needs: [], closedTo: ['reseller', 'customer'] } as const;

const SOURCE_OF_FUNDS =
  'Source: ListCustomersBalancesDetail for RESALE customers; for REFERRAL ones ShowCustomerAccountBalances, read in the ' +
  "customer's name: AGENCY_MISSING where the customer has not authorized the partner.";

@Resolver(() => Customer)
export class CustomerFindingsResolver {
  @FieldResolver(() => AssociationFindings, {
    description: 'Obstacles to a change of the association, as far as the vendor reports them.',
  })
  associationFindings(@Root() customer: Customer): AssociationFindings {
    return { customer };
  }
}

@Resolver(() => AssociationFindings)
export class AssociationFindingsResolver {
  @Serves(openResources, FOR_STAFF)
  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether the customer has a resource that is not closed. Null where the vendor does not list all ' +
      'resources: pay-per-use ones of REFERRAL customers, and more than 100 closed ones. Sources: ' +
      'ListPayPerUseCustomerResources and ListCustomerOnDemandResources, one call each.',
  })
  openResources(@Ctx() context: RequestContext, @Root() { customer }: AssociationFindings): Promise<boolean | null> {
    return hasOpenResources(context, customer);
  }

  @Serves(funds, FOR_STAFF)
  @FieldResolver(() => Boolean, {
    nullable: true,
    description: `Whether the customer owes money; null for RESELLER customers, which have no account. ${SOURCE_OF_FUNDS}`,
  })
  async arrears(@Ctx() context: RequestContext, @Root() { customer }: AssociationFindings): Promise<boolean | null> {
    const found = await fundsOf(context, customer);
    return found ? isPositive(found.debt) : null;
  }

  @Serves(funds, FOR_STAFF)
  @FieldResolver(() => Boolean, {
    nullable: true,
    description: `Whether the customer has prepaid money; null for RESELLER customers. ${SOURCE_OF_FUNDS}`,
  })
  async balance(@Ctx() context: RequestContext, @Root() { customer }: AssociationFindings): Promise<boolean | null> {
    const found = await fundsOf(context, customer);
    return found ? found.available.some(isPositive) : null;
  }

  @Serves(funds, FOR_STAFF)
  @FieldResolver(() => Boolean, {
    nullable: true,
    description: `Whether the customer has a credit line, and so pays later; null for RESELLER customers. ${SOURCE_OF_FUNDS}`,
  })
  async postPaid(@Ctx() context: RequestContext, @Root() { customer }: AssociationFindings): Promise<boolean | null> {
    const found = await fundsOf(context, customer);
    return found ? found.credit.some(isPositive) : null;
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether the partner has frozen the account; null where the vendor does not say. No call to the vendor.',
  })
  frozenByHand(@Root() { customer: { frozen } }: AssociationFindings): boolean | null {
    return frozen === null ? null : frozen !== 'ACTIVE';
  }
}

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Query, Resolver } from 'type-graphql';
import { GatewayError } from '../../errors/index.ts';
import { holds } from '../../identity/index.ts';
import { Serves, SignedIn } from '../../request/access/access.ts';
import type { RequestContext } from '../../request/context.ts';
import { Customer, customerById, requireCustomer } from '../customers/index.ts';
import { Partner } from '../partner/index.ts';
import { Reseller, requireReseller, resellerById } from '../resellers/index.ts';
import { mayUse } from './viewer.access.ts';
import { Viewer } from './viewer.type.ts';

@Resolver(() => Viewer)
export class ViewerResolver {
  @SignedIn('reseller', 'customer')
  @Query(() => Viewer, { nullable: true, description: 'The caller that the bearer token identifies.' })
  viewer(@Ctx() context: RequestContext): Viewer {
    const { kind, id, name, accountName, roles, customers } = context.requireViewer();
    return { kind, id, name, accountName, roles, seesOwnCustomersOnly: customers.kind !== 'all' };
  }

  @SignedIn('reseller', 'customer')
  @FieldResolver(() => Partner, { nullable: true, description: 'The partner that the viewer belongs to.' })
  partner(@Ctx() context: RequestContext): Partner {
    const { id, name, site } = context.partner.config;
    return { id, name, site };
  }

  @SignedIn('reseller', 'customer')
  @FieldResolver(() => [String], {
    description: "Permission items of the roles, without those that open nothing at the partner's site.",
  })
  permissions(@Ctx() context: RequestContext): string[] {
    const viewer = context.requireViewer();
    return [...context.partner.organization.items.keys()].filter((item) => holds(viewer, item));
  }

  @SignedIn('reseller', 'customer')
  @FieldResolver(() => Boolean, {
    description:
      "Whether the roles allow an operation of the vendor or a field; false also where the partner's site " +
      'lacks it. BAD_USER_INPUT for an unknown name.',
  })
  can(
    @Ctx() context: RequestContext,
    @Arg('operation', () => String, {
      description:
        'Name of an operation of the vendor (`ListSubCustomers`), a query or mutation (`customers`, `allocateFunds`), or a ' +
        'field with its type (`Customer.balance`).',
    })
    operation: string,
    @Info() { schema }: GraphQLResolveInfo,
  ): boolean {
    const allowed = mayUse(context, schema, operation);
    if (allowed === null)
      throw new GatewayError('BAD_USER_INPUT', {
        hints: { argument: 'operation', limit: 'an operation of the vendor, a query, a mutation, or Type.field' },
      });
    return allowed;
  }

  @Serves(customerById, { ofViewer: true })
  @FieldResolver(() => Customer, {
    nullable: true,
    description:
      "The viewer's own customer record; null for a viewer of another kind than CUSTOMER. Source: " +
      'ListSubCustomers, one call.',
  })
  async customer(@Ctx() context: RequestContext): Promise<Customer | null> {
    const { customers } = context.requireViewer();
    return customers.kind === 'own' ? requireCustomer(context, customers.customerId) : null;
  }

  @Serves(resellerById, { ofViewer: true })
  @FieldResolver(() => Reseller, {
    nullable: true,
    description:
      'The reseller that the viewer works for; null for a viewer of another kind than RESELLER. Source: ' +
      'ListIndirectPartners, one call.',
  })
  async reseller(@Ctx() context: RequestContext): Promise<Reseller | null> {
    const viewer = context.requireViewer();
    return viewer.kind === 'reseller' ? requireReseller(context, viewer.customers.resellerId) : null;
  }
}

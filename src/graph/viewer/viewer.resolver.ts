import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Query, Resolver } from 'type-graphql';
import { holds } from '../../identity/index.ts';
import { AtMost, Serves, SignedIn } from '../../request/access/access.ts';
import { verdictAt } from '../../request/access/verdict-at.ts';
import type { RequestContext } from '../../request/context.ts';
import { refuse } from '../../request/schema/windows.ts';
import { Customer, customerById, requireCustomer } from '../customers/index.ts';
import { Partner } from '../partner/index.ts';
import { Reseller, requireReseller, resellerById } from '../resellers/index.ts';
import { FieldPermission, Viewer } from './viewer.type.ts';

const MOST_FIELDS = 1_000;

@Resolver(() => Viewer)
export class ViewerResolver {
  @SignedIn('reseller', 'customer')
  @Query(() => Viewer, { description: 'The caller that the bearer token identifies.' })
  viewer(@Ctx() context: RequestContext): Viewer {
    const { kind, id, name, accountName, roles, customers } = context.requireViewer();
    return { kind, id, name, accountName, roles, seesOwnCustomersOnly: customers.kind !== 'all' };
  }

  @SignedIn('reseller', 'customer')
  @FieldResolver(() => Partner, { description: 'The partner that the viewer belongs to.' })
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
  @AtMost(MOST_FIELDS)
  @FieldResolver(() => [FieldPermission], {
    description:
      'Whether the viewer may use these fields, in the order of `fields`, by the rules that guard them; `@access` in the SDL ' +
      'has the rule of each. BAD_USER_INPUT for a field that the schema lacks. No call to the vendor.',
  })
  can(
    @Ctx() context: RequestContext,
    @Arg('fields', () => [String], {
      description:
        '1 to 1000 fields with their types: `Query.customers`, `Mutation.allocateFunds`, `Customer.balance`.',
    })
    fields: string[],
    @Info() { schema }: GraphQLResolveInfo,
  ): FieldPermission[] {
    if (fields.length > MOST_FIELDS) refuse('fields', `1 to ${MOST_FIELDS}`);
    return fields.map((field, place) => {
      const verdict = verdictAt(context, schema, field);
      return verdict
        ? { field, ...verdict, missing: verdict.missing.map((anyOf) => ({ anyOf })) }
        : refuse(`fields.${place}`, 'a field with its type, such as Query.customers');
    });
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

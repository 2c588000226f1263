import { Arg, Ctx, FieldResolver, Query, Resolver } from 'type-graphql';
import { holds } from '../../identity/index.ts';
import { SignedIn } from '../../request/access.ts';
import { RequestContext } from '../../request/context.ts';
import { Partner } from '../partner/partner.type.ts';
import { Viewer } from './viewer.type.ts';

@Resolver(() => Viewer)
export class ViewerResolver {
  @SignedIn()
  @Query(() => Viewer, { nullable: true, description: 'The member whom the bearer token names.' })
  viewer(@Ctx() context: RequestContext): Viewer {
    const { id, name, accountName, roles, customers } = context.requireViewer();
    return { id, name, accountName, roles, seesOwnCustomersOnly: customers.kind === 'managed' };
  }

  @SignedIn()
  @FieldResolver(() => Partner, { nullable: true, description: 'The partner that the member belongs to.' })
  partner(@Ctx() context: RequestContext): Partner {
    const { id, name, site } = context.partner.config;
    return { id, name, site };
  }

  @SignedIn()
  @FieldResolver(() => [String], {
    description: "Permission items that the roles give, of those that decide anything at the partner's site.",
  })
  permissions(@Ctx() context: RequestContext): string[] {
    const viewer = context.requireViewer();
    return [...context.partner.organization.items.keys()].filter((item) => holds(viewer, item));
  }

  @SignedIn()
  @FieldResolver(() => Boolean, {
    description:
      "Whether the roles allow an operation of the vendor, by its name; false also where the partner's site lacks it.",
  })
  can(@Ctx() context: RequestContext, @Arg('operation', () => String) operation: string): boolean {
    return context.partner.upstream.contract.operations.has(operation) && context.mayCall(operation);
  }
}

import { Ctx, FieldResolver, Query, Resolver } from 'type-graphql';
import { SignedIn } from '../../request/access/access.ts';
import type { RequestContext } from '../../request/context.ts';
import { Capability, Partner, partnerOf } from './partner.type.ts';

@Resolver(() => Partner)
export class PartnerResolver {
  @SignedIn('reseller', 'customer')
  @Query(() => Partner, { description: 'The partner that the viewer belongs to.' })
  partner(@Ctx() context: RequestContext): Partner {
    return partnerOf(context);
  }

  @SignedIn('reseller', 'customer')
  @FieldResolver(() => [Capability], {
    description: "What the partner's site offers; an operation that is not listed answers UNSUPPORTED_ON_SITE.",
  })
  capabilities(@Ctx() context: RequestContext): Capability[] {
    return [...context.partner.upstream.contract.operations.keys()]
      .sort()
      .map((operation) => ({ operation, allowed: context.mayCall(operation) }));
  }
}

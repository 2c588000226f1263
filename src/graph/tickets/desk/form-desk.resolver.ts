import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import { GatewayError } from '../../../errors/index.ts';
import { Serves } from '../../../request/access/access.ts';
import type { RequestContext } from '../../../request/context.ts';
import {
  attachmentLimits,
  mostCopies,
  ratingDimensions,
  ticketCategories,
  ticketCountryCodes,
  ticketRegions,
  WHOLE,
} from '../form/dictionary.loader.ts';
import { regionsOfAccount, ticketProducts } from '../form/form.loader.ts';
import {
  AttachmentLimits,
  OwnTicketRegion,
  RatingDimension,
  TicketCategory,
  TicketCountryCode,
  TicketProduct,
  TicketRegion,
} from '../form/form.type.ts';
import { TicketDesk } from './desk.type.ts';

/** The parts of the form of a new ticket: products, problem types, templates, fields. */
@Resolver(() => TicketDesk)
export class TicketFormResolver {
  @Serves(ticketCategories)
  @FieldResolver(() => [TicketCategory], {
    description: 'Categories of tickets with their products. Source: ListCaseCategories, one call, kept for an hour.',
  })
  async categories(
    @Ctx() context: RequestContext,
    @Root() { account }: TicketDesk,
  ): Promise<readonly TicketCategory[]> {
    const rows = await context.load(ticketCategories, WHOLE);
    return rows.map((category) => Object.assign(category, { account }));
  }

  @Serves(ticketProducts)
  @FieldResolver(() => [TicketProduct], {
    description: 'Products that tickets can be about. Source: ListProductCategories, one call, kept for an hour.',
  })
  async products(
    @Ctx() context: RequestContext,
    @Root() { account }: TicketDesk,
    @Arg('name', () => String, { nullable: true, description: 'Part of the name.' }) name?: string | null,
  ): Promise<readonly TicketProduct[]> {
    return context.load(ticketProducts, { name: name ?? null, account });
  }

  @Serves(ticketProducts)
  @FieldResolver(() => TicketProduct, {
    description: 'One product that tickets can be about; NOT_FOUND for any other id. Source: ListProductCategories.',
  })
  async product(
    @Ctx() context: RequestContext,
    @Root() { account }: TicketDesk,
    @Arg('id', () => ID, { description: 'Id of the product.' }) id: string,
  ): Promise<TicketProduct> {
    const product = (await context.load(ticketProducts, { name: null, account })).find((each) => each.productId === id);
    if (!product) throw new GatewayError('NOT_FOUND', { hints: { type: 'TicketProduct' } });
    return product;
  }

  @Serves(ticketRegions)
  @FieldResolver(() => [TicketRegion], {
    description: 'Regions that a fault can be in. Source: ListRegions, one call, kept for an hour.',
  })
  async regions(@Ctx() context: RequestContext): Promise<readonly TicketRegion[]> {
    return context.load(ticketRegions, WHOLE);
  }

  @Serves(regionsOfAccount)
  @FieldResolver(() => [OwnTicketRegion], {
    description: 'Regions in which the account has resources. Source: ListCustomersRegions, one call.',
  })
  async ownRegions(
    @Ctx() context: RequestContext,
    @Root() { account }: TicketDesk,
  ): Promise<readonly OwnTicketRegion[]> {
    return context.load(regionsOfAccount, account);
  }

  @Serves(ticketCountryCodes)
  @FieldResolver(() => [TicketCountryCode], {
    description: 'Country codes of telephone numbers. Source: ListAreaCodes, one call, kept for an hour.',
  })
  async countryCodes(@Ctx() context: RequestContext): Promise<readonly TicketCountryCode[]> {
    return context.load(ticketCountryCodes, WHOLE);
  }

  @Serves(ratingDimensions)
  @FieldResolver(() => [RatingDimension], {
    description: 'What a closed ticket is rated by. Source: ListSatisfactionDimensions, one call, kept for an hour.',
  })
  async ratingDimensions(@Ctx() context: RequestContext): Promise<readonly RatingDimension[]> {
    return context.load(ratingDimensions, WHOLE);
  }

  @Serves(attachmentLimits)
  @FieldResolver(() => AttachmentLimits, {
    description: 'Limits of attachments. Source: ShowAccessoryLimits, one call, kept for an hour.',
  })
  async attachments(@Ctx() context: RequestContext): Promise<AttachmentLimits> {
    return context.load(attachmentLimits, WHOLE);
  }

  @Serves(mostCopies)
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'How many addresses may receive copies of a new ticket. Source: ListCaseLimits, kept for an hour.',
  })
  async mostCopies(@Ctx() context: RequestContext): Promise<number | null> {
    return context.load(mostCopies, WHOLE);
  }
}

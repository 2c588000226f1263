import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { GatewayError } from '../../errors/index.ts';
import { Serves } from '../../request/access.ts';
import { RequestContext } from '../../request/context.ts';
import { listMark, sliceOf } from '../../request/paging.ts';
import { Connection, maskEmail, maskPhone, PageArgs } from '../common/index.ts';
import { Reseller, ResellerConnection, ResellerContact } from './reseller.type.ts';

const OPERATION = 'ListIndirectPartners';

@Resolver(() => Reseller)
export class ResellerResolver {
  @Serves(OPERATION)
  @Query(() => ResellerConnection, {
    nullable: true,
    description: 'Second-tier partners, for distributors. Source: ListIndirectPartners, one call a page.',
  })
  async resellers(
    @Ctx() { api, partner }: RequestContext,
    @Args(() => PageArgs) args: PageArgs,
    @Arg('accountName', () => String, { nullable: true, description: 'Part of the login name.' }) accountName?:
      | string
      | null,
  ): Promise<Connection<Reseller>> {
    const list = listMark('resellers', partner.config.id, accountName);
    const { offset, first } = sliceOf(args, list);
    const answer = await api.ask(OPERATION, { accountName, offset, limit: first });
    return new Connection({ rows: answer.many(Reseller).slice(0, first), offset, total: answer.total, list });
  }

  @Serves(OPERATION)
  @Query(() => Reseller, { nullable: true, description: 'One reseller; NOT_FOUND for an unknown or a foreign id.' })
  async reseller(@Ctx() { api }: RequestContext, @Arg('id', () => ID) id: string): Promise<Reseller> {
    const answer = await api.ask(OPERATION, { indirectPartnerId: id, limit: 1 });
    const reseller = answer.many(Reseller).find((row) => row.id === id);
    if (!reseller) throw new GatewayError('NOT_FOUND', { hints: { type: 'Reseller' } });
    return reseller;
  }
}

@Resolver(() => ResellerContact)
export class ResellerContactResolver {
  @FieldResolver()
  phone(@Root() { phone }: ResellerContact): string | null {
    return maskPhone(phone);
  }

  @FieldResolver()
  email(@Root() { email }: ResellerContact): string | null {
    return maskEmail(email);
  }
}

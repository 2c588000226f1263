import { Ctx, FieldResolver, Resolver } from 'type-graphql';
import { AtMost, Serves } from '../../../request/access/access.ts';
import type { RequestContext } from '../../../request/context.ts';
import { scopeOf } from '../../../upstream/index.ts';
import { askChannel, Channel, channelParts, throughChannel } from '../../resellers/index.ts';
import { balancesByPartner } from './account.loader.ts';
import { ChannelBalances } from './channel-balances.type.ts';

@Resolver(() => Channel)
export class ChannelBalancesResolver {
  @AtMost(channelParts)
  @Serves(throughChannel('ListPartnerBalances'), { needs: ['ListPartnerBalances'], closedTo: ['reseller'] })
  @FieldResolver(() => [ChannelBalances], {
    description:
      "The partner's accounts and those of each reseller. Source: ListPartnerBalances, one call each; China site only.",
  })
  async balances(@Ctx() context: RequestContext): Promise<ChannelBalances[]> {
    const answered = await askChannel(context, (part) => context.load(balancesByPartner, scopeOf(part?.id)));
    return answered.map(({ part, value, failure }) => ({ reseller: part, balances: value, failure }));
  }
}

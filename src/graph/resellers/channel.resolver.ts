import { Query, Resolver } from 'type-graphql';
import { SignedIn } from '../../request/access/access.ts';
import { Channel } from './channel.type.ts';

@Resolver(() => Channel)
export class ChannelResolver {
  @SignedIn()
  @Query(() => Channel, {
    description: 'The whole channel of a distributor: its own account and those of its resellers.',
  })
  channel(): Channel {
    return {};
  }
}

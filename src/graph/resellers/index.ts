export {
  askChannel,
  channelPage,
  channelParts,
  type Part,
  sortedChannelPage,
  throughChannel,
} from './channel.loader.ts';
export { Channel, ChannelConnection, ChannelFailure } from './channel.type.ts';
export { requireReseller, resellerById } from './reseller.loader.ts';
export { Reseller } from './reseller.type.ts';

import { ChangesResolver } from './change.resolver.ts';
import { PartnerMirrorResolver } from './mirror.resolver.ts';

/** The resolvers of the gateway's copies. */
export const mirrorResolvers = [PartnerMirrorResolver, ChangesResolver] as const;

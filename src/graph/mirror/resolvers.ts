import { ChangesResolver } from './change.resolver.ts';
import { PartnerMirrorResolver } from './mirror.resolver.ts';

/** What the schema serves of the gateway's copies. */
export const mirrorResolvers = [PartnerMirrorResolver, ChangesResolver] as const;

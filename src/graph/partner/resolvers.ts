import { PartnerResolver } from './partner.resolver.ts';

/** The resolvers of this noun. */
export const partnerResolvers = [PartnerResolver] as const;

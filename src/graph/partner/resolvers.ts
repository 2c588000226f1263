import { PartnerResolver } from './partner.resolver.ts';

/** What the schema serves of this noun. */
export const partnerResolvers = [PartnerResolver] as const;

import { RenewalGroupResolver, RenewalsResolver } from './renewal.resolver.ts';

/** The resolvers of resources that fall due. */
export const renewalsResolvers = [RenewalsResolver, RenewalGroupResolver] as const;

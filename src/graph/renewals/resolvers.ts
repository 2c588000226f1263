import { RenewalGroupResolver, RenewalsResolver } from './renewal.resolver.ts';

/** What the schema serves of resources that fall due. */
export const renewalsResolvers = [RenewalsResolver, RenewalGroupResolver] as const;

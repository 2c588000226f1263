import { AssociationFindingsResolver, CustomerFindingsResolver } from './findings.resolver.ts';

/** The resolvers of this noun. */
export const associationsResolvers = [AssociationFindingsResolver, CustomerFindingsResolver] as const;

import { AssociationFindingsResolver, CustomerFindingsResolver } from './findings.resolver.ts';

export const associationsResolvers = [AssociationFindingsResolver, CustomerFindingsResolver] as const;

import { OrganizationMutations } from './organization.mutations.ts';
import { CustomerAssignmentResolver, MemberResolver, OrganizationResolver } from './organization.resolver.ts';

/** The resolvers of this noun. */
export const organizationResolvers = [
  OrganizationMutations,
  CustomerAssignmentResolver,
  MemberResolver,
  OrganizationResolver,
] as const;

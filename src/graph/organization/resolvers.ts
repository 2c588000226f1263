import { OrganizationMutations } from './organization.mutations.ts';
import { CustomerAssignmentResolver, MemberResolver, OrganizationResolver } from './organization.resolver.ts';

/** What the schema serves of this noun. */
export const organizationResolvers = [
  OrganizationMutations,
  CustomerAssignmentResolver,
  MemberResolver,
  OrganizationResolver,
] as const;

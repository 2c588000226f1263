import { AgentRulesResolver } from './agents.resolver.ts';
import { OrganizationMutations } from './organization.mutations.ts';
import { CustomerAssignmentResolver, MemberResolver, OrganizationResolver } from './organization.resolver.ts';

/** The resolvers of this noun. */
export const organizationResolvers = [
  AgentRulesResolver,
  OrganizationMutations,
  CustomerAssignmentResolver,
  MemberResolver,
  OrganizationResolver,
] as const;

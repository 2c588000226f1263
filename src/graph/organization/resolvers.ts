import { AgentRulesResolver } from './agents.resolver.ts';
import { OrganizationMutations } from './organization.mutations.ts';
import { CustomerAssignmentResolver, MemberResolver, OrganizationResolver } from './organization.resolver.ts';

export const organizationResolvers = [
  AgentRulesResolver,
  OrganizationMutations,
  CustomerAssignmentResolver,
  MemberResolver,
  OrganizationResolver,
] as const;

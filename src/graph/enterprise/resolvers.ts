import { CustomerEnterpriseResolver, EnterpriseMemberResolver, EnterpriseResolver } from './enterprise.resolver.ts';
import { EnterpriseMutations } from './writes/enterprise.mutations.ts';
import { MemberTransferMutations } from './writes/member-transfers.mutations.ts';

export const enterpriseResolvers = [
  EnterpriseMutations,
  CustomerEnterpriseResolver,
  EnterpriseMemberResolver,
  EnterpriseResolver,
  MemberTransferMutations,
] as const;

import { OperationMutations } from './operation.mutations.ts';
import { OperationResolver } from './operation.resolver.ts';

/** The resolvers of this noun. */
export const operationsResolvers = [OperationMutations, OperationResolver] as const;

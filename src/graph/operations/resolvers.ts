import { OperationMutations } from './operation.mutations.ts';
import { OperationResolver } from './operation.resolver.ts';

/** What the schema serves of this noun. */
export const operationsResolvers = [OperationMutations, OperationResolver] as const;

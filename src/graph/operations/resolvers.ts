import { OperationMutations } from './operation.mutations.ts';
import { OperationResolver } from './operation.resolver.ts';

export const operationsResolvers = [OperationMutations, OperationResolver] as const;

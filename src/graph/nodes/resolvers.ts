import { NodeResolver } from './node.resolver.ts';

/** The resolvers of this noun. */
export const nodesResolvers = [NodeResolver] as const;

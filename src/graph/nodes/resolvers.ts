import { NodeResolver } from './node.resolver.ts';

/** What the schema serves of this noun. */
export const nodesResolvers = [NodeResolver] as const;

import { NodeResolver } from './node.resolver.ts';

export const nodesResolvers = [NodeResolver] as const;

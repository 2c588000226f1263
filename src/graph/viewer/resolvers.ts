import { ViewerResolver } from './viewer.resolver.ts';

/** The resolvers of this noun. */
export const viewerResolvers = [ViewerResolver] as const;

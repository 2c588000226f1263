import { ViewerResolver } from './viewer.resolver.ts';

/** What the schema serves of this noun. */
export const viewerResolvers = [ViewerResolver] as const;

import { ViewerResolver } from './viewer.resolver.ts';

export const viewerResolvers = [ViewerResolver] as const;

export { type Audience, type Cache, type CacheEvent, type CachePolicy, createCache } from './cache.ts';
export { createSharedCache } from './shared.ts';

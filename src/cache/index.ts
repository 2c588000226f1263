export { type Audience, type Cache, type CachePolicy, createCache } from './cache.ts';

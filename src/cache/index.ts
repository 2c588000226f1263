export { type Cache, type CachePolicy, createCache } from './cache.ts';

export { type GraphcacheConfig, graphcacheConfig } from './caches/graphcache.ts';

export { type ApolloCacheConfig, apolloCacheConfig } from './caches/apollo.ts';

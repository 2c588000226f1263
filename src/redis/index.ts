export { AWAY, type Away, createRedis, type Redis, type Script, script } from './redis.ts';

import type { Redis, RedisSettings } from './redis.ts';

export { AWAY, type Away, type Script, script } from './question.ts';
export type { Redis } from './redis.ts';

/**
 * Connects to Redis. The client is loaded only when Redis is configured: it has a class that extends String, which
 * makes V8 slower at every operation on texts.
 */
export const openRedis = async (settings: RedisSettings): Promise<Redis> => {
  const { createRedis } = await import('./redis.ts');
  return createRedis(settings);
};

import type { Redis, RedisSettings } from './redis.ts';

export { AWAY, type Away, type Script, script } from './question.ts';
export type { Redis } from './redis.ts';

/**
 * The client is loaded only where there is a Redis to talk to: it brings a class that extends String, and with one of those
 * loaded V8 takes longer for every operation on a text.
 */
export const openRedis = async (settings: RedisSettings): Promise<Redis> => {
  const { createRedis } = await import('./redis.ts');
  return createRedis(settings);
};

import { hash } from 'node:crypto';

/** Returned while Redis is unreachable. Callers must be able to continue without an answer. */
export const AWAY: unique symbol = Symbol('Redis does not answer');
export type Away = typeof AWAY;

/** A Lua script that Redis runs atomically. */
export interface Script {
  readonly text: string;
  readonly sha: string;
}

export const script = (text: string): Script => ({ text, sha: hash('sha1', text) });

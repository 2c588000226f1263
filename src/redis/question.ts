import { hash } from 'node:crypto';

/** The answer while Redis cannot be reached. Callers need another way to go on. */
export const AWAY: unique symbol = Symbol('Redis does not answer');
export type Away = typeof AWAY;

/** Lua that Redis runs in one go. */
export interface Script {
  readonly text: string;
  readonly sha: string;
}

export const script = (text: string): Script => ({ text, sha: hash('sha1', text) });

import { hash } from 'node:crypto';

/** What an answer is while Redis cannot be asked. Whoever asks has to have a way of its own to go on. */
export const AWAY: unique symbol = Symbol('Redis is away');
export type Away = typeof AWAY;

/** Lua that Redis runs in one go. */
export interface Script {
  readonly text: string;
  readonly sha: string;
}

export const script = (text: string): Script => ({ text, sha: hash('sha1', text) });

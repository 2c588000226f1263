import { hash } from 'node:crypto';

const CHARACTERS = 32;

/** Number of an exception: the same figures of the same month always have the same, other figures another. */
export const exceptionIdOf = (month: string, figures: readonly unknown[]): string =>
  `${month}.${hash('sha256', JSON.stringify(figures)).slice(0, CHARACTERS)}`;

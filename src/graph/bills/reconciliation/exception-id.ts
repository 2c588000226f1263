import { hash } from 'node:crypto';

const CHARACTERS = 32;

/** Id of an exception: equal for equal figures of the same month, different for other figures. */
export const exceptionIdOf = (month: string, figures: readonly unknown[]): string =>
  `${month}.${hash('sha256', JSON.stringify(figures)).slice(0, CHARACTERS)}`;

import { refuse } from './windows.ts';

const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== false;

/**
 * BAD_USER_INPUT for an argument that is given without any of those that give it a meaning: it would change nothing, and
 * the caller would take the answer for a narrowed one. Companions are named as paths from the field.
 */
export const requireCompanion = (
  argument: string,
  value: unknown,
  companions: Readonly<Record<string, unknown>>,
): void => {
  if (!isGiven(value) || Object.values(companions).some(isGiven)) return;
  refuse(argument, `only together with ${Object.keys(companions).join(' or ')}`);
};

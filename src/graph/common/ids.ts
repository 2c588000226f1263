import { refuse } from '../../request/schema/windows.ts';

/** Throws BAD_USER_INPUT for a list that is empty, too long, or has a blank id. */
export const checkIds = (ids: readonly string[] | null | undefined, max: number, argument: string): void => {
  if (ids && (ids.length < 1 || ids.length > max || ids.some((id) => id.trim() === '')))
    refuse(argument, `1 to ${max} ids`);
};

/** The same for a write, where an id must not be repeated. */
export const checkWriteIds = (ids: readonly string[], max: number, argument: string): void => {
  checkIds(ids, max, argument);
  if (new Set(ids).size < ids.length) refuse(argument, 'each id once');
};

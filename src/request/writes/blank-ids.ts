import { canBeStored } from '../../store/index.ts';
import { refuse } from '../schema/windows.ts';

/** How the graph calls ids; a test finds those of every mutation by their type and holds them to it. */
const ID = /^id$|Ids?$/;

/**
 * BAD_USER_INPUT for a blank where an id stands, at any depth: the vendor would take it for none, so for another's; and for
 * what cannot be stored.
 */
export const refuseBlankIds = (value: unknown, path: string, isId = false): void => {
  if (typeof value === 'string') {
    if (isId && value.trim() === '') refuse(path, 'not empty');
    if (isId && !canBeStored(value)) refuse(path, 'no NUL characters');
  } else if (Array.isArray(value)) {
    for (const [place, item] of value.entries()) refuseBlankIds(item, isId ? path : `${path}.${place}`, isId);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) refuseBlankIds(inner, `${path}.${name}`, ID.test(name));
  }
};

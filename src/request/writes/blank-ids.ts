import { canBeStored } from '../../store/index.ts';
import { refuse } from '../schema/windows.ts';

/** Names of ids in inputs. A test compares them with the ID-typed inputs of every mutation. */
const ID = /^id$|Ids?$/;

/**
 * BAD_USER_INPUT for a blank id at any depth: the vendor would treat it as missing, and so take another object. Also
 * for text that cannot be stored.
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

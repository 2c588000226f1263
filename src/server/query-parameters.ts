import { badInput } from '../errors/index.ts';

/** The parameters of an address, as they came. */
export const queryIn = (url: string): URLSearchParams =>
  new URLSearchParams(url.slice(url.indexOf('?') + 1 || url.length));

/** The parameters of an address. BAD_USER_INPUT for one that is not among the names, and for one that is given twice. */
export const readQuery = (url: string, names: readonly string[]): URLSearchParams => {
  const query = queryIn(url);
  const given = [...query.keys()];
  if (given.some((name, at) => !names.includes(name) || given.indexOf(name) !== at))
    throw badInput('query', `${names.join(', ')}, each once`);
  return query;
};

import { badInput } from '../errors/index.ts';

/** The query parameters of an address. */
export const queryIn = (url: string): URLSearchParams =>
  new URLSearchParams(url.slice(url.indexOf('?') + 1 || url.length));

/** The query parameters of an address. Throws BAD_USER_INPUT for an unknown and for a repeated one. */
export const readQuery = (url: string, names: readonly string[]): URLSearchParams => {
  const query = queryIn(url);
  const given = [...query.keys()];
  if (given.some((name, at) => !names.includes(name) || given.indexOf(name) !== at))
    throw badInput('query', `${names.join(', ')}, each once`);
  return query;
};

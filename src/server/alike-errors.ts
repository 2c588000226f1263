import type { GraphQLFormattedError } from 'graphql';

/** Alike errors of one field that are answered in full; a page holds up to 100 rows, and lists lie in lists. */
const MOST = 10;

/** The field without the places of rows, and what the error says of it, apart from what differs with every call. */
const kindOf = ({ message, path = [], extensions = {} }: GraphQLFormattedError): string => {
  const { errorId: _, retryAfterMs: __, upstream, ...hints } = extensions;
  const { requestId: ___, ...answer } = (upstream ?? {}) as Readonly<Record<string, unknown>>;
  return JSON.stringify([path.filter((name) => typeof name === 'string'), message, hints, answer]);
};

/** What a client needs to know that this field is null because of an error, and because of which. */
const inShort = ({ message, path, extensions }: GraphQLFormattedError): GraphQLFormattedError => ({
  message,
  ...(path ? { path } : {}),
  extensions: { code: extensions?.code },
});

/**
 * Shortens what errors repeat of the same field of different rows: the first ten are answered in full, the tenth with
 * the number of the others as `extensions.further`, and of those only message, path and code. None is left out, because
 * clients take a field that is null without an error at its path for a value.
 */
export const shortenAlike = (errors: readonly GraphQLFormattedError[]): readonly GraphQLFormattedError[] => {
  if (errors.length <= MOST) return errors;
  const kinds = new Map<string, { count: number; last: number }>();
  const answered = errors.map((error, index) => {
    // Without a path it is about a place in the document, which no other error names.
    if (!error.path) return error;
    const name = kindOf(error);
    const kind = kinds.get(name) ?? { count: 0, last: 0 };
    kinds.set(name, kind);
    kind.count += 1;
    if (kind.count > MOST) return inShort(error);
    kind.last = index;
    return error;
  });
  for (const { count, last } of kinds.values()) {
    const error = answered[last];
    if (count > MOST && error)
      answered[last] = { ...error, extensions: { ...error.extensions, further: count - MOST } };
  }
  return answered;
};

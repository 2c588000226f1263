import type { GraphQLFormattedError } from 'graphql';

/** Alike errors of one field that are answered; a page holds up to 100 rows, and lists lie in lists. */
const MOST = 10;

/** The field without the places of rows, and what the error says of it, apart from what differs with every call. */
const kindOf = ({ message, path = [], extensions = {} }: GraphQLFormattedError): string => {
  const { errorId: _, retryAfterMs: __, upstream, ...hints } = extensions;
  const { requestId: ___, ...answer } = (upstream ?? {}) as Readonly<Record<string, unknown>>;
  return JSON.stringify([path.filter((name) => typeof name === 'string'), message, hints, answer]);
};

/**
 * Answers the first ten of errors that say the same of the same field of different rows. The tenth has the number of the
 * others as `extensions.further`; their fields are null without an error of their own.
 */
export const sumAlike = (errors: readonly GraphQLFormattedError[]): readonly GraphQLFormattedError[] => {
  if (errors.length <= MOST) return errors;
  const kinds = new Map<string, { count: number; last: number }>();
  const kept: GraphQLFormattedError[] = [];
  for (const error of errors) {
    // Without a path it is about a place in the document, which no other error names.
    if (!error.path) {
      kept.push(error);
      continue;
    }
    const name = kindOf(error);
    const kind = kinds.get(name) ?? { count: 0, last: 0 };
    kinds.set(name, kind);
    kind.count += 1;
    if (kind.count > MOST) continue;
    kind.last = kept.length;
    kept.push(error);
  }
  for (const { count, last } of kinds.values()) {
    const error = kept[last];
    if (count > MOST && error) kept[last] = { ...error, extensions: { ...error.extensions, further: count - MOST } };
  }
  return kept;
};

import { type FieldNode, type GraphQLError, locatedError } from 'graphql';
import { pathToArray } from 'graphql/jsutils/Path.js';
import type { ErrorList, Path, Run } from './types.ts';

/** Errors below a field that is already null are dropped: that field has its own error. */
export const createErrorList = (): ErrorList => {
  const all: GraphQLError[] = [];
  const nulled = new Set<Path | undefined>();
  const isBelowNulled = (path: Path | undefined): boolean => {
    for (let at = path; at !== undefined; at = at.prev) if (nulled.has(at)) return true;
    return nulled.has(undefined);
  };
  return {
    all,
    add: (error, path) => {
      if (isBelowNulled(path)) return;
      nulled.add(path);
      all.push(error);
    },
  };
};

interface Place {
  readonly nodes: readonly FieldNode[];
  readonly nullable: boolean;
  readonly path: Path;
}

/** Null where the type allows it, with the error noted; else the located error goes on to the parent. */
export const failAt = ({ errors }: Run, raw: unknown, { nodes, nullable, path }: Place): null => {
  const error = locatedError(raw, nodes, pathToArray(path));
  if (!nullable) throw error;
  errors.add(error, path);
  return null;
};

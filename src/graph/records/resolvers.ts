import type { RecordKind } from '../../records/index.ts';
import { RecordChangesResolver } from './change-log.resolver.ts';
import { importMutations } from './import.mutation.ts';
import { recordMutations } from './record.mutations.ts';
import { recordReads } from './record.resolver.ts';
import { recordTypes } from './record.type.ts';
import { recordLinkFields } from './record-link.resolver.ts';

type Resolvers = readonly (new () => object)[];

const made = new WeakMap<RecordKind, Resolvers>();

/** The resolvers of one kind; made once, because a type name can be registered only once. */
const resolversOf = (kind: RecordKind): Resolvers => {
  const known = made.get(kind);
  if (known) return known;
  const types = recordTypes(kind);
  const resolvers = [
    ...recordReads(kind, types),
    ...recordMutations(kind, types.Record),
    ...importMutations(kind),
    ...(kind.link ? recordLinkFields(kind, types.Record) : []),
  ];
  made.set(kind, resolvers);
  return resolvers;
};

/** The resolvers of all kinds. */
export const recordResolvers = (kinds: readonly RecordKind[]): Resolvers => kinds.flatMap(resolversOf);

/** Resolvers that concern records of all kinds together. */
export const recordsResolvers = [RecordChangesResolver] as const;

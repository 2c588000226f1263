import {
  CONNECTIONS,
  IDENTIFIED_TYPES,
  LISTS,
  NAMESPACE_TYPES,
  PAGING_TYPES,
  POSSIBLE_TYPES,
  VALUE_TYPES,
} from '../generated/cache-data.ts';
import { mergePages } from './pages.ts';
import { mergeValues } from './values.ts';

interface MergeOptions {
  readonly args: Readonly<Record<string, unknown>> | null;
}

interface FieldPolicy {
  keyArgs?: string[];
  merge?: boolean | ((existing: unknown, incoming: unknown, options: MergeOptions) => unknown);
}

interface TypePolicy {
  keyFields?: string[] | false;
  merge?: boolean | ((existing: unknown, incoming: unknown) => unknown);
  fields?: Record<string, FieldPolicy>;
}

/** The parts of Apollo Client's `InMemoryCacheConfig` that come from the schema. */
export interface ApolloCacheConfig {
  possibleTypes: Record<string, string[]>;
  typePolicies: Record<string, TypePolicy>;
}

const copyOf = (types: Readonly<Record<string, readonly string[]>>): Record<string, string[]> =>
  Object.fromEntries(Object.entries(types).map(([name, others]) => [name, [...others]]));

/**
 * For `new InMemoryCache(apolloCacheConfig())`. Objects with an `id` are kept once; values belong to the object that
 * holds them; pages of a list, fetched with `fetchMore`, become one list. Pages of another size are another list.
 */
export const apolloCacheConfig = (): ApolloCacheConfig => {
  const typePolicies: Record<string, TypePolicy> = {};
  const add = (types: readonly string[], policy: TypePolicy): void => {
    for (const type of types) typePolicies[type] = { ...policy };
  };
  add(IDENTIFIED_TYPES, {});
  add(NAMESPACE_TYPES, { keyFields: false, merge: true });
  add(VALUE_TYPES, { keyFields: false, merge: mergeValues });
  add(PAGING_TYPES, { keyFields: false });
  const addFields = (type: string, fields: Record<string, FieldPolicy>): void => {
    const policy = typePolicies[type] ?? {};
    typePolicies[type] = { ...policy, fields: { ...policy.fields, ...fields } };
  };
  for (const [type, fields] of Object.entries<readonly string[]>(LISTS))
    for (const field of fields) addFields(type, { [field]: { merge: mergeValues } });
  for (const [type, fields] of Object.entries<Readonly<Record<string, readonly string[]>>>(CONNECTIONS))
    for (const [field, keyArgs] of Object.entries(fields))
      addFields(type, {
        [field]: {
          keyArgs: [...keyArgs],
          merge: (existing, incoming, { args }) => mergePages(existing, incoming, args?.after),
        },
      });
  return { possibleTypes: copyOf(POSSIBLE_TYPES), typePolicies };
};

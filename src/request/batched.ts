import { camelCase } from '../upstream/mapping/index.ts';
import type { Api, Input } from './api.ts';
import { chunkedPerOwner } from './cost.ts';
import { defineLoader, type LoaderDefinition } from './loader.ts';
import type { RowClass } from './rows.ts';

interface Definition<T> {
  readonly name: string;
  /** Takes many ids: the contract tells how many, under which name, and which row field answers which id. */
  readonly operation: string;
  readonly type: RowClass<T>;
  /** Inputs sent with every call. */
  readonly always?: Input;
}

/** One of the partner's own, or one under a reseller: a call is about the customers of one of them. */
export interface ScopedId {
  readonly id: string;
  /** Null: the partner's own. */
  readonly resellerId?: string | null | undefined;
}

/** N ids cost ceil(N / max) calls for each reseller among them. An id that the vendor drops silently is null. */
export const defineBatchedLoader = <T extends object>({
  name,
  operation,
  type,
  always,
}: Definition<T>): LoaderDefinition<ScopedId, T | null> =>
  defineLoader<ScopedId, T | null>({
    name,
    cost: (parents, _args, { api }, above) =>
      chunkedPerOwner(parents, above?.('Reseller') ?? 1, api.operation(operation).facts.batch?.max ?? 1),
    keyOf: ({ id, resellerId }) => `${resellerId ?? ''}/${id}`,
    batch: async (keys, { api }) => {
      const groups = Map.groupBy(keys, ({ resellerId }) => resellerId ?? null);
      const answers = await Promise.all(
        [...groups].flatMap(([resellerId, group]) =>
          inputsFor(api, operation, group).map((input) =>
            api.ask(operation, { ...always, ...input, ...(resellerId ? { indirectPartnerId: resellerId } : {}) }),
          ),
        ),
      );
      const rows = new Map(answers.flatMap((answer) => answer.keyed(type)));
      return keys.map(({ id }) => rows.get(id) ?? null);
    },
  });

const inputsFor = (api: Api, operation: string, keys: readonly ScopedId[]): Record<string, unknown>[] => {
  const { batch, paging } = api.operation(operation).facts;
  if (!batch) throw new Error(`${operation} does not take many ids`);
  const { parameter, max, item } = batch;
  const ids = keys.map(({ id }) => (item ? { [item]: id } : id));
  return Array.from({ length: Math.ceil(ids.length / max) }, (_, index) => {
    const chunk = ids.slice(index * max, (index + 1) * max);
    return {
      [camelCase(parameter)]: chunk,
      // The vendor answers ten rows unless told, also to a question about two hundred ids.
      ...(paging?.limit ? { limit: Math.min(chunk.length, paging.limit) } : {}),
    };
  });
};

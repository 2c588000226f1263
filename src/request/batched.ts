import { camelCase } from '../upstream/mapping/index.ts';
import type { Api } from './api.ts';
import { alignToKeys, defineLoader, type LoaderDefinition } from './loader.ts';
import type { RowClass } from './rows.ts';

interface Definition<T> {
  readonly name: string;
  /** Takes many ids: the contract tells how many, under which name, and which row field answers which id. */
  readonly operation: string;
  readonly type: RowClass<T>;
}

/** N ids cost ceil(N / max) calls. An id that the vendor drops silently is null. */
export const defineBatchedLoader = <T extends object>({
  name,
  operation,
  type,
}: Definition<T>): LoaderDefinition<string, T | null> =>
  defineLoader<string, T | null>({
    name,
    cost: (parents, _args, { api }) => Math.ceil(parents / (api.operation(operation).facts.batch?.max ?? 1)),
    batch: async (ids, { api }) => {
      const answers = await Promise.all(chunksFor(api, operation, ids).map((input) => api.ask(operation, input)));
      return alignToKeys<T>(ids, new Map(answers.flatMap((answer) => answer.keyed(type))));
    },
  });

const chunksFor = (api: Api, operation: string, ids: readonly string[]): Record<string, unknown>[] => {
  const { batch, paging } = api.operation(operation).facts;
  if (!batch) throw new Error(`${operation} does not take many ids`);
  const chunks = Array.from({ length: Math.ceil(ids.length / batch.max) }, (_, index) =>
    ids.slice(index * batch.max, (index + 1) * batch.max),
  );
  return chunks.map((chunk) => ({
    [camelCase(batch.parameter)]: batch.item ? chunk.map((id) => ({ [batch.item as string]: id })) : chunk,
    // The vendor answers ten rows unless told, also to a question about two hundred ids.
    ...(paging?.limit ? { limit: Math.min(chunk.length, paging.limit) } : {}),
  }));
};

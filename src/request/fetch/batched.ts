import { camelCase } from '../../upstream/mapping/index.ts';
import type { Api, Input } from '../../vendor/api.ts';
import type { RowClass } from '../../vendor/rows.ts';
import type { Above, LoaderDefinition } from '../context.ts';
import { chunkedPerOwner } from './chunks.ts';
import { defineLoader } from './loader.ts';
import { chunksOf } from './owned.ts';

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

/** No reseller is written in one way only. */
export const scopedId = ({ id, resellerId }: ScopedId): ScopedId => (resellerId ? { id, resellerId } : { id });

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
      chunkedPerOwner(parents, partnersAbove(api, above), api.operation(operation).facts.batch?.max ?? 1),
    seen: scopedId,
    batch: async (keys, { api }) => {
      const groups = Map.groupBy(keys, ({ resellerId }) => resellerId ?? null);
      const found = new Map<ScopedId, T | Error>();
      const ask = async (resellerId: string | null, chunk: readonly ScopedId[]): Promise<void> => {
        const scope = resellerId ? { indirectPartnerId: resellerId } : {};
        const answer = await api.ask(operation, { ...always, ...inputFor(api, operation, chunk), ...scope });
        const rows = new Map(answer.keyed(type));
        for (const key of chunk) {
          const row = rows.get(key.id);
          if (row) found.set(key, row);
        }
      };
      // What is asked together fails together, and nothing else does.
      await Promise.all(
        [...groups].flatMap(([resellerId, group]) =>
          chunksOf(group, maxOf(api, operation)).map((chunk) =>
            ask(resellerId, chunk).catch((error: Error) => {
              for (const key of chunk) found.set(key, error);
            }),
          ),
        ),
      );
      return keys.map((key) => found.get(key) ?? null);
    },
  });

/** A list over the whole channel has customers of the partner and of any reseller. */
const partnersAbove = (api: Api, above: Above | undefined): number =>
  above?.('Reseller') ?? (above?.('Channel') ? 1 + (api.totals.known('ListIndirectPartners') ?? 0) : 1);

const maxOf = (api: Api, operation: string): number => {
  const max = api.operation(operation).facts.batch?.max;
  if (!max) throw new Error(`${operation} does not take many ids`);
  return max;
};

const inputFor = (api: Api, operation: string, keys: readonly ScopedId[]): Input => {
  const { batch, paging } = api.operation(operation).facts;
  if (!batch) throw new Error(`${operation} does not take many ids`);
  const { parameter, item } = batch;
  return {
    [camelCase(parameter)]: keys.map(({ id }) => (item ? { [item]: id } : id)),
    // The vendor answers ten rows unless told, also to a question about two hundred ids.
    ...(paging?.limit ? { limit: Math.min(keys.length, paging.limit) } : {}),
  };
};

import { PARTNER, type Scope } from '../../upstream/index.ts';
import { camelCase } from '../../upstream/mapping/index.ts';
import type { Api, Input } from '../../vendor/api.ts';
import type { RowClass } from '../../vendor/rows.ts';
import type { Above, LoaderDefinition } from '../context.ts';
import { canonical } from './canonical.ts';
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

/** An id in the scope in which it is asked for: a call is about the ids of one scope. */
export interface ScopedId {
  readonly id: string;
  readonly scope: Scope;
}

export const scopedId = ({ id, scope }: ScopedId): ScopedId => ({ id, scope });

/** The keys of each scope among them. */
export const byScope = (keys: readonly ScopedId[]): readonly (readonly [Scope, readonly ScopedId[]])[] =>
  [...Map.groupBy(keys, ({ scope }) => canonical(scope)).values()].map((group) => [group[0]?.scope ?? PARTNER, group]);

/** N ids cost ceil(N / max) calls for each scope among them. An id that the vendor drops silently is null. */
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
      const found = new Map<ScopedId, T | Error>();
      const ask = async (scope: Scope, chunk: readonly ScopedId[]): Promise<void> => {
        const answer = await api.askAny(operation, { ...always, ...inputFor(api, operation, chunk) }, { scope });
        const rows = new Map(answer.keyed(type));
        for (const key of chunk) {
          const row = rows.get(key.id);
          if (row) found.set(key, row);
        }
      };
      // What is asked together fails together, and nothing else does.
      await Promise.all(
        byScope(keys).flatMap(([scope, group]) =>
          chunksOf(group, maxOf(api, operation)).map((chunk) =>
            ask(scope, chunk).catch((error: Error) => {
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
  if (!max) throw new Error(`${operation} does not take a list of ids`);
  return max;
};

const inputFor = (api: Api, operation: string, keys: readonly ScopedId[]): Input => {
  const { batch, paging } = api.operation(operation).facts;
  if (!batch) throw new Error(`${operation} does not take a list of ids`);
  const { parameter, item } = batch;
  return {
    [camelCase(parameter)]: keys.map(({ id }) => (item ? { [item]: id } : id)),
    // The vendor answers ten rows unless told, also to a question about two hundred ids.
    ...(paging?.limit ? { limit: Math.min(keys.length, paging.limit) } : {}),
  };
};

import type { NounName } from '../../mirror/index.ts';
import { PARTNER, type Scope } from '../../upstream/index.ts';
import { camelCase } from '../../upstream/mapping/index.ts';
import type { Api, Input } from '../../vendor/api.ts';
import type { RowClass } from '../../vendor/rows.ts';
import type { Above, LoaderDefinition } from '../context.ts';
import { isMirroredBelow, mirroredRows } from '../copies/mirrored.ts';
import { canonical, defineLoader } from './loader.ts';

interface Definition<T> {
  readonly name: string;
  /**
   * An operation that takes several ids. The contract contains the number of ids per call, the input's name, and the
   * row field with the id.
   */
  readonly operation: string;
  readonly type: RowClass<T>;
  /** Inputs sent with every call. */
  readonly always?: Input;
  /** The mirrored list whose rows have the same ids. */
  readonly mirrored?: NounName;
}

/** An id and the scope in which it is looked up; each call has ids of one scope. */
export interface ScopedId {
  readonly id: string;
  readonly scope: Scope;
}

export const scopedId = ({ id, scope }: ScopedId): ScopedId => ({ id, scope });

/** Groups keys by their scope. */
export const byScope = (keys: readonly ScopedId[]): readonly (readonly [Scope, readonly ScopedId[]])[] =>
  [...Map.groupBy(keys, ({ scope }) => canonical(scope)).values()].map((group) => [group[0]?.scope ?? PARTNER, group]);

/**
 * Number of calls for parents of several owners, in chunks of one owner. Assumes that each owner has equally many
 * parents.
 */
export const chunkedPerOwner = (parents: number, owners: number, max: number): number => {
  const groups = Math.max(1, Math.min(parents, owners));
  return parents === 0 ? 0 : groups * Math.ceil(Math.ceil(parents / groups) / max);
};

export const chunksOf = <T>(all: readonly T[], max: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / max) }, (_, index) => all.slice(index * max, (index + 1) * max));

/**
 * Loads objects by ids: N ids cost ceil(N / max) calls per scope. An id that is missing in the vendor's answer is null.
 */
export const defineBatchedLoader = <T extends object>({
  name,
  operation,
  type,
  always,
  mirrored,
}: Definition<T>): LoaderDefinition<ScopedId, T | null> =>
  defineLoader<ScopedId, T | null>({
    name,
    operations: [operation],
    cost: (parents, _args, context, above) => {
      const { api } = context;
      if (mirrored && isMirroredBelow(context, mirrored, PARTNER, above)) return 0;
      return chunkedPerOwner(parents, partnersAbove(api, above), api.operation(operation).facts.batch?.max ?? 1);
    },
    reduceKey: scopedId,
    batch: async (keys, context) => {
      const { api } = context;
      const found = new Map<ScopedId, T | Error>();
      const ask = async (scope: Scope, chunk: readonly ScopedId[]): Promise<void> => {
        const answer = await api.askAny(operation, { ...always, ...inputFor(api, operation, chunk) }, { scope });
        const rows = new Map(answer.manyWithKeys(type));
        for (const key of chunk) {
          const row = rows.get(key.id);
          if (row) found.set(key, row);
        }
      };
      const askAll = async (scope: Scope, group: readonly ScopedId[]): Promise<void> => {
        const ids = group.map(({ id }) => id);
        const copied =
          mirrored && (await mirroredRows(context, { noun: mirrored, type, scope, ofAnyManager: true }, ids));
        if (copied) {
          for (const key of group) {
            const row = copied.get(key.id);
            if (row) found.set(key, row);
          }
          return;
        }
        // A failed call fails only its own ids.
        const chunks = chunksOf(group, batchOf(api, operation).max).map((chunk) =>
          ask(scope, chunk).catch((error: Error) => {
            for (const key of chunk) found.set(key, error);
          }),
        );
        await Promise.all(chunks);
      };
      await Promise.all(byScope(keys).map(([scope, group]) => askAll(scope, group)));
      return keys.map((key) => found.get(key) ?? null);
    },
  });

/** Number of possible scopes: a list over the whole channel contains customers of the partner and of every reseller. */
const partnersAbove = (api: Api, above: Above | undefined): number =>
  above?.('Reseller') ?? (above?.('Channel') ? 1 + (api.totals.knownTotal('ListIndirectPartners') ?? 0) : 1);

type BatchFacts = NonNullable<ReturnType<Api['operation']>['facts']['batch']>;

const batchOf = (api: Api, operation: string): BatchFacts => {
  const { batch } = api.operation(operation).facts;
  if (!batch)
    throw new Error(`the contract declares no batch for ${operation}, so it cannot be asked for a list of ids`);
  return batch;
};

/** The graph's name of the input with the ids, by the vendor's. */
const inputNames = new Map<string, string>();

const inputNameOf = ({ parameter }: BatchFacts): string => {
  const name = inputNames.get(parameter) ?? camelCase(parameter);
  inputNames.set(parameter, name);
  return name;
};

const inputFor = (api: Api, operation: string, keys: readonly ScopedId[]): Input => {
  const batch = batchOf(api, operation);
  const limit = api.operation(operation).facts.paging?.limit;
  return {
    [inputNameOf(batch)]: keys.map(({ id }) => (batch.item ? { [batch.item]: id } : id)),
    // Without `limit` the vendor returns at most ten rows, even for more ids.
    ...(limit ? { limit: Math.min(keys.length, limit) } : {}),
  };
};

import type { VendorOperation } from '../../contract/index.ts';
import type { Scope } from '../../upstream/index.ts';
import { camelCase } from '../../upstream/mapping/index.ts';
import type { RowClass } from '../../vendor/rows.ts';
import type { LoaderDefinition } from '../context.ts';
import { byScope, chunkedPerOwner, chunksOf, type ScopedId, scopedId } from './batched.ts';
import { canonical, defineLoader } from './loader.ts';
import { sweep } from './sweep.ts';

interface Definition<T> {
  readonly name: string;
  /**
   * An operation that takes several ids and pages. The contract contains the number of ids per call, the input's name,
   * and the row field with the id.
   */
  readonly operation: string;
  readonly type: RowClass<T>;
  /** Usual largest number of rows per id. Each call takes as many ids as fill one page with their rows. */
  readonly rowsEach: number;
  /** Null for a row without an id. */
  idOf(row: T): string | null;
}

const idsAtOnce = ({ facts: { batch, paging } }: VendorOperation, rowsEach: number): number =>
  Math.min(batch?.max ?? 1, Math.max(1, Math.floor((paging?.limit ?? 1) / rowsEach)));

/**
 * Loads the rows of N ids, several rows per id, in the vendor's order. Each call takes as many ids of one scope as fill
 * a page; further pages are fetched only when the rows do not fit on one.
 */
export const defineBatchedRowsLoader = <T extends object>({
  name,
  operation,
  type,
  rowsEach,
  idOf,
}: Definition<T>): LoaderDefinition<ScopedId, readonly T[]> =>
  defineLoader<ScopedId, readonly T[]>({
    name,
    operations: [operation],
    cost: (parents, _args, { api }, above) =>
      chunkedPerOwner(parents, above?.('Reseller') ?? 1, idsAtOnce(api.operation(operation), rowsEach)),
    reduceKey: scopedId,
    batch: async (keys, { api }) => {
      const asked = api.operation(operation);
      const { batch, paging } = asked.facts;
      const limit = paging?.limit;
      if (!batch || !limit) throw new Error(`the contract must declare a batch and paging for ${operation}`);
      const parameter = camelCase(batch.parameter);
      const found = new Map<string, T[]>();
      const ask = async (scope: Scope, chunk: readonly ScopedId[]): Promise<void> => {
        const rows = await sweep<readonly [key: string, row: T]>({
          limit,
          ask: (offset, size) =>
            api.askAny(operation, { [parameter]: chunk.map(({ id }) => id), offset, limit: size }, { scope }),
          rows: (answer) => answer.manyWithKeys(type),
          idOf: ([, row]) => idOf(row),
        });
        const byId = Map.groupBy(rows, ([id]) => id);
        // Grouped by the whole key, so that rows of one scope are never returned for another scope.
        for (const key of chunk)
          found.set(
            canonical(key),
            (byId.get(key.id) ?? []).map(([, row]) => row),
          );
      };
      await Promise.all(
        byScope(keys).flatMap(([scope, group]) =>
          chunksOf(group, idsAtOnce(asked, rowsEach)).map((chunk) => ask(scope, chunk)),
        ),
      );
      return keys.map((key) => found.get(canonical(key)) ?? []);
    },
  });

import { asError } from '../../errors/index.ts';
import type { NounName } from '../../mirror/index.ts';
import { PARTNER } from '../../upstream/index.ts';
import type { Input } from '../../vendor/api.ts';
import type { CostOf, LoaderDefinition, RequestContext } from '../context.ts';
import { isMirroredBelow } from '../copies/mirrored.ts';
import { chunkedPerOwner, chunksOf } from './batched.ts';
import { canonical, defineLoader } from './loader.ts';

/** The fields of a customer that identify it as an owner. */
export interface Owner {
  readonly id: string;
}

/** An object that a customer owns. */
export interface OwnedId<O extends Owner = Owner> {
  readonly id: string;
  readonly owner: O;
  /** Inputs besides the id; keys with equal inputs are fetched together. */
  readonly question?: Input | undefined;
}

/** The keys of one call: ids of one owner with equal other inputs. */
export interface Chunk<O extends Owner = Owner> {
  readonly ids: readonly string[];
  readonly owner: O;
  readonly question: Input;
}

interface Definition<T, O extends Owner> {
  readonly name: string;
  /** An operation that takes several ids of one customer; the contract contains their number. */
  readonly operation: string;
  /** Reduces an owner to the fields that `fetch` uses and that identify the owner. */
  readonly owner: (owner: O) => O;
  /** Results by id; an id that is left out is null. A throw fails this chunk only. */
  fetch(chunk: Chunk<O>, context: RequestContext): Promise<ReadonlyMap<string, T | Error>>;
  readonly copied?: CopiedById<T, O>;
}

/** The list's copy. An id that the copy lacks may be new, so it is looked up at the vendor. */
interface CopiedById<T, O extends Owner> {
  readonly noun: NounName;
  /** Null when all ids have to be looked up at the vendor. */
  read(chunk: Chunk<O>, context: RequestContext): Promise<ReadonlyMap<string, T> | null>;
}

/** Results from the copy, and from the vendor for the ids that the copy lacks. */
const readChunk = async <T, O extends Owner>(
  chunk: Chunk<O>,
  { copied, fetch }: Pick<Definition<T, O>, 'copied' | 'fetch'>,
  context: RequestContext,
): Promise<ReadonlyMap<string, T | Error>> => {
  const known = (await copied?.read(chunk, context)) ?? new Map<string, T>();
  const ids = chunk.ids.filter((id) => !known.has(id));
  return ids.length === 0 ? known : new Map([...known, ...(await fetch({ ...chunk, ids }, context))]);
};

/**
 * Upper bound of the owners among the parents' ancestors: customers, or orders, each of which belongs to one customer.
 */
const ownersOf = (parents: number, above: Parameters<CostOf>[3]): number =>
  above?.('Customer') ?? above?.('Order') ?? parents;

/**
 * Loads objects by ids and owner. They cost ceil(ids / max) calls for each owner and inputs, because the vendor accepts
 * one customer per call.
 */
export const defineOwnedLoader = <T, O extends Owner = Owner>({
  name,
  operation,
  owner: seenOf,
  fetch,
  copied,
}: Definition<T, O>): LoaderDefinition<OwnedId<O>, T | null> => {
  const countCalls: CostOf = (parents, _args, context, above) =>
    chunkedPerOwner(parents, ownersOf(parents, above), maxOf(operation, context));
  return defineLoader<OwnedId<O>, T | null>({
    name,
    operations: [operation],
    cost: (parents, args, context, above) =>
      copied && isMirroredBelow(context, copied.noun, PARTNER, above) ? 0 : countCalls(parents, args, context, above),
    ...(copied ? { most: countCalls } : {}),
    reduceKey: ({ id, owner, question }) => ({ id, owner: seenOf(owner), question }),
    batch: async (keys, context) => {
      const max = maxOf(operation, context);
      const groups = Map.groupBy(keys, ({ owner, question }) => canonical([owner, question]));
      const answered = new Map<OwnedId<O>, T | Error | null>();
      await Promise.all(
        [...groups.values()].flatMap((group) =>
          chunksOf(group, max).map(async (chunk) => {
            const found = await fetchChunk(chunk, (ids) => readChunk(ids, { copied, fetch }, context));
            for (const key of chunk) answered.set(key, found instanceof Error ? found : (found.get(key.id) ?? null));
          }),
        ),
      );
      return keys.map((key) => answered.get(key) ?? null);
    },
  });
};

const maxOf = (operation: string, { api }: RequestContext): number => {
  const { batch } = api.operation(operation).facts;
  if (!batch)
    throw new Error(`the contract declares no batch for ${operation}, so it cannot be asked for a list of ids`);
  return batch.max;
};

const fetchChunk = async <T, O extends Owner>(
  keys: readonly OwnedId<O>[],
  fetch: (chunk: Chunk<O>) => Promise<T>,
): Promise<T | Error> => {
  const [first] = keys;
  if (!first) throw new Error('a batch cannot be asked for without ids');
  try {
    return await fetch({ ids: keys.map(({ id }) => id), owner: first.owner, question: first.question ?? {} });
  } catch (error) {
    return asError(error);
  }
};

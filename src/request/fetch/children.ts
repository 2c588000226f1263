import { asError, badInput } from '../../errors/index.ts';
import type { Condition, NounName, Sort } from '../../mirror/index.ts';
import { type Credential, PARTNER, resellerIn, type Scope, scopeOf, takesReseller } from '../../upstream/index.ts';
import type { Answer } from '../../vendor/answer.ts';
import type { Api, Input } from '../../vendor/api.ts';
import { wireInput } from '../../vendor/input.ts';
import type { RowClass } from '../../vendor/rows.ts';
import { fixedInputs } from '../../vendor/totals.ts';
import type { LoaderDefinition, MonthPlace, RequestContext } from '../context.ts';
import { type CopiedChildren, childrenByKey, childrenOfCopy, mirroredChildren } from '../copies/children.ts';
import { readScope } from '../copies/copies.ts';
import { forAnyManager, isMirroredBelow } from '../copies/mirrored.ts';
import { canonical, defineLoader } from './loader.ts';
import { keepDistinct, sweepPages } from './sweep.ts';

/** A slice of one parent's children. */
export interface ChildrenKey {
  readonly parent: string;
  readonly offset: number;
  readonly first: number;
  /** Filters in the operation's inputs; keys with equal filters are fetched together. */
  readonly filter: Input;
  /** An order in which only the list's copy can be sorted; left out: the vendor's order. */
  readonly sort?: Sort | undefined;
  /** Whose rows; default: the partner's own. Keys of one scope are fetched together. */
  readonly scope?: Scope | undefined;
  /** The parent's credential, for operations that do not accept the partner's; such children cannot be swept. */
  readonly credential?: Credential | undefined;
}

/** A slice of one parent's children, with the details of a copy for rows that came from one. */
export interface Children<T> extends Partial<Pick<CopiedChildren<T>, 'asOf' | 'count' | 'hasMore'>> {
  readonly rows: readonly T[];
  /** Null when the vendor returns no total, and for rows of a copy. */
  readonly total: number | null;
}

/** Loads children of one type. */
export interface ChildrenLoader<T> extends LoaderDefinition<ChildrenKey, Children<T>> {
  /** The vendor's operation. It lists one parent's children, and without a parent those of all parents. */
  readonly operation: string;
  readonly type: RowClass<T>;
  /** Inputs sent with every call, such as the order. */
  readonly always: Input;
  readonly mirrored?: MirroredChild | undefined;
}

/** The list's copy, and how the operation's inputs translate to its conditions. */
export interface MirroredChild {
  readonly noun: NounName;
  readonly where: (filter: Input) => readonly Condition[];
  readonly sort: Sort;
  /** For monthly lists: the month and the kind that the inputs select. */
  readonly place?: (filter: Input) => MonthPlace;
}

interface Definition<T> {
  readonly name: string;
  /**
   * The vendor's operation. It lists one parent's children and, if the contract has a row key (`sweep`), all parents'
   * children.
   */
  readonly operation: string;
  /** The input that selects the parent; left out when the scope or the credential selects it. */
  readonly parent?: string;
  /** The parent is a reseller, or '' for the partner itself; its scope selects the rows. */
  readonly ofReseller?: boolean;
  /** False when the contract's row key is not the parent's id. */
  readonly sweeps?: boolean;
  readonly type: RowClass<T>;
  /** Null where the vendor's row has no id. */
  idOf(row: T): string | null;
  /** Inputs sent with every call, such as the order. */
  readonly always?: Input;
  readonly mirrored?: MirroredChild;
}

/**
 * Loads the children of N parents in the cheapest way: one call for each parent and page, or one sweep over all
 * parents' children, regrouped by parent. Their total number is known from an earlier answer, or from the sweep's
 * first page.
 */
export const defineChildrenLoader = <T extends object>(definition: Definition<T>): ChildrenLoader<T> => {
  const loader = defineLoader<ChildrenKey, Children<T>>({
    name: definition.name,
    operations: [definition.operation],
    reduceKey: ({ scope = PARTNER, ...key }) => ({
      ...key,
      scope: definition.ofReseller ? scopeOf(key.parent) : scope,
    }),
    cost: (parents, { first, sort }, context, above) => {
      const { api } = context;
      if (sort && definition.mirrored) return 0;
      if (definition.mirrored && isMirroredBelow(context, definition.mirrored.noun, PARTNER, above)) return 0;
      const oneByOne = parents * Math.ceil(Number(first ?? 1) / pageLimit(api, definition.operation));
      if (oneByOne <= 1 || !canSweep(definition, api, [])) return oneByOne;
      const swept = knownSweep(definition, api, {}, PARTNER);
      // While the total is unknown, one more call fetches the sweep's first page to find it out.
      return swept === undefined ? oneByOne + 1 : Math.min(oneByOne, swept);
    },
    batch: async (keys, context) => {
      const groups = Map.groupBy(keys, ({ filter, scope, sort }) => canonical([filter, scope, sort]));
      const answered = new Map<ChildrenKey, Children<T> | Error>();
      await Promise.all(
        [...groups.values()].map(async (group) => {
          const results = await (group[0]?.sort ? sortGroup : fetchGroup)(definition, group, context);
          group.forEach((key, index) => {
            const result = results[index];
            if (result) answered.set(key, result);
          });
        }),
      );
      return keys.map(
        (key) => answered.get(key) ?? new Error(`${definition.name}: the batch returned no value for a key`),
      );
    },
  });
  const { operation, type, always = {}, mirrored } = definition;
  return { ...loader, operation, type, always, mirrored };
};

type Results<T> = readonly (Children<T> | Error)[];

const fetchGroup = async <T extends object>(
  definition: Definition<T>,
  keys: readonly ChildrenKey[],
  context: RequestContext,
): Promise<Results<T>> => {
  const copied = await fromCopy(definition, keys, context);
  if (copied) return copied;
  const { api } = context;
  const limit = pageLimit(api, definition.operation);
  const { filter = {}, scope = PARTNER } = keys[0] ?? {};
  const oneByOne = keys.reduce((calls, { first }) => calls + Math.ceil(first / limit), 0);
  if (oneByOne > 1 && canSweep(definition, api, keys)) {
    const ask = (offset: number, rows: number): Promise<Answer> =>
      api.askAny(definition.operation, { ...definition.always, ...filter, offset, limit: rows }, { scope });
    const known = knownSweep(definition, api, filter, scope);
    if (known !== undefined && known <= oneByOne) {
      return regroup(definition, keys, await sweepPages({ limit, ask }));
    }
    if (known === undefined) {
      const first = await ask(0, limit);
      const remaining = Math.ceil((first.total ?? Number.POSITIVE_INFINITY) / limit) - 1;
      context.requireCalls(Math.min(remaining, oneByOne));
      if (remaining <= oneByOne) return regroup(definition, keys, await sweepPages({ limit, ask, first }));
    }
  }
  return Promise.all(keys.map((key) => fetchOne(definition, key, limit, api).catch(asError)));
};

/**
 * Reads children in an order in which only the copy can be sorted. Throws NOT_READY and MIRROR_OFF, and BAD_USER_INPUT
 * below a reseller when the vendor lists the rows of resellers' customers only to the resellers.
 */
const sortGroup = async <T extends object>(
  definition: Definition<T>,
  keys: readonly ChildrenKey[],
  context: RequestContext,
): Promise<Results<T>> => {
  try {
    const { scope = PARTNER } = keys[0] ?? {};
    if (resellerIn(scope) !== null && !takesReseller(context.api.operation(definition.operation)))
      throw badInput('sort', "the partner's own customers");
    return (await fromCopy(definition, keys, context, childrenOfCopy)) ?? [];
  } catch (error) {
    return keys.map(() => asError(error));
  }
};

/** Reads children from the copy; null when the vendor has to be called. */
const fromCopy = async <T extends object>(
  { mirrored, type }: Definition<T>,
  keys: readonly ChildrenKey[],
  context: RequestContext,
  read: typeof mirroredChildren = mirroredChildren,
): Promise<Results<T> | null> => {
  const { filter = {}, scope = PARTNER, sort = mirrored?.sort } = keys[0] ?? {};
  if (!mirrored || !sort || keys.some(({ credential }) => credential)) return null;
  const list = { noun: mirrored.noun, type, sort, scope, place: mirrored.place?.(filter) };
  const limits = forAnyManager(readScope(context.requireViewer(), scope));
  // Without a copy the conditions need not be built.
  if (read === mirroredChildren && !context.copies.fresh(list.noun, limits, list.place)) return null;
  return childrenByKey(context, { ...list, where: mirrored.where(filter) }, keys, read);
};

const canSweep = <T>({ operation, parent, sweeps }: Definition<T>, api: Api, keys: readonly ChildrenKey[]): boolean =>
  parent !== undefined &&
  sweeps !== false &&
  api.operation(operation).facts.sweep !== undefined &&
  keys.every(({ credential }) => credential === undefined);

/**
 * Number of calls of a sweep; undefined when it is unknown or a sweep is impossible. A filter cannot add rows, so the
 * partner's unfiltered total is an upper bound for every filter in the partner's own scope.
 */
const knownSweep = <T>({ operation }: Definition<T>, api: Api, filter: Input, scope: Scope): number | undefined => {
  const asked = api.operation(operation);
  const total = api.totals.knownTotal(operation, fixedInputs(asked, wireInput(asked, filter)));
  if (!asked.facts.sweep || total === undefined || resellerIn(scope) !== null) return undefined;
  return Math.max(1, Math.ceil(total / pageLimit(api, operation)));
};

const pageLimit = (api: Api, operation: string): number => {
  const limit = api.operation(operation).facts.paging?.limit;
  if (!limit) throw new Error(`the contract declares no paging for ${operation}`);
  return limit;
};

/** Groups rows by parent. Rows of other parents are skipped before they are converted. */
const regroup = <T extends object>(
  { type, idOf }: Definition<T>,
  keys: readonly ChildrenKey[],
  pages: readonly Answer[],
): Results<T> => {
  const byParent = new Map(keys.map(({ parent }): [string, T[]] => [parent, []]));
  const keep = keepDistinct<readonly [parent: string, row: T]>(([, row]) => idOf(row));
  for (const page of pages) {
    const wanted: (readonly [string, T])[] = [];
    page.forEachChild(type, (parent, row) => {
      if (byParent.has(parent)) wanted.push([parent, row]);
    });
    for (const [parent, row] of keep(wanted, page.total)) byParent.get(parent)?.push(row);
  }
  return keys.map(({ parent, offset, first }) => {
    const rows = byParent.get(parent) ?? [];
    return { rows: rows.slice(offset, offset + first), total: rows.length };
  });
};

const fetchOne = async <T extends object>(
  { operation, parent: parentInput, type, always }: Definition<T>,
  { parent, offset, first, filter, scope, credential }: ChildrenKey,
  limit: number,
  api: Api,
): Promise<Children<T>> => {
  const slices = Array.from({ length: Math.ceil(first / limit) }, (_, index) => ({
    offset: offset + index * limit,
    limit: Math.min(limit, first - index * limit),
  }));
  const input = { ...always, ...filter, ...(parentInput ? { [parentInput]: parent } : {}) };
  const answers = await Promise.all(
    slices.map((slice) => api.askAny(operation, { ...input, ...slice }, { scope, credential })),
  );
  return { rows: answers.flatMap((answer) => answer.many(type)).slice(0, first), total: answers[0]?.total ?? null };
};

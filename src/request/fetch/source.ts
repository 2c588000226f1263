import type { CostOf, Source } from '../context.ts';

/** One call for each parent. */
export const oneEach = (parents: number): number => parents;

type Costed = Pick<Source, 'cost' | 'most'>;

const mostOf = ({ cost, most = cost }: Costed): CostOf => most;

/**
 * A source that first needs the answers of other sources. Access follows from `source` alone, the cost from all of
 * them.
 * @example `@Serves(addCalls(usableCouponsByOrder, customerByPlace))`
 */
export const addCalls = (source: Source, ...others: readonly Costed[]): Source => {
  const all = [source, ...others];
  const most = all.some((each) => each.most) ? { most: sum(all.map(mostOf)) } : {};
  const { operations, refuses } = source;
  return { operations, refuses, cost: sum(all.map(({ cost }) => cost)), ...most };
};

/**
 * Sources of which a field uses one, chosen by its arguments. It needs access to all of them; its cost is that of the
 * most expensive.
 */
export const eitherOf = (...sources: readonly Source[]): Source => ({
  operations: [...new Set(sources.flatMap(({ operations }) => operations))],
  refuses: [...new Set(sources.flatMap(({ refuses = [] }) => refuses))],
  cost: (...question) => Math.max(...sources.map(({ cost }) => cost(...question))),
});

const sum =
  (costs: readonly CostOf[]): CostOf =>
  (...question) =>
    costs.reduce((calls, cost) => calls + cost(...question), 0);

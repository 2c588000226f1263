import type { Condition, Mirror, MirrorRow, NounName, PageEnd, ReadScope } from '../../mirror/index.ts';

const TOGETHER = 500;

export const textOf = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

/** All rows of a copied list that meet the conditions. */
export const everyRow = async (
  mirror: Mirror,
  noun: NounName,
  scope: ReadScope,
  where: readonly Condition[] = [],
): Promise<readonly MirrorRow[]> => {
  const found: MirrorRow[] = [];
  let after: PageEnd | null = null;
  for (;;) {
    const page: readonly MirrorRow[] = await mirror.page(noun, { scope, where, first: TOGETHER, after });
    found.push(...page);
    after = page.at(-1)?.end ?? null;
    if (page.length < TOGETHER || after === null) return found;
  }
};

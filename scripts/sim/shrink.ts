import type { SharedDatabase } from './database.ts';
import { FAULTS } from './faults.ts';
import { type History, play, type Result } from './history.ts';
import { planOf } from './plan.ts';

/** The smallest history found that breaks the same invariant: without each fault and action that can be left out. */
export const shrink = async (
  database: SharedDatabase,
  { seed }: History,
): Promise<{ history: History; result: Result }> => {
  let history: History = { seed, actions: planOf(seed, new Set()), without: new Set(), keepsTrace: true };
  let result = await play(database, history);
  const invariant = result.violation?.invariant;
  const attempt = async (smaller: History): Promise<boolean> => {
    const next = await play(database, smaller);
    if (next.violation?.invariant !== invariant) return false;
    [history, result] = [smaller, next];
    return true;
  };
  for (const fault of Object.keys(FAULTS))
    await attempt({ ...history, without: new Set([...(history.without ?? []), fault]) });
  for (let at = (history.actions?.length ?? 0) - 1; at >= 0; at -= 1)
    await attempt({ ...history, actions: history.actions?.filter((_, place) => place !== at) });
  return { history, result };
};

import type { SharedDatabase } from './database.ts';
import { FAULTS } from './faults.ts';
import type { History, Result, Scenario } from './scenario.ts';

/** The smallest history found that breaks the same invariant: without each fault and action that can be left out. */
export const shrink = async <Action>(
  { play, planOf }: Scenario<Action>,
  database: SharedDatabase,
  { seed }: History<Action>,
): Promise<{ history: History<Action>; result: Result }> => {
  let history: History<Action> = { seed, actions: planOf(seed, new Set()), without: new Set(), keepsTrace: true };
  let result = await play(database, history);
  const invariant = result.violation?.invariant;
  const attempt = async (smaller: History<Action>): Promise<boolean> => {
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

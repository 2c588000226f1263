import type { RecordKind } from '../kind.ts';

/** Whether one or several transitions lead from one state to another: a file may leave out the states in between. */
export const mayBecome = ({ steps, timers = [] }: RecordKind, from: string, to: string): boolean => {
  const ways = [...Object.values(steps), ...timers];
  const reached = new Set([from]);
  for (const state of reached) for (const way of ways) if (way.from.includes(state)) reached.add(way.to);
  return reached.has(to);
};

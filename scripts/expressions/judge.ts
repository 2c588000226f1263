import { check } from 'recheck';
import { type Expression, expressionsIn, type Unreadable } from './find.ts';

/** Much more than any expression needs, because a check that times out on a loaded machine counts as a fault. */
const TIMEOUT_MS = 120_000;

/** Why an expression may take more than linear time over a text from outside; null where it cannot. */
const faultOf = async (each: Expression | Unreadable): Promise<string | null> => {
  if ('unreadable' in each) return 'is put together while the program runs';
  const { status, ...more } = await check(each.source, each.flags, { timeout: TIMEOUT_MS });
  if (status === 'safe') return null;
  const growth = 'complexity' in more && more.complexity ? more.complexity.summary : 'unknown';
  return `takes ${growth} time: /${each.source}/${each.flags}`;
};

/** One line for each expression of the file that is not known to be linear. */
export const faultsIn = async (path: string, text: string): Promise<readonly string[]> => {
  const faults: string[] = [];
  for (const each of expressionsIn(path, text)) {
    const fault = await faultOf(each);
    if (fault !== null) faults.push(`${each.where} ${fault}`);
  }
  return faults;
};

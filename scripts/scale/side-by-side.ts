import type { ChildProcess } from 'node:child_process';
import { createDatabase, dropDatabase } from './databases.ts';
import type { ScaleOptions, SizeFacts } from './measure.ts';
import { answerOf, startProcess, waitForEnd } from './processes.ts';
import { QUESTION_KINDS } from './questions.ts';
import { ROUNDS, type Timing, type Turns, timingsOf } from './turns.ts';

export interface SizeResult extends SizeFacts {
  readonly timings: readonly Timing[];
}

/** A size whose reader has a process of its own, so that memory of another one does not count. */
interface Reader {
  readonly customers: number;
  readonly child: ChildProcess;
  readonly rounds: Turns[];
}

interface Settings {
  readonly serverUrl: string;
  readonly sizes: readonly number[];
  /** Writes the rows of a size into the tables of its new database; null: the reader reads them from the sandbox. */
  readonly fill: ((databaseUrl: string, customers: number) => Promise<void>) | null;
  readonly say: (text: string) => void;
}

const nameOf = (customers: number): string => `scale_${customers}`;

const ask = <T>(child: ChildProcess, message: ScaleOptions | string): Promise<T> => {
  child.send(message);
  return answerOf<T>(child);
};

const open = async ({ serverUrl, fill, say }: Settings, customers: number): Promise<Reader> => {
  say(`${customers} customers`);
  const databaseUrl = await createDatabase(serverUrl, nameOf(customers));
  await fill?.(databaseUrl, customers);
  const child = startProcess(new URL('reader.ts', import.meta.url));
  const options: ScaleOptions = { customers, databaseUrl, isFilled: fill !== null };
  await ask(child, options);
  return { customers, child, rounds: [] };
};

/**
 * Measures all sizes on one server: each round of questions goes to one size after the other, and the next round in the
 * opposite order.
 */
export const measureSideBySide = async (settings: Settings): Promise<readonly SizeResult[]> => {
  const readers: Reader[] = [];
  for (const customers of settings.sizes) readers.push(await open(settings, customers));
  for (const kind of QUESTION_KINDS)
    for (let round = 0; round < ROUNDS[kind]; round++)
      for (const { child, rounds } of round % 2 === 0 ? readers : readers.toReversed())
        rounds.push(await ask<Turns>(child, kind));
  const results: SizeResult[] = [];
  for (const { customers, child, rounds } of readers) {
    const facts = await ask<SizeFacts>(child, 'finish');
    results.push({ ...facts, timings: timingsOf(rounds) });
    await waitForEnd(child);
    await dropDatabase(settings.serverUrl, nameOf(customers));
  }
  return results;
};

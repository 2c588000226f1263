import type { Clock } from '../../src/time/index.ts';
import { type Counts, count, type Event, FAULTS, type Fault } from './faults.ts';
import { createRandom, type Random } from './random.ts';

/** A program that can end at any of its steps; its later steps then never happen. */
export interface Program {
  readonly name: string;
  /** Milliseconds by which its clock is ahead. */
  skewMs: number;
  isAlive: boolean;
  /** Instant until which the program is frozen, so that its steps wait. */
  frozenUntil: number;
}

interface Task {
  readonly at: number;
  readonly program: Program | null;
  readonly label: string;
  readonly run: () => void | Promise<void>;
}

/** Virtual time with one queue of tasks, whose order depends on the seed alone. */
export interface World {
  readonly random: Random;
  readonly counts: Counts;
  now(): number;
  /** Runs once after `ms`, unless the program has ended by then. The returned function cancels it. */
  after(program: Program | null, ms: number, label: string, run: () => void | Promise<void>): () => void;
  /** Resolves after `ms`; never where the program has ended by then. */
  pause(program: Program | null, ms: number, label: string): Promise<void>;
  clockOf(program: Program): Clock;
  /** Whether a fault happens now; none happens once `calm` was called. */
  strikes(fault: Fault): boolean;
  note(event: Event, text?: string): void;
  /** Ends all faults. */
  calm(): void;
  /** Runs all tasks up to an instant. */
  runUntil(instant: number): Promise<void>;
  /** Hash of everything that has happened. */
  digest(): string;
  readonly trace: readonly string[];
}

interface WorldSettings {
  readonly seed: number;
  readonly start: number;
  /** Faults that do not happen in this history. */
  readonly without: ReadonlySet<string>;
  readonly keepsTrace: boolean;
}

/** Calls back when no promise can settle any more without time passing. */
const drain = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export const createWorld = ({ seed, start, without, keepsTrace }: WorldSettings): World => {
  const random = createRandom(seed);
  const counts: Counts = new Map();
  const trace: string[] = [];
  const queue = new Set<Task>();
  let now = start;
  let isCalm = false;
  let hash = 0x811c9dc5;

  const write = (text: string): void => {
    const line = `${now - start} ${text}`;
    for (let at = 0; at < line.length; at += 1) hash = Math.imul(hash ^ line.charCodeAt(at), 0x01000193);
    if (keepsTrace) trace.push(line);
  };

  const dueAt = ({ at, program }: Task): number => Math.max(at, program?.frozenUntil ?? 0);

  /** The first task; of those at the same instant, the one that was added first. */
  const first = (): Task | undefined => {
    let next: Task | undefined;
    for (const task of queue) if (next === undefined || dueAt(task) < dueAt(next)) next = task;
    return next;
  };

  const after: World['after'] = (program, ms, label, run) => {
    const task = { at: now + ms, program, label, run };
    queue.add(task);
    return () => void queue.delete(task);
  };

  return {
    random,
    counts,
    trace,
    now: () => now,
    after,
    pause: (program, ms, label) => new Promise((resolve) => after(program, ms, label, resolve)),
    clockOf: (program) => ({
      now: () => now + program.skewMs,
      after: (ms, run) => after(program, ms, 'timer', run),
    }),
    strikes: (fault) => {
      const happens = random.happens(FAULTS[fault]) && !isCalm && !without.has(fault);
      if (happens) {
        count(counts, fault);
        write(`! ${fault}`);
      }
      return happens;
    },
    note: (event, text = '') => {
      count(counts, event);
      write(`${event} ${text}`);
    },
    calm: () => {
      isCalm = true;
    },
    runUntil: async (instant) => {
      await drain();
      for (let task = first(); task && dueAt(task) <= instant; task = first()) {
        queue.delete(task);
        if (task.program && !task.program.isAlive) continue;
        now = Math.max(now, dueAt(task));
        write(`${task.program?.name ?? 'vendor'} ${task.label}`);
        await task.run();
        await drain();
      }
      now = Math.max(now, instant);
    },
    digest: () => (hash >>> 0).toString(16).padStart(8, '0'),
  };
};

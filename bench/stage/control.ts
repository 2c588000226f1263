import { type Profiler, Session } from 'node:inspector/promises';
import process from 'node:process';

/** Settings of a stack at its start. */
export interface Setting {
  readonly sandboxUrl: string;
  readonly issuer: string;
  readonly audience: string;
  readonly jwksUrl: string;
  /** Folder under `peers` with the packages of this stack; default: those of the bench. */
  readonly installation?: string | undefined;
  /** Folder of the built product; default: that of this checkout. */
  readonly product?: string | undefined;
  /** More environment variables of the product, besides those of every run. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface Usage {
  /** User and system time of the whole process, helper threads included, in microseconds. */
  readonly cpuMicros: number;
}

export interface Heap {
  /** Bytes of the heap after a full garbage collection; needs `--expose-gc`. */
  readonly usedBytes: number;
}

export type CpuProfile = Profiler.Profile;

export const readSetting = (): Setting => JSON.parse(process.argv[2] ?? '{}') as Setting;

const PROFILE_INTERVAL_MICROS = 500;
const session = new Session();

/** Requests of the bench to a process that it started. */
const ANSWERS = {
  usage: async (): Promise<Usage> => {
    const { user, system } = process.cpuUsage();
    return { cpuMicros: user + system };
  },
  heap: async (): Promise<Heap> => {
    // Collects twice, because the second collection frees what finalizers have released.
    await globalThis.gc?.();
    await globalThis.gc?.();
    return { usedBytes: process.memoryUsage().heapUsed };
  },
  startProfile: async (): Promise<null> => {
    session.connect();
    await session.post('Profiler.enable');
    await session.post('Profiler.setSamplingInterval', { interval: PROFILE_INTERVAL_MICROS });
    await session.post('Profiler.start');
    return null;
  },
  stopProfile: async (): Promise<CpuProfile> => (await session.post('Profiler.stop')).profile,
  stop: async (): Promise<null> => null,
};

export type Question = keyof typeof ANSWERS;

/** Sends the started server's address to the bench, and then answers the bench's requests. */
export const announce = (url: string): void => {
  process.on('message', async ({ id, question }: { id: number; question: Question }) => {
    const answer = await ANSWERS[question]();
    process.send?.({ id, answer }, () => {
      if (question === 'stop') process.exit(0);
    });
  });
  // The bench has ended, so this process ends too.
  process.once('disconnect', () => process.exit(1));
  process.send?.({ url });
};

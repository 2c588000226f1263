import process from 'node:process';

/** What a stack is told at its start. */
export interface Setting {
  readonly sandboxUrl: string;
  readonly issuer: string;
  readonly audience: string;
  readonly jwksUrl: string;
}

/** What the bench asks a process that it started. */
export type Question = 'usage' | 'heap' | 'stop';

export interface Usage {
  /** User and system time of the whole process, helper threads included, in microseconds. */
  readonly cpuMicros: number;
}

export interface Heap {
  /** After a full collection, in bytes; needs `--expose-gc`. */
  readonly usedBytes: number;
}

export const readSetting = (): Setting => JSON.parse(process.argv[2] ?? '{}') as Setting;

const answer = (question: Question): Usage | Heap | null => {
  if (question === 'usage') {
    const { user, system } = process.cpuUsage();
    return { cpuMicros: user + system };
  }
  if (question === 'heap') {
    // Twice: what a finaliser lets go of is found by the second one.
    globalThis.gc?.();
    globalThis.gc?.();
    return { usedBytes: process.memoryUsage().heapUsed };
  }
  return null;
};

/** Tells the bench where the started server is, and answers its questions from then on. */
export const announce = (url: string): void => {
  process.on('message', ({ id, question }: { id: number; question: Question }) => {
    process.send?.({ id, answer: answer(question) }, () => {
      // A profile is written at an orderly exit only.
      if (question === 'stop') process.exit(0);
    });
  });
  process.send?.({ url });
};

import { jest } from '@jest/globals';

/** Collects what is written to the console, where the caches report their problems. */
export const listenToConsole = () => {
  const said: string[] = [];
  const listen = (...args: readonly unknown[]): void => void said.push(args.map(String).join(' '));
  const spies = (['warn', 'error'] as const).map((level) => jest.spyOn(console, level).mockImplementation(listen));
  return {
    said,
    stop: () => {
      for (const spy of spies) spy.mockRestore();
    },
  };
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Paths at which the answer from the cache differs from the gateway's answer. */
export const differences = (read: unknown, answer: unknown, path = ''): readonly string[] => {
  if (Array.isArray(answer)) {
    if (!Array.isArray(read) || read.length !== answer.length) return [`${path}: another number of rows`];
    return answer.flatMap((each, index) => differences(read[index], each, `${path}.${index}`));
  }
  if (isObject(answer)) {
    if (!isObject(read)) return [`${path}: ${JSON.stringify(read)} instead of an object`];
    return Object.entries(answer).flatMap(([name, each]) => differences(read[name], each, `${path}.${name}`));
  }
  return read === answer ? [] : [`${path}: ${JSON.stringify(read)} instead of ${JSON.stringify(answer)}`];
};

export interface Figures {
  readonly reads: number;
  readonly warnings: number;
  readonly missing: number;
  readonly conflicts: number;
}

/** Prints the figures of a library as one line of `npm run test:clients`. */
export const printFigures = (library: string, { reads, warnings, missing, conflicts }: Figures): void =>
  void process.stdout.write(
    `${library}: ${reads} reads, ${warnings} cache warnings, ${missing} missing fields, ${conflicts} conflicts\n`,
  );

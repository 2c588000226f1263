import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The time of vendor and gateways, which is the machine's until half an hour passes in a moment. */
export interface SharedTime {
  /** What gateways read how far ahead they are from. */
  readonly file: string;
  now(): number;
  pass(ms: number): void;
}

export const startTime = (folder: string): SharedTime => {
  const file = join(folder, 'ahead');
  let aheadMs = 0;
  const write = (): void => {
    // Whole at any moment, since others read it meanwhile.
    writeFileSync(`${file}.new`, `${aheadMs}`);
    renameSync(`${file}.new`, file);
  };
  write();
  return {
    file,
    now: () => Date.now() + aheadMs,
    pass: (ms) => {
      aheadMs += ms;
      write();
    },
  };
};

import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The time of vendor and gateways: the machine's, until the run puts it forward by half an hour. */
export interface SharedTime {
  /** The file from which gateways read how far their clocks are ahead. */
  readonly file: string;
  now(): number;
  pass(ms: number): void;
}

export const startTime = (folder: string): SharedTime => {
  const file = join(folder, 'ahead');
  let aheadMs = 0;
  const write = (): void => {
    // Replaced as a whole, since other processes may read it at any moment.
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

import { spawn } from 'node:child_process';

/** One thing to check: an npm script. */
export interface Part {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
}

export interface Finished {
  readonly code: number;
  readonly output: string;
}

/** Runs to the end; returns what it printed, in the order of printing. */
export const runCommand = ([program, ...args]: Part['command'], cwd: string): Promise<Finished> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    const said: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    child.once('error', reject);
    // A process that a signal has ended has no exit code.
    child.once('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(said).toString() }));
  });

interface RunSettings {
  readonly run: (part: Part) => Promise<Finished>;
  readonly say: (text: string) => void;
  readonly now?: () => number;
  /** Number of parts that run at once; default: 1. */
  readonly together?: number;
}

/** Begins parts in their order until one fails, whose output is printed. Returns the name of the first failed one, or null. */
export const runParts = async (
  parts: readonly Part[],
  { run, say, now = () => performance.now(), together = 1 }: RunSettings,
): Promise<string | null> => {
  let failed: string | null = null;
  const waiting = [...parts];
  const runNext = async (): Promise<void> => {
    for (let part = waiting.shift(); part; part = failed === null ? waiting.shift() : undefined) {
      const started = now();
      const { code, output } = await run(part);
      const seconds = ((now() - started) / 1000).toFixed(1);
      if (code === 0) {
        say(`ok  ${part.name.padEnd(9)} ${seconds.padStart(6)} s${summaryOf(output)}`);
        continue;
      }
      say(`${output.trimEnd()}\n\ncheck failed: ${part.name} (${seconds} s)`);
      failed ??= part.name;
    }
  };
  await Promise.all(Array.from({ length: together }, runNext));
  return failed;
};

/** The last line of a part that prints a figure, such as the totals of coverage; other parts print nothing when they pass. */
const summaryOf = (output: string): string => {
  const told = output.split('\n').filter((line) => /: reads \d+|texts translated$|^Tests: /.test(line));
  return told.map((line) => `\n      ${line.trim()}`).join('');
};

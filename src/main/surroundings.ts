import process from 'node:process';
import { atSandbox, type Config } from '../config/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { explainPortErrors } from './start.ts';

/** A gateway of a real partner does not load the sandbox. */
export const openSandbox = async ({ sandbox }: Config): Promise<Sandbox> => {
  const { startSandbox } = await import('../sandbox/index.ts');
  return explainPortErrors(startSandbox(sandbox), 'SANDBOX_PORT', sandbox);
};

/** Resolves at the first SIGTERM or SIGINT; a second one ends the process at once. */
export const stopSignal = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(1));
        resolve();
      });
    }
  });

/** The embedded sandbox where there are no partners, and the configuration that points at it. */
export const surroundings = async (config: Config): Promise<{ config: Config; sandbox?: Sandbox }> => {
  if (config.mode === 'live') return { config };
  const sandbox = await openSandbox(config);
  return { config: atSandbox(config, sandbox.url), sandbox };
};

import { OPERATIONS, type OperationName } from '../measure/operations.ts';
import { VARIANTS, type VariantName } from '../measure/variants.ts';
import { type Child, startChild } from './child.ts';
import { startIssuer } from './issuer.ts';

/** Everything that runs during a bench, each in its own process. */
export interface Stage {
  readonly sandbox: Child;
  readonly load: Child;
  readonly variants: ReadonlyMap<VariantName, Child>;
  readonly tokens: Readonly<Record<OperationName, readonly string[]>>;
  /** Calls that the vendor has received so far. */
  upstreamCalls(): Promise<number>;
  stop(): Promise<void>;
}

interface Options {
  readonly variants: readonly VariantName[];
  /** The folder of another build of the product, for the variant `otherBuild`. */
  readonly otherBuild?: URL | undefined;
  /** Node options by variant. */
  readonly nodeOptions?: Partial<Record<VariantName, readonly string[]>>;
}

/** Far more than the product caches (5,000 and 4,096), so that it verifies each token again like the other stacks. */
const TOKENS = 32_768;

/** The module that lets a stack import the packages of its own installation. */
const OWN_INSTALLATION = new URL('installation.js', import.meta.url).href;

export const openStage = async ({ variants, otherBuild, nodeOptions = {} }: Options): Promise<Stage> => {
  const issuer = await startIssuer();
  const sandbox = await startChild({ module: 'stage/sandbox.js', setting: {} });
  const load = await startChild({ module: 'load/generator.js', setting: {} });
  const setting = {
    sandboxUrl: sandbox.url,
    issuer: issuer.issuer,
    audience: issuer.audience,
    jwksUrl: issuer.jwksUrl,
  };
  const settingOf = (name: VariantName) => ({
    ...setting,
    installation: VARIANTS[name].installation,
    product: name === 'otherBuild' ? otherBuild?.href : undefined,
  });
  const running = new Map<VariantName, Child>();
  for (const name of variants) {
    const { module, installation } = VARIANTS[name];
    const options = [...(installation ? ['--import', OWN_INSTALLATION] : []), ...(nodeOptions[name] ?? [])];
    running.set(name, await startChild({ module, setting: settingOf(name), nodeOptions: options }));
  }

  // Each operation has its own tokens; otherwise tokens of one could be cached for another.
  const pool = (name: OperationName): Promise<string[]> => issuer.tokens(OPERATIONS[name].member, TOKENS);
  const tokens: Stage['tokens'] = {
    dashboard: await pool('dashboard'),
    ownCustomers: await pool('ownCustomers'),
    oneCustomer: await pool('oneCustomer'),
    trustedCustomer: await pool('trustedCustomer'),
    introspection: await pool('introspection'),
  };

  return {
    sandbox,
    load,
    variants: running,
    tokens,
    upstreamCalls: async () => {
      const calls = (await (await fetch(`${sandbox.url}/_sandbox/calls`)).json()) as Record<string, number>;
      return Object.values(calls).reduce((sum, count) => sum + count, 0);
    },
    stop: async () => {
      for (const child of [load, ...running.values(), sandbox]) await child.stop();
      issuer.close();
    },
  };
};

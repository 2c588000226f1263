import { atSandbox, loadConfig, type StoreLocation } from '../../src/config/index.ts';
import type { Sandbox } from '../../src/sandbox/index.ts';
import { composeGateway, createLogger, startGateway } from '../../src/server/index.ts';
import type { Clock } from '../../src/time/index.ts';
import { testClock } from './clock.ts';

interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly extensions: Readonly<Record<string, unknown>> }[];
  readonly extensions?: { readonly freshness?: { readonly asOf: string | null } };
}

interface Options {
  /** Default: the tests' own. */
  readonly clock?: Clock;
  readonly env?: Readonly<Record<string, string>>;
}

/** A whole gateway over HTTP on a store, as the administrator of the Chinese demo partner uses it. */
export const openWhole = async (
  sandbox: Sandbox,
  store: StoreLocation,
  { clock = testClock, env = {} }: Options = {},
) => {
  const config = { ...atSandbox(loadConfig({ PORT: '0', SANDBOX_QUOTAS: 'off', ...env }), sandbox.url), store };
  const { parts, mirrors, release } = await composeGateway({ clock, config, logger: createLogger('silent') });
  const gateway = await startGateway(parts);
  const newToken = async (): Promise<string> => {
    const members = (await (await fetch(`${gateway.url}/demo/members`)).json()) as readonly {
      readonly accountName: string;
      readonly token: string;
    }[];
    return `Bearer ${members.find(({ accountName }) => accountName === 'chen.xia')?.token}`;
  };
  let authorization = await newToken();
  const run = async (query: string, extensions: object = {}): Promise<Answer> => {
    const headers = { 'content-type': 'application/json', authorization };
    const body = JSON.stringify({ query, extensions });
    return (await (await fetch(`${gateway.url}/graphql`, { method: 'POST', headers, body })).json()) as Answer;
  };
  return {
    run,
    /** A new token, after the clock was moved past the end of the last. */
    signInAgain: async () => {
      authorization = await newToken();
    },
    mirrors,
    codes: async (query: string) => (await run(query)).errors?.map(({ extensions }) => extensions.code) ?? [],
    ready: async () => {
      const answer = await fetch(`${gateway.url}/health/ready`);
      return [answer.status, await answer.json()];
    },
    exported: async (name: string) => {
      const answer = await fetch(`${gateway.url}/${name}.ndjson`, { headers: { authorization } });
      const text = await answer.text();
      return [answer.status, /"code":"(\w+)"/.exec(text)?.[1] ?? null];
    },
    close: async () => {
      await gateway.close();
      await release();
    },
  };
};

import { atSandbox, loadConfig } from '../../src/config/index.ts';
import { startSandbox } from '../../src/sandbox/index.ts';
import { composeGateway, createLogger, startGateway, startMetrics } from '../../src/server/index.ts';
import { testClock } from '../support/clock.ts';

interface Setup {
  readonly env?: Readonly<Record<string, string>>;
  /** Address of a vendor to use in place of the sandbox. */
  readonly vendor?: string;
  /** By how much the sandbox's clock is ahead of the gateway's. */
  readonly vendorAheadMs?: number;
  readonly traces?: Parameters<typeof composeGateway>[0]['traces'];
}

interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly extensions: Record<string, unknown> }[];
}

/** Starts a gateway with all its parts over a sandbox; metrics are on unless `env` says otherwise. */
export const openGateway = async ({ env = {}, traces, vendor, vendorAheadMs = 0 }: Setup = {}) => {
  const clock = { ...testClock, now: () => testClock.now() + vendorAheadMs };
  const sandbox = await startSandbox({ clock, port: 0, customers: 40, seed: 1, quotas: false });
  const settings = { PORT: '0', METRICS_PORT: '0', SANDBOX_QUOTAS: 'off', ...env };
  const config = atSandbox(loadConfig(settings), vendor ?? sandbox.url);
  const { parts, metrics, release, mirrors } = await composeGateway({
    clock: testClock,
    config,
    logger: createLogger('silent'),
    ...(traces ? { traces } : {}),
  });
  const gateway = await startGateway(parts);
  const watched = metrics && (await startMetrics(metrics, { host: '127.0.0.1', port: 0 }));
  const members = (await (await fetch(`${gateway.url}/demo/members`)).json()) as {
    readonly accountName: string;
    readonly token: string;
  }[];
  const tokenOf = (accountName: string) => members.find((member) => member.accountName === accountName)?.token;
  return {
    sandbox,
    url: gateway.url,
    tokenOf,
    mirrors,
    startMirrors: () => {
      for (const mirror of mirrors) mirror.start();
    },
    metricsUrl: watched?.url ?? '',
    run: async (as: string | null, query: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> => {
      const response = await fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(as ? { authorization: `Bearer ${tokenOf(as)}` } : {}),
          ...headers,
        },
        body: JSON.stringify({ query }),
      });
      return (await response.json()) as Answer;
    },
    close: async () => {
      await gateway.close();
      await watched?.close();
      await release();
      await sandbox.close();
    },
  };
};

/** Values in Prometheus' text format by `name{labels}`, the labels in alphabetical order. */
export const samplesIn = (text: string): ReadonlyMap<string, number> =>
  new Map(
    text
      .split('\n')
      .filter((line) => line && !line.startsWith('#'))
      .map((line) => {
        const [, name = '', labels = '', value = ''] = /^(\w+)(?:\{(.*)\})? (\S+)$/.exec(line) ?? [];
        const sorted = (labels.match(/\w+="[^"]*"/g) ?? []).sort().join(',');
        return [sorted ? `${name}{${sorted}}` : name, Number(value)];
      }),
  );

// Lets a real Prometheus scrape a gateway that runs, with the rules of deploy/prometheus, and checks that the alerts fire:
// `npm run alerts:try`. Needs Debian's prometheus. The rules wait for seconds instead of minutes; everything else is
// unchanged.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';
import { ROOT } from './generated.ts';
import { startChild } from './processes/child.ts';
import { freePort, HOST } from './processes/network.ts';

const LONGEST_MS = 60_000;

interface Rule {
  readonly name: string;
  readonly health: string;
  readonly state?: string;
  readonly query: string;
}

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const expect = (what: string, met: boolean): void => {
  say(`${met ? 'yes' : 'NO '}  ${what}`);
  if (!met) process.exitCode = 1;
};

/** Repeats a check until it succeeds; false when it does not within a minute. */
const within = async (isSo: () => Promise<boolean>): Promise<boolean> => {
  const until = performance.now() + LONGEST_MS;
  while (performance.now() < until) {
    if (await isSo().catch(() => false)) return true;
    await delay(500);
  }
  return false;
};

const json = async <T>(url: string, init?: RequestInit): Promise<T> => (await (await fetch(url, init)).json()) as T;

const folder = mkdtempSync(join(tmpdir(), 'alerts-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const [port, metricsPort, sandboxPort, prometheusPort, nowhere] = await Promise.all(
  Array.from({ length: 5 }, () => freePort()),
);
const [gatewayUrl, prometheusUrl] = [`http://${HOST}:${port}`, `http://${HOST}:${prometheusPort}`];

const rulesFile = join(folder, 'alerts.yaml');
const rulesText = readFileSync(`${ROOT}deploy/prometheus/alerts.yaml`, 'utf8');
writeFileSync(rulesFile, rulesText.replaceAll(/^( +for: ).*$/gm, '$11s'));
writeFileSync(
  join(folder, 'prometheus.yaml'),
  JSON.stringify({
    global: { scrape_interval: '1s', evaluation_interval: '1s' },
    rule_files: [rulesFile],
    scrape_configs: [{ job_name: 'partnergraph', static_configs: [{ targets: [`${HOST}:${metricsPort}`] }] }],
  }),
);

const gateway = await startChild({
  command: [process.execPath, '--no-warnings', `${ROOT}dist/main.js`, 'serve'],
  cwd: folder,
  env: {
    PATH: process.env.PATH,
    PORT: `${port}`,
    SANDBOX: 'on',
    SANDBOX_PORT: `${sandboxPort}`,
    METRICS_PORT: `${metricsPort}`,
    // Redis is configured but does not run.
    REDIS_URL: `redis://${HOST}:${nowhere}`,
  },
});
const prometheus = await startChild({
  command: [
    'prometheus',
    `--config.file=${folder}/prometheus.yaml`,
    `--storage.tsdb.path=${folder}/data`,
    `--web.listen-address=${HOST}:${prometheusPort}`,
  ],
  cwd: folder,
});

const rules = async (): Promise<readonly Rule[]> => {
  const { data } = await json<{ data: { groups: readonly { rules: readonly Rule[] }[] } }>(
    `${prometheusUrl}/api/v1/rules`,
  );
  return data.groups.flatMap((group) => group.rules);
};
const fires = async (name: string): Promise<boolean> =>
  (await rules()).some((rule) => rule.name === name && rule.state === 'firing');
const hasSamples = async (metric: string): Promise<boolean> => {
  const query = encodeURIComponent(`count({__name__="${metric}"})`);
  const { data } = await json<{ data: { result: readonly unknown[] } }>(`${prometheusUrl}/api/v1/query?query=${query}`);
  return data.result.length > 0;
};

const token = async (): Promise<string> => {
  const [member] = await json<readonly { readonly token: string }[]>(`${gatewayUrl}/demo/members`);
  return member?.token ?? '';
};
const ask = async (query: string): Promise<string> =>
  (
    await fetch(`${gatewayUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await token()}` },
      body: JSON.stringify({ query }),
    })
  ).text();

try {
  const isUp = async (): Promise<boolean> => (await fetch(`${gatewayUrl}/health/ready`)).ok;
  expect('the gateway runs', await within(isUp));
  await ask('{ customers(first: 1) { totalCount } }');
  const all = [...new Set(rulesText.match(/partnergraph_\w+/g) ?? [])];
  for (const metric of all) expect(`Prometheus has ${metric}`, await within(() => hasSamples(metric)));
  const allAreGood = async (): Promise<boolean> => {
    const known = await rules();
    return known.length > 0 && known.every(({ health }) => health === 'ok');
  };
  expect('every rule can be evaluated', await within(allAreGood));
  expect('RedisAway fires, without Redis', await within(() => fires('RedisAway')));
  expect('CredentialRejected does not fire before', !(await fires('CredentialRejected')));
  // The fault hits one call; afterwards the vendor refuses the key.
  const faults = [{ operation: 'ListPartnerBalances', kind: 'status', status: 401, code: 'APIGW.0301' }];
  await fetch(`http://${HOST}:${sandboxPort}/_sandbox/faults`, { method: 'POST', body: JSON.stringify(faults) });
  const answer = await ask('{ partner { balances { available { amount } } } }');
  expect(`the key is refused: ${answer.trim().slice(0, 160)}`, answer.includes('PARTNER_CREDENTIAL_REJECTED'));
  expect('CredentialRejected fires after its first answer', await within(() => fires('CredentialRejected')));
} finally {
  gateway.signal('SIGKILL');
  prometheus.signal('SIGKILL');
  await Promise.all([gateway.ended, prometheus.ended]);
}

// Prints how many files of the gateway three requests execute once everything is warm, and how much code is repeated;
// `-- --files` names the files and the places.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { atSandbox, loadConfig } from '../src/config/index.ts';
import { composeGateway, createLogger, startGateway } from '../src/server/index.ts';
import { countExecuted } from './figures/executed.ts';
import { repeatedCode } from './figures/repeated.ts';
import { ROOT } from './generated.ts';

const WARM = 5;

const ALLOCATE = `mutation($key: String!, $customer: ID!) {
  allocateFunds(input: { idempotencyKey: $key, customerId: $customer, amount: { amount: "1.00", currency: "CNY" } }) {
    operation { outcome }
  }
}`;

interface Request {
  readonly name: string;
  /** Login name of the demo member who asks. */
  readonly as: string;
  readonly query: string;
  readonly variables: () => Readonly<Record<string, unknown>>;
  /** What the answer must hold, so that no figure is that of a failure by oversight. */
  readonly expected: RegExp;
}

const { files: named = false } = parseArgs({ options: { files: { type: 'boolean' } } }).values;

const vendor: ChildProcess = fork(fileURLToPath(new URL('figures/sandbox.ts', import.meta.url)));
const [{ url, customer }] = (await once(vendor, 'message')) as [{ url: string; customer: string }];
const config = atSandbox(loadConfig({ PORT: '0', SANDBOX_QUOTAS: 'off' }), url);
const { parts, release } = await composeGateway({ config, logger: createLogger('silent') });
const gateway = await startGateway(parts);
const members = (await (await fetch(`${gateway.url}/demo/members`)).json()) as readonly {
  readonly accountName: string;
  readonly token: string;
}[];

let keys = 0;
const REQUESTS: readonly Request[] = [
  {
    name: 'a warm Dashboard',
    as: 'chen.xia',
    query: readFileSync(`${ROOT}schema/operations/Dashboard.graphql`, 'utf8'),
    variables: () => ({}),
    expected: /^{"data":/,
  },
  {
    name: 'allocateFunds',
    as: 'chen.xia',
    query: ALLOCATE,
    variables: () => ({ key: `figures-${++keys}`, customer }),
    expected: /"outcome":"SUCCEEDED"/,
  },
  {
    name: 'a FORBIDDEN',
    as: 'wang.fang',
    query: '{ organization { members { totalCount } } }',
    variables: () => ({}),
    expected: /"code":"FORBIDDEN"/,
  },
];

const send = async ({ name, as, query, variables, expected }: Request): Promise<void> => {
  const token = members.find(({ accountName }) => accountName === as)?.token;
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables: variables() }),
  });
  const answer = await response.text();
  if (!expected.test(answer)) throw new Error(`${name} is answered otherwise: ${answer.slice(0, 500)}`);
};

const executed = await countExecuted({ root: ROOT, folder: 'src' });
process.stdout.write('Files of src that ran a function during one request:\n');
for (const request of REQUESTS) {
  for (let time = 0; time < WARM; time++) await send(request);
  const files = await executed(() => send(request));
  process.stdout.write(`${String(files.length).padStart(5)}  ${request.name}\n`);
  if (named) for (const file of files) process.stdout.write(`         ${file}\n`);
}

const { pairs, lines, largest } = await repeatedCode('src');
process.stdout.write(`Pairs of repeated code in src: ${pairs}, ${lines} lines\n`);
if (named) process.stdout.write(`${largest.join('\n')}\n`);

await gateway.close();
await release();
vendor.disconnect();
process.exit();

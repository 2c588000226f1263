import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { atSandbox, loadConfig } from '../../src/config/index.ts';
import { composeGateway, createLogger, startGateway } from '../../src/server/index.ts';
import { ROOT } from '../generated.ts';
import { MIRROR_AGES } from '../mirror-ages.ts';

const ALLOCATE = `mutation($key: String!, $customer: ID!) {
  allocateFunds(input: { idempotencyKey: $key, customerId: $customer, amount: { amount: "1.00", currency: "CNY" } }) {
    operation { outcome }
  }
}`;

export interface Request {
  readonly name: string;
  /** Login name of the demo member who sends the request. */
  readonly as: string;
  readonly query: string;
  readonly variables: () => Readonly<Record<string, unknown>>;
  /** Text that the answer must contain, so that a figure is never that of a failed request. */
  readonly expected: RegExp;
}

const requestsAbout = (customer: string): readonly Request[] => {
  let keys = 0;
  return [
    {
      name: 'a warm Dashboard',
      as: 'chen.xia',
      query: readFileSync(`${ROOT}schema/operations/partner/Dashboard.graphql`, 'utf8'),
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
};

/** A gateway over a sandbox in a process of its own, with copies or without, and the requests whose figures are printed. */
export const startForFigures = async (mirror: 'on' | 'off') => {
  const vendor: ChildProcess = fork(fileURLToPath(new URL('sandbox.ts', import.meta.url)));
  const [{ url, customer }] = (await once(vendor, 'message')) as [{ url: string; customer: string }];
  const config = atSandbox(loadConfig({ PORT: '0', SANDBOX_QUOTAS: 'off', MIRROR_AGES, MIRROR: mirror }), url);
  const { parts, release, mirrors } = await composeGateway({ config, logger: createLogger('silent') });
  const gateway = await startGateway(parts);
  const members = (await (await fetch(`${gateway.url}/demo/members`)).json()) as readonly {
    readonly accountName: string;
    readonly token: string;
  }[];

  const send = async ({ name, as, query, variables, expected }: Request): Promise<void> => {
    const token = members.find(({ accountName }) => accountName === as)?.token;
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables: variables() }),
    });
    const answer = await response.text();
    if (!expected.test(answer)) throw new Error(`${name} has an unexpected answer: ${answer.slice(0, 500)}`);
  };

  return {
    requests: requestsAbout(customer),
    send,
    /** Copies all lists that the requests read; without copies the vendor would answer. */
    copyAll: async () => {
      for (const mirror of mirrors) while ((await mirror.step()).done > 0);
    },
    close: async () => {
      await gateway.close();
      await release();
      vendor.disconnect();
    },
  };
};

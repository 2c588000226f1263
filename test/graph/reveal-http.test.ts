import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ExecutionResult } from 'graphql';
import { atSandbox, loadConfig } from '../../src/config/index.ts';
import type { TokenVerifier } from '../../src/identity/token/index.ts';
import { startSandbox } from '../../src/sandbox/index.ts';
import { composeGateway, createLogger, type Gateway, startGateway } from '../../src/server/index.ts';
import { claimsWith } from '../support/claims.ts';
import { testClock } from '../support/clock.ts';
import { codesOf } from '../support/gateway.ts';

const PARTNER = 'demo-cn';

/** The token names the role. */
const byRole: TokenVerifier = async (authorization) =>
  claimsWith({ partnerId: PARTNER, roles: [String(authorization).slice('Bearer '.length)] });

describe('personal data over HTTP', () => {
  const lines: string[] = [];
  let sandbox: Awaited<ReturnType<typeof startSandbox>>;
  let gateway: Gateway;
  let release: () => Promise<void>;
  beforeAll(async () => {
    sandbox = await startSandbox({ clock: testClock, port: 0, customers: 60, seed: 1, quotas: false });
    const settings = atSandbox(loadConfig({ PORT: '0', SANDBOX_QUOTAS: 'off' }), sandbox.url);
    const items = ['BPC_ITEM_SUBCUSTSERV_010100', 'PARTNERGRAPH_PERSONAL_DATA_REVEAL'];
    const destination = new Writable({
      write: (chunk: unknown, _encoding, done) => {
        lines.push(String(chunk));
        done();
      },
    });
    const composed = await composeGateway({
      clock: testClock,
      config: { ...settings, roles: { CARE: items, DESK: items.slice(0, 1) } },
      logger: createLogger('debug', destination),
    });
    release = composed.release;
    gateway = await startGateway({ ...composed.parts, verify: byRole });
  });
  afterAll(async () => {
    await gateway.close();
    await release();
    await sandbox.close();
  });

  it('a custom role with the item reveals, one without it is refused, and no log line has the number', async () => {
    const row = sandbox.partner(PARTNER).customers()[0];
    const ask = async (role: string, argument: string) => {
      const response = await fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${role}` },
        body: JSON.stringify({
          query: `query ($why: String!) { customer(id: "${row?.customer_id}") { contact { phone${argument} } } }`,
          variables: { why: 'asked to be called back' },
        }),
      });
      return (await response.json()) as ExecutionResult<{ customer: { contact: { phone: string | null } } }>;
    };
    expect((await ask('CARE', '(reveal: $why)')).data?.customer.contact.phone).toBe(row?.telephone);
    const refused = await ask('DESK', '(reveal: $why)');
    expect([refused.data?.customer.contact.phone, codesOf(refused)]).toEqual([null, ['FORBIDDEN']]);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.filter((line) => line.includes(row?.telephone ?? '') || line.includes(row?.email ?? '@'))).toEqual([]);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type LifeKind, type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { type Clock, clockAt } from '../../src/time/index.ts';
import type { Upstream } from '../../src/upstream/index.ts';
import { START } from '../support/clock.ts';
import { CN, ticketClient } from './ticket-client.ts';

let now = START;
const clock: Clock = clockAt(() => now);

let sandbox: Sandbox;
let upstream: Upstream & AsyncDisposable;
beforeAll(async () => {
  sandbox = await startSandbox({ clock, customers: 40, quotas: false });
  upstream = ticketClient(sandbox, clock);
});
afterAll(async () => {
  await upstream.close();
  await sandbox.close();
});
beforeEach(() => {
  now = START;
  sandbox.reset();
});

/** Fields that the vendor shows of a ticket whose account has granted access; null for other accounts. */
const statusOf = async (customer: string, case_id: string): Promise<unknown> => {
  const accountName = sandbox
    .partner(CN.id)
    .customers()
    .find(({ customer_id: id, grants_agency: grants }) => id === customer && grants)?.account_name;
  if (customer !== CN.domainId && accountName === undefined) return null;
  const options = accountName === undefined ? {} : { credential: { kind: 'customer', accountName } as const };
  return (await upstream.call('ShowCaseStatus', { case_id }, options)).status;
};

const STATUS: Readonly<Partial<Record<LifeKind, number>>> = {
  TICKET_CREATED: 0,
  TICKET_ACCEPTED: 1,
  TICKET_ASKED: 17,
  TICKET_SUSPENDED: 5,
  TICKET_SOLVED: 2,
  TICKET_COMPLETED: 3,
  TICKET_VOIDED: 12,
};

describe('life of tickets', () => {
  it.each(Object.keys(STATUS) as LifeKind[])('%s is what the vendor shows', async (kind) => {
    const events = sandbox.live({ action: 'step', events: 12, seed: 3, kinds: { [kind]: 1 }, partners: [CN.id] });
    expect(events).toHaveLength(12);
    let shown = 0;
    for (const { customer_id: customer, incident_id: id = '', status } of events) {
      expect(status).toBe(STATUS[kind]);
      const found = await statusOf(customer, id);
      if (found === null) continue;
      expect(found).toBe(status);
      shown++;
    }
    expect(shown).toBeGreaterThan(3);
  });

  it('goes by rate and seed, for partners and customers', () => {
    const run = (seed: number) => {
      sandbox.reset();
      now = START;
      const kinds = {
        TICKET_CREATED: 2,
        TICKET_ACCEPTED: 2,
        TICKET_REPLIED: 1,
        TICKET_ANSWERED: 1,
        TICKET_ACCESS_ASKED: 1,
      };
      sandbox.live({ action: 'start', per_minute: 60, seed, kinds, partners: [CN.id] });
      now += 30_000;
      return sandbox.life().events;
    };
    const [one, same, other] = [run(4), run(4), run(5)];
    expect(one).toHaveLength(30);
    expect(same).toEqual(one);
    expect(other).not.toEqual(one);
    expect(new Set(one.map(({ customer_id: id }) => id === CN.domainId))).toEqual(new Set([true, false]));
    expect(sandbox.effects()).toEqual({});
  });

  it('is not part of what happens where nothing is named', () => {
    const events = sandbox.live({ action: 'step', events: 60, partners: [CN.id] });
    expect(events.filter(({ incident_id: id }) => id !== undefined)).toEqual([]);
  });
});

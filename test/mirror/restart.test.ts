import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import type { StoreLocation } from '../../src/config/index.ts';
import type { Services } from '../../src/partner/services.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { clockAt } from '../../src/time/index.ts';
import { program } from '../server/program.ts';
import { PARTNER, servicesAt } from '../support/allocation.ts';
import { START } from '../support/clock.ts';
import { describeOnStores, emptySchema, type StoreKind } from '../support/postgres.ts';
import { started } from '../support/process.ts';
import { differences, freshnessOf, mirrorOf, OWN, settle } from './support.ts';

const CUSTOMERS = 130;

/** Copies for this number of steps, then exits without a message. */
const DYING = `
  import { atSandbox, loadConfig } from './src/config/index.ts';
  import { createServices } from './src/partner/create-services.ts';
  import { clockAt } from './src/time/index.ts';
  const [url, location, now, steps] = process.argv.slice(1);
  const config = { ...atSandbox(loadConfig({ SANDBOX_QUOTAS: 'off' }), url), store: JSON.parse(location) };
  const services = await createServices(config, { operations: [], clock: clockAt(() => Number(now)) });
  const { mirror } = services.partner('${PARTNER}');
  for (let step = 0; step < Number(steps); step += 1) await mirror.step();
  process.kill(process.pid, 'SIGKILL');
`;

/** Settings of a command that reads the store at this location. */
const settingsOf = (location: StoreLocation): Record<string, string> => {
  if (location.kind === 'postgres') return { DATABASE_URL: location.url };
  return location.kind === 'file' ? { PARTNERGRAPH_DATA: dirname(location.path) } : {};
};

describeOnStores('a gateway that copies and ends', (kind) => {
  const directory = mkdtempSync(join(tmpdir(), 'partnergraph-mirror-'));
  let now = START;
  let sandbox: Sandbox;
  let location: StoreLocation;
  let services: Services | undefined;
  beforeEach(async () => {
    now = START;
    sandbox = await startSandbox({ clock: clockAt(() => now), port: 0, customers: CUSTOMERS, quotas: false });
    location =
      kind === 'SQLite'
        ? { kind: 'file', path: join(mkdtempSync(join(directory, 'data-')), 'partnergraph.sqlite') }
        : await emptySchema('mirror_restart');
  });
  afterEach(async () => {
    await services?.close();
    services = undefined;
    await sandbox.close();
  });
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  const open = async () => {
    services = await servicesAt(sandbox, { store: location, now: () => now });
    return services.partner(PARTNER);
  };

  it('is followed by one that continues at its page, after a SIGKILL in the middle of a first reading', async () => {
    const dying = started(DYING, sandbox.url, JSON.stringify(location), String(now), '1');
    await expect(dying).rejects.toMatchObject({ signal: 'SIGKILL' });
    const before = sandbox.calls().ListSubCustomers ?? 0;
    expect(before).toBeGreaterThan(0);
    const status = await program(['mirror', 'status'], settingsOf(location));
    expect(status).toMatchObject({ code: 0, err: '' });
    expect(status.out).toMatch(/^demo-cn +customers +\[#+\.+\] +\d+% {2}\d+ rows; reading/m);
    const partner = await open();
    const mirror = mirrorOf(partner);
    const { progress } = await freshnessOf(mirror, 'customers');
    expect(progress).toBeGreaterThan(0);
    expect(progress).toBeLessThan(1);
    expect((await mirror.step()).leads).toBe(false);
    now += 6_000;
    await settle(mirror);
    // Two pages of the partner's own list and one of each reseller's, whichever of the two gateways read them.
    expect(sandbox.calls().ListSubCustomers).toBeLessThanOrEqual(Math.ceil(CUSTOMERS / 98) + 5);
    expect(await differences(partner, 'customers')).toBe(0);
    expect(await differences(partner, 'orders')).toBe(0);
  }, 120_000);

  it('begins again without a call where the copy is young', async () => {
    await settle(mirrorOf(await open()));
    await services?.close();
    const before = JSON.stringify(sandbox.calls());
    const mirror = mirrorOf(await open());
    await settle(mirror);
    expect(JSON.stringify(sandbox.calls())).toBe(before);
    expect(await freshnessOf(mirror, 'orders')).toMatchObject({ isReady: true, ageMs: 0 });
  }, 120_000);
});

/** Statements that take the room away from a store, and those that give it back. */
const FAULTS: Readonly<Record<StoreKind, readonly (readonly [fault: string, away: string, back: string])[]>> = {
  SQLite: [
    ['may not be written', 'pragma query_only = on', 'pragma query_only = off'],
    ['has no room left', 'pragma max_page_count = 1', 'pragma max_page_count = 1073741823'],
  ],
  PostgreSQL: [
    [
      'has no room left',
      `create function refuse() returns trigger language plpgsql as
        $$ begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$;
      create trigger full_disk before insert on mirror_order execute function refuse()`,
      'drop trigger full_disk on mirror_order; drop function refuse()',
    ],
  ],
};

describeOnStores('a store that takes no writes for a while', (kind) => {
  let now = START;
  let sandbox: Sandbox;
  let services: Services;
  beforeAll(async () => {
    sandbox = await startSandbox({ clock: clockAt(() => now), port: 0, customers: 60, quotas: false });
    const store: StoreLocation = kind === 'SQLite' ? { kind: 'memory' } : await emptySchema('mirror_full');
    services = await servicesAt(sandbox, { store, now: () => now });
    await settle(mirrorOf(services.partner(PARTNER)));
  });
  afterAll(async () => {
    await services.close();
    await sandbox.close();
  });

  it.each(FAULTS[kind])(
    'leaves the copy as it was where it %s, and is caught up with afterwards',
    async (_, away, back) => {
      const { db } = services.store;
      const partner = services.partner(PARTNER);
      const rows = await mirrorOf(partner).count('orders', OWN);
      sandbox.live({ action: 'step', events: 60, kinds: { ORDERED: 1 }, partners: [PARTNER] });
      await sql.raw(away).execute(db);
      now += 60_000;
      for (let turn = 0; turn < 3; turn += 1)
        await mirrorOf(partner)
          .step()
          .catch(() => undefined);
      const during = await freshnessOf(mirrorOf(partner), 'orders');
      expect(during.ageMs).toBeGreaterThanOrEqual(60_000);
      expect(await mirrorOf(partner).count('orders', OWN)).toBeGreaterThanOrEqual(rows);
      await sql.raw(back).execute(db);
      now += 120_000;
      await settle(mirrorOf(partner));
      expect(await differences(partner, 'orders')).toBe(0);
    },
    60_000,
  );
});

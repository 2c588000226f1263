import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadConfig } from '../../src/config/index.ts';
import { takeAddresses } from '../../src/main/take-addresses.ts';
import { takeKeys } from '../../src/main/take-keys.ts';
import { watchSecrets } from '../../src/main/watch-secrets.ts';
import { testNow } from '../support/clock.ts';

describe('secrets in files', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'keys-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are taken over, a partner’s access keys among them, while the gateway runs; a file that cannot be used changes nothing', async () => {
    const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
    write('access', 'AK1\n');
    write('secret', 'not-a-real-secret-1\n');
    const read = () =>
      loadConfig({
        OIDC_ISSUER: 'https://id.example.com',
        OIDC_AUDIENCE: 'partnergraph',
        PARTNER_ID: 'acme',
        PARTNER_NAME: 'Acme',
        PARTNER_SITE: 'CHINA',
        PARTNER_ACCESS_KEY_FILE: join(folder, 'access'),
        PARTNER_SECRET_KEY_FILE: join(folder, 'secret'),
      });
    const seen: unknown[] = [];
    let fire = (): void => undefined;
    const pauses: number[] = [];
    const partners = read().partners.map((config) => ({
      config,
      upstream: {
        replaceKeys: ({ accessKey, secretKey }: { readonly accessKey: string; readonly secretKey: string }) =>
          void seen.push([accessKey, secretKey]),
      },
    }));
    const watch = watchSecrets({
      clock: {
        now: testNow,
        after: (ms, run) => {
          pauses.push(ms);
          fire = run;
          return () => undefined;
        },
      },
      read,
      takers: [takeKeys(partners, (id) => seen.push(id))],
      onError: (error) => seen.push((error as Error).name),
    });
    const look = async () => {
      fire();
      await setImmediate();
      return seen.splice(0);
    };
    watch.start();
    await setImmediate();
    expect(await look()).toEqual([]);
    write('access', 'AK2\n');
    write('secret', 'not-a-real-secret-2\n');
    expect(await look()).toEqual([['AK2', 'not-a-real-secret-2'], 'acme']);
    expect(await look()).toEqual([]);
    write('secret', '');
    expect(await look()).toEqual(['ConfigError']);
    write('secret', 'not-a-real-secret-2\n');
    expect(await look()).toEqual([]);
    expect(new Set(pauses)).toEqual(new Set([10_000]));
    await watch.close();
  });

  it('and addresses with passwords too, of the same server only', () => {
    const read = (database: string, redis: string) => loadConfig({ DATABASE_URL: database, REDIS_URL: redis });
    const seen: string[] = [];
    const signsIn = { signInAt: (url: string) => void seen.push(url) };
    const take = takeAddresses({
      config: read('postgres://ada:one@db.example/graph', 'redis://:one@cache.example/0'),
      database: signsIn,
      redis: signsIn,
      onReplaced: (service) => seen.push(`${service} replaced`),
      onElsewhere: (service) => seen.push(`${service} elsewhere`),
    });
    const saidOf = (database: string, redis: string) => {
      take(read(database, redis));
      return seen.splice(0);
    };
    const redis = 'redis://:two@cache.example/0';
    expect(saidOf('postgres://ada:one@db.example/graph', redis)).toEqual([redis, 'redis replaced']);
    const second = 'postgres://grace:two@db.example/graph';
    expect(saidOf(second, redis)).toEqual([second, 'database replaced']);
    expect(saidOf(second, redis)).toEqual([]);
    for (const elsewhere of ['postgres://grace:two@other.example/graph', 'postgres://grace:two@db.example/other']) {
      expect(saidOf(elsewhere, redis)).toEqual(['database elsewhere']);
      expect(saidOf(elsewhere, redis)).toEqual([]);
    }
  });
});

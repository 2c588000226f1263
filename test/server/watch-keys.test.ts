import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadConfig } from '../../src/config/index.ts';
import { watchKeys } from '../../src/main/watch-keys.ts';
import { testNow } from '../support/clock.ts';

describe("the partner's access keys in files", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'keys-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are taken over while the gateway runs; a file that cannot be used changes nothing', async () => {
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
    const watch = watchKeys({
      partners: read().partners.map((config) => ({
        config,
        upstream: { replaceKeys: ({ accessKey, secretKey }) => void seen.push([accessKey, secretKey]) },
      })),
      clock: {
        now: testNow,
        after: (ms, run) => {
          pauses.push(ms);
          fire = run;
          return () => undefined;
        },
      },
      read,
      onReplaced: (id) => seen.push(id),
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
});

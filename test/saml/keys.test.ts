import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadConfig } from '../../src/config/index.ts';
import { roleDirectory } from '../../src/identity/index.ts';
import { createAudit } from '../../src/ledger/audit/index.ts';
import { openSignOn } from '../../src/partner/sign-on.ts';
import { addKey, readSigningKeys, removeOtherKeys, signWithNewestKey } from '../../src/saml/index.ts';
import { openStore } from '../../src/store/index.ts';
import { clockAt } from '../../src/time/index.ts';

const NOW = Date.parse('2026-11-19T02:00:00Z');
const YEAR_MS = 365 * 86_400_000;

describe('the keys of single sign-on', () => {
  let directory: string;
  beforeEach(() => {
    directory = join(mkdtempSync(join(tmpdir(), 'saml-')), 'keys');
  });
  afterEach(() => rmSync(join(directory, '..'), { recursive: true }));

  /** Opens single sign-on with the keys of the directory; collects the faults that it reports. */
  const openWith = async (now: () => number) => {
    const faults: unknown[] = [];
    const clock = clockAt(now);
    const config = loadConfig({ SAML_KEYS: directory });
    const store = await openStore(config.store, { clock });
    const audit = createAudit({ store, now: clock.now });
    const signOn = openSignOn(config, {
      store,
      audit,
      clock,
      roles: roleDirectory([], {}),
      origin: () => 'https://graph.example.com',
      onError: (error) => faults.push(error),
    });
    const close = async (): Promise<void> => {
      await audit.close();
      await store.close();
    };
    return { signOn, faults, close };
  };

  it('are rotated in three steps, in which the vendor always knows the certificate that signs', async () => {
    expect(await addKey(directory, 'graph.example.com', NOW)).toEqual({ signing: 1, published: [1] });
    const first = readSigningKeys(directory, NOW);
    expect(first.published).toHaveLength(1);
    expect(await addKey(directory, 'graph.example.com', NOW)).toEqual({ signing: 1, published: [1, 2] });
    const both = readSigningKeys(directory, NOW);
    expect(both.current.certificate.fingerprint256).toBe(first.current.certificate.fingerprint256);
    expect(both.published).toHaveLength(2);
    expect(signWithNewestKey(directory)).toEqual({ signing: 2, published: [1, 2] });
    expect(readSigningKeys(directory, NOW).published.map(({ fingerprint256 }) => fingerprint256)).toEqual(
      [...both.published].reverse().map(({ fingerprint256 }) => fingerprint256),
    );
    expect(removeOtherKeys(directory)).toEqual({ signing: 2, published: [2] });
    expect(readdirSync(directory).sort()).toEqual(['current', 'signing-2.cert.pem', 'signing-2.key.pem']);
    for (const name of readdirSync(directory)) expect(statSync(join(directory, name)).mode & 0o077).toBe(0);
  });

  it('are refused at start where they are missing, of another pair, or expired', async () => {
    expect(() => readSigningKeys(directory, NOW)).toThrow(/SAML_KEYS.*cannot be read/);
    await addKey(directory, 'graph.example.com', NOW);
    await addKey(directory, 'graph.example.com', NOW);
    expect(() => readSigningKeys(directory, NOW + 3 * YEAR_MS)).toThrow(/expired/);
    writeFileSync(join(directory, 'current'), '3');
    expect(() => readSigningKeys(directory, NOW)).toThrow(/names a key that the directory does not have/);
    writeFileSync(join(directory, 'current'), '1');
    const { current } = readSigningKeys(directory, NOW);
    writeFileSync(join(directory, 'signing-2.cert.pem'), current.certificate.toString());
    signWithNewestKey(directory);
    expect(() => readSigningKeys(directory, NOW)).toThrow(/belongs to another key/);
  });

  it('are published as certificates, with the address of sign-on and nothing secret', async () => {
    await addKey(directory, 'graph.example.com', NOW);
    const { signOn, close } = await openWith(() => NOW);
    const text = await signOn.metadata();
    const secrets = readdirSync(directory).filter((name) => name.endsWith('.key.pem'));
    expect(secrets).toHaveLength(1);
    for (const name of secrets) {
      const lines = readFileSync(join(directory, name), 'utf8').trim().split('\n').slice(1, -1);
      expect(lines.filter((line) => text.includes(line))).toEqual([]);
    }
    expect(text).not.toContain('PRIVATE');
    const { current } = readSigningKeys(directory, NOW);
    expect(text).toContain(current.certificate.raw.toString('base64'));
    expect(text).toContain('Location="https://graph.example.com/saml/sso"');
    await close();
  });

  it('are read again by a gateway that runs; files that cannot be used change nothing', async () => {
    await addKey(directory, 'graph.example.com', NOW);
    let now = NOW;
    const { signOn, faults, close } = await openWith(() => now);
    const certificates = async () => (await signOn.metadata()).match(/<[^>]*X509Certificate>/g)?.length;
    expect(await certificates()).toBe(2);
    await addKey(directory, 'graph.example.com', NOW);
    expect(await certificates()).toBe(2);
    now += 10_000;
    expect(await certificates()).toBe(4);
    writeFileSync(join(directory, 'current'), '7');
    now += 10_000;
    expect([await certificates(), faults.length]).toEqual([4, 1]);
    await close();
  });
});

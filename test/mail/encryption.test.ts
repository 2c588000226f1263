import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import 'reflect-metadata';
import { SubjectAlternativeNameExtension, X509CertificateGenerator } from '@peculiar/x509';
import { loadConfig } from '../../src/config/index.ts';
import { openTransport } from '../../src/mail/index.ts';
import { testNow } from '../support/clock.ts';
import { openPostOffice, type PostOffice } from './post-office.ts';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

const toPem = (label: string, der: ArrayBuffer): string =>
  `-----BEGIN ${label}-----\n${Buffer.from(der).toString('base64')}\n-----END ${label}-----\n`;

/** A key and a certificate that signs itself, for 127.0.0.1; it is valid whatever the clock of the machine says. */
const makeCertificate = async () => {
  const keys = await crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const made = await X509CertificateGenerator.createSelfSigned({
    name: 'CN=mail.test',
    notBefore: new Date('2000-01-01'),
    notAfter: new Date('2100-01-01'),
    signingAlgorithm: ALGORITHM,
    keys,
    extensions: [new SubjectAlternativeNameExtension([{ type: 'ip', value: '127.0.0.1' }])],
  });
  const key = toPem('PRIVATE KEY', await crypto.subtle.exportKey('pkcs8', keys.privateKey));
  return { key, cert: toPem('CERTIFICATE', made.rawData) };
};

describe('the way to a mail server', () => {
  let folder: string;
  let ca: string;
  let encrypted: PostOffice;
  let plain: PostOffice;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'partnergraph-test-'));
    ca = join(folder, 'ca.pem');
    const certificate = await makeCertificate();
    writeFileSync(ca, certificate.cert);
    encrypted = await openPostOffice({ ...certificate, disabledCommands: [], allowInsecureAuth: false });
    plain = await openPostOffice();
  });
  afterAll(async () => {
    await Promise.all([encrypted.close(), plain.close()]);
    rmSync(folder, { recursive: true });
  });

  const login = { user: 'lotus', password: 'mail-secret' };
  const send = async (port: number, authority: string | null) => {
    const transport = openTransport({
      kind: 'smtp',
      host: '127.0.0.1',
      port,
      security: 'starttls',
      ca: authority,
      login,
      from: 'partners@lotus.example',
    });
    const to = { name: 'Zhang San', address: 'guest@customer.example' };
    const outcome = await transport.send({
      id: 'one',
      from: 'Lotus',
      to,
      at: testNow(),
      subject: 's',
      text: 't',
      html: 'h',
    });
    await transport.close();
    return outcome;
  };

  it('is encrypted, with the authority of the settings, before the password is sent', async () => {
    expect(await send(encrypted.port, ca)).toEqual({ kind: 'SENT' });
    expect([encrypted.logins, encrypted.received.map(({ to }) => to)]).toEqual([
      ['lotus:mail-secret'],
      [['guest@customer.example']],
    ]);
  });

  it('is not taken without that authority, nor where the server offers no encryption', async () => {
    const [logins, mails] = [encrypted.logins.length, encrypted.received.length];
    expect(await send(encrypted.port, null)).toMatchObject({ kind: 'LATER', isAway: true });
    expect(await send(plain.port, ca)).toMatchObject({ kind: 'LATER', isAway: true });
    expect([encrypted.logins.length, encrypted.received.length]).toEqual([logins, mails]);
    expect([plain.logins, plain.received]).toEqual([[], []]);
  });

  it('needs an authority that can be read', () => {
    const settings = { MAIL_HOST: 'smtp.example.com', MAIL_FROM: 'partners@lotus.example' };
    expect(loadConfig({ ...settings, MAIL_CA: ca }).mail).toMatchObject({ ca });
    const noFile = join(folder, 'missing.pem');
    const noCertificate = join(folder, 'empty.pem');
    writeFileSync(noCertificate, 'nothing');
    for (const path of [noFile, noCertificate])
      expect(() => loadConfig({ ...settings, MAIL_CA: path })).toThrow(/MAIL_CA/);
  });
});

import { describe, expect, it } from '@jest/globals';
import { loadConfig } from '../../src/config/index.ts';

const PRODUCTION = { NODE_ENV: 'production', SANDBOX: 'on' };

describe('addresses on other machines', () => {
  it.each([
    ['DATABASE_URL', 'postgres://ada:secret@db.example.com/x'],
    ['DATABASE_URL', 'postgres://ada:secret@10.0.0.7/x?sslmode=disable'],
    ['DATABASE_URL', 'postgres://ada:secret@db.example.com/x?sslmode=prefer'],
    ['REDIS_URL', 'redis://:secret@cache.example.com:6379'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'http://collector.example.com:4318'],
  ])('are refused in production without TLS, and reported elsewhere: %s=%s', (name, address) => {
    const refused = () => loadConfig({ ...PRODUCTION, [name]: address });
    expect(refused).toThrow(name);
    expect(refused).not.toThrow('secret');
    expect(loadConfig({ [name]: address }).warnings).toEqual([expect.stringContaining(name)]);
    const { warnings } = loadConfig({ ...PRODUCTION, [name]: address, ALLOW_PLAINTEXT: 'on' });
    expect(warnings).toEqual([expect.stringContaining(name)]);
  });

  it('of mail servers are refused without TLS, too', () => {
    const mail = { MAIL_HOST: 'smtp.example.com', MAIL_SECURITY: 'none', MAIL_FROM: 'a@example.com' };
    expect(() => loadConfig({ ...PRODUCTION, ...mail })).toThrow('MAIL_SECURITY');
    expect(loadConfig({ ...PRODUCTION, ...mail, MAIL_SECURITY: 'tls' }).warnings).toEqual([]);
    expect(loadConfig({ ...PRODUCTION, ...mail, MAIL_HOST: 'localhost' }).warnings).toEqual([]);
  });

  it.each([
    ['DATABASE_URL', 'postgres://ada@db.example.com/x?sslmode=verify-full'],
    ['DATABASE_URL', 'postgres://ada@db.example.com/x?ssl=true'],
    ['DATABASE_URL', 'postgres://ada@127.0.0.1/x'],
    ['DATABASE_URL', 'postgres://ada@[::1]/x'],
    ['REDIS_URL', 'rediss://cache.example.com:6379'],
    ['REDIS_URL', 'redis://localhost:6379'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'https://collector.example.com'],
  ])('are accepted with TLS, or on this machine: %s=%s', (name, address) => {
    expect(loadConfig({ ...PRODUCTION, [name]: address }).warnings).toEqual([]);
  });
});

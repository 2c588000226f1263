import { isMailInTheClear } from './mail.ts';
import type { Settings } from './settings.ts';
import { LOOPBACK } from './shapes.ts';

const ENCRYPTED_MODES: readonly (string | null)[] = ['require', 'verify-ca', 'verify-full'];

/** Whether a connection to this address leaves the machine without encryption. */
const isInTheClear = (address: string): boolean => {
  const { protocol, hostname, searchParams } = new URL(address);
  if (hostname === '' || LOOPBACK.has(hostname)) return false;
  if (protocol === 'https:' || protocol === 'rediss:') return false;
  if (!/^postgres(ql)?:$/.test(protocol)) return true;
  // A host that is a directory holds a Unix socket, which stays on this machine.
  if (searchParams.get('host')?.startsWith('/')) return false;
  return !ENCRYPTED_MODES.includes(searchParams.get('sslmode')) && !/^(true|1)$/.test(searchParams.get('ssl') ?? '');
};

/** Addresses of other machines to which the gateway would send passwords and personal data without encryption. */
export const plaintextProblems = ({
  store,
  redis,
  tracing,
  mail,
}: Pick<Settings, 'store' | 'redis' | 'tracing' | 'mail'>): readonly string[] => {
  const addresses = [
    ['DATABASE_URL (store.url)', store.url, 'add ?sslmode=verify-full'],
    ['REDIS_URL (redis.url)', redis.url, 'use rediss://'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT (tracing.endpoint)', tracing.endpoint, 'use https://'],
  ] as const;
  const problems = addresses.flatMap(([name, address, remedy]) =>
    address && isInTheClear(address) ? [`${name}: another machine without TLS; ${remedy}`] : [],
  );
  const ofMail = 'MAIL_SECURITY (mail.security): another machine without TLS; use starttls or tls';
  return isMailInTheClear(mail) ? [...problems, ofMail] : problems;
};

import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import type { SendMailOptions } from 'nodemailer';
import type { MailConfig } from '../config/index.ts';
import { judgeFailure } from './failure.ts';
import { type Letter, toLine } from './letter.ts';

/** A mail with its addresses. */
export interface Mail extends Letter {
  /** The same for every attempt, so that a mail program shows a mail once that arrives twice. */
  readonly id: string;
  readonly from: string;
  readonly to: { readonly name: string; readonly address: string };
  /** Epoch milliseconds. */
  readonly at: number;
}

/** The outcome of an attempt. Reasons are numbers and words, never addresses. */
export type Outcome =
  | { readonly kind: 'SENT' | 'FILED' }
  | { readonly kind: 'REFUSED'; readonly reason: string }
  /** `isAway`: other mails would not arrive now either. */
  | { readonly kind: 'LATER'; readonly reason: string; readonly isAway: boolean };

export interface Transport {
  /** Address that mails come from. */
  readonly from: string;
  /** Null when the gateway has stopped waiting for the mail server, which may or may not have the mail. */
  send(mail: Mail): Promise<Outcome | null>;
  /** Stops waiting for the mail server. */
  close(): Promise<void>;
}

const toMessage = ({ id, from, to, at, ...letter }: Mail, sender: string): SendMailOptions => ({
  ...letter,
  from: { name: toLine(from), address: sender },
  to: { name: toLine(to.name), address: to.address },
  date: new Date(at),
  messageId: `<${id}@${sender.slice(sender.lastIndexOf('@') + 1)}>`,
  // Programs that answer mails ignore those that are marked as sent by a program.
  headers: { 'Auto-Submitted': 'auto-generated' },
  disableFileAccess: true,
  disableUrlAccess: true,
});

/** Loaded with the first mail. */
const loadMailer = () => import('nodemailer');

const CONNECT_MS = 10_000;
const SILENT_MS = 20_000;

/** The result of the work; null as soon as the signal is aborted. */
const untilAborted = <T>(work: Promise<T>, signal: AbortSignal): Promise<T | null> =>
  new Promise((resolve, reject) => {
    if (signal.aborted) return resolve(null);
    const leave = (): void => resolve(null);
    signal.addEventListener('abort', leave, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });

const smtpTransport = ({ host, port, security, ca, login, from }: Extract<MailConfig, { kind: 'smtp' }>): Transport => {
  const settings = {
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    ...(ca === null ? {} : { tls: { ca: [...rootCertificates, readFileSync(ca, 'utf8')] } }),
    ...(login ? { auth: { user: login.user, pass: login.password } } : {}),
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    dnsTimeout: CONNECT_MS,
    socketTimeout: SILENT_MS,
  };
  const open = async () => (await loadMailer()).createTransport(settings);
  let opened: ReturnType<typeof open> | undefined;
  const closing = new AbortController();
  return {
    from,
    send: async (mail) => {
      opened ??= open();
      const mailer = await opened;
      const sent: Promise<Outcome> = mailer.sendMail(toMessage(mail, from)).then(
        () => ({ kind: 'SENT' }) as const,
        (error: unknown) => judgeFailure(error),
      );
      return untilAborted(sent, closing.signal);
    },
    close: async () => {
      closing.abort();
      (await opened)?.close();
    },
  };
};

/** Writes mails as files, for programs that send them or for people who read them. */
const folderTransport = ({ directory, from }: Extract<MailConfig, { kind: 'folder' }>): Transport => {
  const folder = directory ?? join(tmpdir(), `partnergraph-mail-${randomUUID()}`);
  return {
    from,
    send: async (mail) => {
      const { createTransport } = await loadMailer();
      const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
      const { message } = await composer.sendMail(toMessage(mail, from));
      const path = join(folder, `${mail.id}.eml`);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      // Renamed once it is complete, so that no part of a mail is read. A second attempt writes the same file.
      await writeFile(`${path}.part`, message, { mode: 0o600 });
      await rename(`${path}.part`, path);
      return { kind: 'FILED' };
    },
    close: async () => {
      if (directory === null) await rm(folder, { recursive: true, force: true });
    },
  };
};

export const openTransport = (config: MailConfig): Transport =>
  config.kind === 'smtp' ? smtpTransport(config) : folderTransport(config);

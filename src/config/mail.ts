import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { choice, LOOPBACK, text, whole } from './shapes.ts';

const ADDRESS = 'an e-mail address such as partners@example.com';
const FLAG = 'on or off';

/** How the gateway sends invitations by mail; see `docs/invitations.md`. */
export const mailSchema = z.strictObject({
  /** Default: on with a mail server or a folder, and in sandbox mode. */
  enabled: z.boolean({ error: FLAG }).optional(),
  host: text('the host name of a mail server').optional(),
  port: whole(1, 65_535).default(587),
  /**
   * `tls`: encrypted from the first byte. `starttls`: encrypted after the greeting; a server that cannot do so gets no
   * mail. `none`: in the clear.
   */
  security: choice(['starttls', 'tls', 'none']).default('starttls'),
  /** PEM file of certificate authorities to trust besides those of Node. */
  ca: text('the path of a PEM file').optional(),
  user: text('a user name').optional(),
  password: text('a password').optional(),
  from: z.email({ error: ADDRESS }).optional(),
  /** Directory to which mails are written as files, instead of a mail server. */
  folder: text('the path of a directory').optional(),
});

type MailSettings = z.infer<typeof mailSchema>;

export type MailConfig =
  | {
      readonly kind: 'smtp';
      readonly host: string;
      readonly port: number;
      readonly security: MailSettings['security'];
      /** Path of a PEM file; null: only the certificate authorities of Node. */
      readonly ca: string | null;
      /** Null: the gateway does not log in. */
      readonly login: { readonly user: string; readonly password: string } | null;
      readonly from: string;
    }
  /** `directory` null: a temporary one. */
  | { readonly kind: 'folder'; readonly directory: string | null; readonly from: string };

/** Sender where none is configured: the mails are written to files only. */
const NO_SENDER = 'partnergraph@localhost.localdomain';

/** Null where mails are off. */
export const toMail = (
  { enabled, host, folder, from = NO_SENDER, ...rest }: MailSettings,
  live: boolean,
): MailConfig | null => {
  const isOn = enabled ?? (host !== undefined || folder !== undefined || !live);
  if (!isOn) return null;
  if (host === undefined) return { kind: 'folder', directory: folder ?? null, from };
  const { port, security, ca = null, user, password } = rest;
  return { kind: 'smtp', host, port, security, ca, login: user && password ? { user, password } : null, from };
};

/** Whether mails and the password leave this machine in the clear. */
export const isMailInTheClear = ({ host, security }: MailSettings): boolean =>
  host !== undefined && security === 'none' && !LOOPBACK.has(host);

const hasCertificate = (path: string): boolean => {
  try {
    return readFileSync(path, 'utf8').includes('-----BEGIN CERTIFICATE-----');
  } catch {
    return false;
  }
};

interface AroundMail {
  readonly mail: MailSettings;
  readonly partners?: unknown;
  readonly server: { readonly publicUrl?: string | undefined };
  readonly recordLinks: { readonly key?: string | undefined };
}

/** Settings of mails that are missing or exclude each other. */
export const mailProblems = ({ mail, partners, server, recordLinks }: AroundMail): string[] => {
  const { enabled, host, folder, user, password, from, ca } = mail;
  const live = partners !== undefined;
  const problems: string[] = [];
  if (host !== undefined && folder !== undefined)
    problems.push('MAIL_FOLDER (mail.folder): cannot be combined with MAIL_HOST');
  if (ca !== undefined && !hasCertificate(ca))
    problems.push('MAIL_CA (mail.ca): expected a readable PEM file with certificates');
  if (host !== undefined && from === undefined)
    problems.push('MAIL_FROM (mail.from): is missing; mails need the address that they come from');
  if ((user === undefined) !== (password === undefined))
    problems.push('MAIL_USER (mail.user): set MAIL_USER and MAIL_PASSWORD together, or neither');
  if (live && enabled === true && host === undefined && folder === undefined)
    problems.push('MAIL_HOST (mail.host): is missing; MAIL=on needs a mail server or MAIL_FOLDER');
  if (!live || toMail(mail, live) === null) return problems;
  if (recordLinks.key === undefined)
    problems.push('RECORD_LINK_KEY (recordLinks.key): is missing; mails carry a link that it signs');
  if (server.publicUrl === undefined)
    problems.push('PUBLIC_URL (server.publicUrl): is missing; the link of a mail begins with it');
  return problems;
};

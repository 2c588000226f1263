import { asFlag, asNumber, secret, type Variable, variable } from './variable.ts';

/** Settings of mails. */
export const MAIL_VARIABLES: readonly Variable[] = [
  variable(
    'MAIL',
    'mail.enabled',
    'on or off: send online invitations by mail; default: on where MAIL_HOST or MAIL_FOLDER is set, and in sandbox mode',
    asFlag,
  ),
  variable('MAIL_HOST', 'mail.host', 'Mail server (SMTP) that takes the mails'),
  variable('MAIL_PORT', 'mail.port', 'Port of the mail server', asNumber),
  variable('MAIL_SECURITY', 'mail.security', 'starttls, tls (from the first byte) or none'),
  variable(
    'MAIL_CA',
    'mail.ca',
    'PEM file of authorities whose certificates the mail server may have, besides the usual ones',
  ),
  variable('MAIL_USER', 'mail.user', 'User name at the mail server; left out: no login'),
  secret('MAIL_PASSWORD', 'mail.password', 'Password at the mail server'),
  variable('MAIL_FROM', 'mail.from', 'Address that mails come from'),
  variable('MAIL_FOLDER', 'mail.folder', 'Directory for the mails as files, instead of a mail server'),
];

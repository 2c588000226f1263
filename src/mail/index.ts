export { CLAIM_MS, MAIL_RETRIES_MS } from './deliver.ts';
export { createMailer, type Mailer } from './mailer.ts';
export { type Mail, type Outcome, openTransport, type Transport } from './transport.ts';

import { createHmac, timingSafeEqual } from 'node:crypto';
import { GatewayError } from '../../errors/index.ts';
import type { ExportJob } from '../jobs/job.ts';

/** How long a link can be opened. */
export const LINK_MINUTES = 15;
const LINK_MS = LINK_MINUTES * 60_000;

type Signed = Pick<ExportJob, 'id' | 'owner' | 'secret'>;

const sign = ({ id, owner, secret }: Signed, until: number): string =>
  createHmac('sha256', secret)
    .update(JSON.stringify([id, owner, until]))
    .digest('base64url');

/** Path of an export's file, signed for its viewer and valid for a limited time. */
export const linkTo = (job: Signed, now: number): string => {
  const until = now + LINK_MS;
  return `/exports/${job.id}?until=${until}&signature=${sign(job, until)}`;
};

/** Throws NOT_FOUND for a link that was not made for this export and viewer, and LINK_EXPIRED for an old one. */
export const checkLink = (
  job: Signed,
  { until, signature }: { until: string; signature: string },
  now: number,
): void => {
  const expected = Buffer.from(sign(job, Number(until)));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected))
    throw new GatewayError('NOT_FOUND', { hints: { type: 'Export' } });
  if (Number(until) <= now) throw new GatewayError('LINK_EXPIRED');
};

import type { ExportJob } from '../../src/exports/index.ts';
import type { Viewer } from '../../src/identity/index.ts';

const PAGE = 100;
export const ROWS = 450;

const person = {
  issuer: 'test',
  accountName: 'chen.xia',
  partnerId: 'demo-cn',
  roles: ['ADMINISTRATOR'],
  name: 'Chen Xia',
};
export const claims = { ...person, subject: 's1', kind: 'member', resellerId: null, customerId: null } as const;
export const viewer: Viewer = { ...person, id: 's1', kind: 'member', permissions: 'all', customers: { kind: 'all' } };

export type Question = { readonly after: string | null };
export type Page = (question: Question, job: ExportJob, signal: AbortSignal) => Promise<object>;

/** A page of a list of `ROWS` rows. */
export const goodPage: Page = async ({ after }) => {
  const from = Number(after ?? 0);
  const until = Math.min(from + PAGE, ROWS);
  const nodes = Array.from({ length: until - from }, (_, at) => ({ orderId: `CS${from + at}` }));
  return {
    data: { orders: { nodes, totalCount: ROWS, pageInfo: { hasNextPage: until < ROWS, endCursor: `${until}` } } },
  };
};

export const refusal = (code: string, retryAfterMs?: number) => ({
  data: null,
  errors: [{ message: code, extensions: { code, retryable: retryAfterMs !== undefined, retryAfterMs } }],
});

/** A call that never answers: rejects when the signal aborts. */
export const waitForever = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));

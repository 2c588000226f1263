import { setTimeout as delay } from 'node:timers/promises';
import type { Asker } from './load.ts';

interface LifeAnswer {
  readonly count: number;
  readonly events: readonly {
    readonly kind: string;
    readonly at: string;
    readonly order_id?: string;
    readonly partner: string;
    readonly indirect_partner_id: string | null;
  }[];
}

export const startLife = async (vendor: string, perMinute: number): Promise<void> => {
  const body = JSON.stringify({ action: 'start', per_minute: perMinute, seed: 7, partners: ['demo-cn'] });
  const answer = await fetch(`${vendor}/_sandbox/life`, { method: 'POST', body });
  if (!answer.ok) throw new Error(await answer.text());
};

export const eventCount = async (vendor: string): Promise<number> =>
  ((await (await fetch(`${vendor}/_sandbox/life`)).json()) as LifeAnswer).count;

const NEWEST = 'query Newest { orders(first: 50) { nodes { id } } }';
/** The vendor's order id, which a global id may contain. */
const ORDER_NUMBER = /CS\d{18}/;

const numbersIn = (body: string): string[] =>
  [...body.matchAll(/"id":"([^"]+)"/g)].flatMap(([, id = '']) => {
    const wrapped = Buffer.from(id, 'base64url').toString('latin1');
    return ORDER_NUMBER.exec(id)?.[0] ?? ORDER_NUMBER.exec(wrapped)?.[0] ?? [];
  });

const PAUSE_MS = 500;

/**
 * Reads the newest orders repeatedly until the signal is aborted, and returns the number of seconds between the
 * creation of each new order and its first appearance. Orders that never appeared count with their age at the end.
 */
export const watchAges = async (
  vendor: string,
  asker: Asker,
  { after, signal }: { readonly after: number; readonly signal: AbortSignal },
): Promise<readonly number[]> => {
  const seen = new Map<string, number>();
  while (!signal.aborted) {
    const { body } = await asker.ask(NEWEST, {});
    const now = Date.now();
    for (const id of numbersIn(body)) if (!seen.has(id)) seen.set(id, now);
    await delay(PAUSE_MS, undefined, { signal }).catch(() => undefined);
  }
  const { events } = (await (await fetch(`${vendor}/_sandbox/life?after=${after}`)).json()) as LifeAnswer;
  const end = Date.now();
  return events.flatMap(({ kind, at, order_id: id, indirect_partner_id: reseller }) =>
    kind === 'ORDERED' && id && reseller === null ? [((seen.get(id) ?? end) - Date.parse(at)) / 1000] : [],
  );
};

import type { CallOptions, Upstream } from '../types.ts';
import { isObject, type JsonObject } from '../wire.ts';

interface Wanted {
  readonly operation: string;
  readonly input: JsonObject;
  /** Where the rows are in the answer. */
  readonly rows: string;
  readonly credential?: CallOptions['credential'];
}

const PAGE = 100;

/** Every row of a list as the vendor spells it, one call for 100 of them. Throws GatewayError. */
export const allRows = async (
  upstream: Upstream,
  { operation, input, rows, credential }: Wanted,
): Promise<JsonObject[]> => {
  const all: JsonObject[] = [];
  for (let offset = 0; ; offset += PAGE) {
    const body = await upstream.call(operation, { ...input, offset, limit: PAGE }, { credential });
    const page = body[rows];
    const found = Array.isArray(page) ? page.filter(isObject) : [];
    all.push(...found);
    if (found.length < PAGE) return all;
  }
};

/** A moment as the vendor's filters want it: whole seconds in UTC. */
export const wholeSeconds = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;

/** The end of a span: rounded up, since the last second counts too. */
export const untilSecond = (ms: number): string => wholeSeconds(ms + 999);

/** The text of a field; null for none. */
export const textOf = (value: unknown): string | null =>
  (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : null;

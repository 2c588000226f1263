import { GatewayError } from '../../errors/index.ts';
import type { Credential } from '../../upstream/index.ts';
import type { MirrorNoun, WireRow } from '../noun.ts';
import type { Ask, Page } from './ask.ts';
import { valuesOf } from './place.ts';

interface RowsQuery {
  readonly noun: MirrorNoun;
  readonly part: string;
  /** Credential of the call; left out: the partner's. */
  readonly credential?: Credential | undefined;
}

/**
 * A page of a list in which every row has a different id. Throws UPSTREAM_BAD_ANSWER for rows without an id, and for
 * equal rows whose ids are made from their fields: the copy would lack rows and still count as complete. Reads then go
 * to the vendor.
 */
export const askRows = async (ask: Ask, { noun, part, credential }: RowsQuery, input: WireRow): Promise<Page> => {
  const page = await ask(noun.operation, input, credential);
  const made = new Set<string>();
  for (const row of page.rows) {
    const id = noun.idOf({ ...valuesOf({ noun, part }), ...row });
    const isAmbiguous = id === null || (noun.hasMadeId?.(row) === true && made.has(id));
    if (isAmbiguous)
      throw new GatewayError('UPSTREAM_BAD_ANSWER', {
        upstream: { operation: noun.operation },
        hints: { expected: 'rows with different ids' },
      });
    if (id !== null) made.add(id);
  }
  return page;
};

import { GatewayError } from '../../errors/index.ts';
import type { Credential } from '../../upstream/index.ts';
import type { MirrorNoun, WireRow } from '../noun.ts';
import type { Ask, Page } from './ask.ts';
import { valuesOf } from './place.ts';

interface RowsQuery {
  readonly noun: MirrorNoun;
  readonly part: string;
  /** Whose name the call is made in; left out: the partner's. */
  readonly credential?: Credential | undefined;
}

/**
 * A page of a list in which every row has a different id. Rows without an id, and equal rows whose ids are made from
 * their fields, would be missing in a copy that counts as whole: UPSTREAM_BAD_ANSWER, and the vendor answers in place
 * of the copy.
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

import { isGatewayError } from '../../errors/index.ts';
import type { Credential } from '../../upstream/index.ts';
import type { CustomersSource, WireRow } from '../noun.ts';
import { PAGE, type Page } from './ask.ts';
import { askRows } from './ask-rows.ts';
import { inputOf } from './place.ts';
import type { Part, Surroundings } from './work.ts';

const NO_ROWS: Page = { rows: [], total: 0 };

export const sourceOf = ({ noun: { source, name } }: Pick<Part, 'noun'>): CustomersSource => {
  if (source.kind !== 'customers') throw new Error(`${name} is not read customer by customer`);
  return source;
};

/** Reads all rows of these customers. */
export const rowsOf = async (
  { ask }: Pick<Surroundings, 'ask'>,
  { noun, part }: Pick<Part, 'noun' | 'part'>,
  ids: readonly string[],
  credential?: Credential,
): Promise<readonly WireRow[]> => {
  const { input, paged, together } = sourceOf({ noun });
  const asked = { ...input(ids), ...inputOf({ noun, part }) };
  // In the answer about a single customer, rows may lack the customer's id.
  const known = together === 1 ? { customer_id: ids[0] } : {};
  const rows: WireRow[] = [];
  for (;;) {
    const page = paged ? { offset: rows.length, limit: PAGE } : {};
    const answer = await askRows(ask, { noun, part, credential }, { ...asked, ...page }).catch((error: unknown) => {
      // The customer has left; the next reading of all customers removes it.
      if (isGatewayError(error) && error.code === 'NOT_FOUND') return NO_ROWS;
      throw error;
    });
    rows.push(...answer.rows.map((row) => ({ ...known, ...row })));
    const isLast = answer.rows.length === 0 || rows.length >= (answer.total ?? 0);
    if (!paged || (isLast && (answer.total !== null || answer.rows.length < PAGE))) return rows;
  }
};

import { GatewayError, isGatewayError } from '../../errors/index.ts';
import type { Credential } from '../../upstream/index.ts';
import type { CustomersSource, WireRow } from '../noun.ts';
import { PAGE, type Page } from './ask.ts';
import { askRows } from './ask-rows.ts';
import { START, walk } from './pages.ts';
import { inputOf } from './place.ts';
import type { Part, Surroundings } from './work.ts';

const NO_ROWS: Page = { rows: [], total: 0 };

export const sourceOf = ({ noun: { source, name } }: Pick<Part, 'noun'>): CustomersSource => {
  if (source.kind !== 'customers') throw new Error(`${name} is not read customer by customer`);
  return source;
};

/** Largest number of rows of one call's customers; more are taken for pages that never end. */
const MOST_ROWS = 100_000;

/** The rows of some customers. */
export interface CustomerRows {
  readonly rows: readonly WireRow[];
  /** Whether every page has joined the previous one, so that no row was missed. */
  readonly isWhole: boolean;
}

/** Reads all rows of these customers. */
export const rowsOf = async (
  { ask }: Pick<Surroundings, 'ask'>,
  { noun, part }: Pick<Part, 'noun' | 'part'>,
  ids: readonly string[],
  credential?: Credential,
): Promise<CustomerRows> => {
  const { input, paged, together } = sourceOf({ noun });
  const asked = { ...input(ids), ...inputOf({ noun, part }) };
  // In the answer about a single customer, rows may lack the customer's id.
  const known = together === 1 ? { customer_id: ids[0] } : {};
  const answerTo = async (page: WireRow): Promise<Page> => {
    const { rows, total } = await askRows(ask, { noun, part, credential }, { ...asked, ...page }).catch(
      (error: unknown) => {
        // The customer has left; the next reading of all customers removes it.
        if (isGatewayError(error) && error.code === 'NOT_FOUND') return NO_ROWS;
        throw error;
      },
    );
    return { rows: rows.map((row) => ({ ...known, ...row })), total };
  };
  if (!paged) return { rows: (await answerTo({})).rows, isWhole: true };
  const { operation, idOf } = noun;
  const rows: WireRow[] = [];
  for (let position = START; ; ) {
    const { offset } = position;
    const page = await answerTo({ offset, limit: PAGE });
    const walked = walk(position, [{ ...page, offset }], { operation, idOf });
    rows.push(...walked.rows);
    if (walked.isEnd) return { rows, isWhole: walked.position.proven };
    if (rows.length > MOST_ROWS)
      throw new GatewayError('UPSTREAM_BAD_ANSWER', { upstream: { operation }, hints: { expected: 'a last page' } });
    position = walked.position;
  }
};

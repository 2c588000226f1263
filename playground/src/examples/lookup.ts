/** Variables of an operation. */
export type Variables = Readonly<Record<string, unknown>>;

export interface Failure {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: unknown };
}

export interface Outcome {
  readonly data?: unknown;
  readonly errors?: readonly Failure[];
}

/** Runs an operation as the current member. */
export type Ask = (document: string, variables?: Variables) => Promise<Outcome>;

export type Site = 'CHINA' | 'INTERNATIONAL' | 'EUROPE';

/** The facts on which an example may depend. */
export interface Lookup {
  readonly ask: Ask;
  readonly site: Site;
  /** The latest whole billing month, as YYYY-MM. */
  readonly month: string;
  /** The account manager that a director must name. */
  readonly accountManager: string | undefined;
}

/** Values to try for the variables of a sample, best first. */
export type Recipe = (lookup: Lookup) => AsyncIterable<Variables> | Iterable<Variables>;

interface Rows<Row> {
  readonly rows?: { readonly nodes?: readonly Row[] } | null;
}

/** Rows of a root list; empty where the member may not read it. `list` is the field with its arguments. */
export const rowsOf = async <Row>(ask: Ask, list: string, fields: string): Promise<readonly Row[]> => {
  const { data } = await ask(`query Lookup { rows: ${list} { nodes { ${fields} } } }`);
  return (data as Rows<Row> | null | undefined)?.rows?.nodes ?? [];
};

interface Identified {
  readonly id: string;
}

/** Ids of customers that the member sees, a hundred at most. `filter` is the content of the filter argument. */
export const customerIds = async (ask: Ask, filter = ''): Promise<readonly string[]> => {
  const rows = await rowsOf<Identified>(ask, `customers(first: 100${filter && `, filter: { ${filter} }`})`, 'id');
  return rows.map(({ id }) => id);
};

/** Largest number of customers in one request. */
const CUSTOMERS_A_REQUEST = 20;

/** Selects the same fields of many customers and yields those without an error, with the fields; a refused customer is left out. */
export async function* customersWith<Answer>(
  ask: Ask,
  ids: readonly string[],
  selection: string,
): AsyncGenerator<{ readonly customerId: string; readonly answer: Answer }> {
  for (let start = 0; start < ids.length; start += CUSTOMERS_A_REQUEST) {
    const chunk = ids.slice(start, start + CUSTOMERS_A_REQUEST);
    const fields = chunk.map((id, index) => `c${index}: customer(id: ${JSON.stringify(id)}) { ${selection} }`);
    const { data, errors = [] } = await ask(`query Lookup { ${fields.join(' ')} }`);
    const refused = new Set(errors.map(({ path }) => path?.[0]));
    for (const [index, customerId] of chunk.entries()) {
      const answer = (data as Readonly<Record<string, Answer | null>> | null | undefined)?.[`c${index}`];
      if (answer && !refused.has(`c${index}`)) yield { customerId, answer };
    }
  }
}

import { deflateRawSync } from 'node:zlib';
import { spreadsheetOf } from '../graph/support/xlsx.ts';

/** A request that should keep the gateway busy; all its parts are below the limits of size. */
export interface Hostile {
  readonly name: string;
  readonly method?: 'GET' | 'POST';
  /** Path below the server's root. */
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Without a token. */
  readonly stranger?: boolean;
}

/** Just below the default limit of a body. */
const MOST = 1_700_000;
/** Just below what the JSON of a request may have. Documents have just below the tokens that one may have. */
const MOST_VALUES = 19_990;

const json = (query: string, variables?: unknown, more: object = {}): string =>
  JSON.stringify({ query, ...(variables === undefined ? {} : { variables }), ...more });
const fill = (piece: string, length = MOST): string =>
  piece.repeat(Math.floor(length / Buffer.byteLength(JSON.stringify(piece).slice(1, -1))));
const texts = (count: number): string[] => Array.from({ length: count }, (_, at) => `text${at}`);
const nested = (open: string, close: string, depth: number, core = ''): string =>
  open.repeat(depth) + core + close.repeat(depth);

const STATUS = 'query ($s: OrderStatusFilter) { orders(first: 1, filter: { status: $s }) { totalCount } }';
const SEARCH = 'query ($s: String) { customers(first: 1, filter: { search: $s }) { totalCount } }';
const BY_ID = 'query ($id: ID!) { customer(id: $id) { id: customerId } }';
const IDS = 'query ($ids: [ID!]) { couponRecords: customers(first: 1) { totalCount } }';
const STATEMENT =
  'query ($f: StatementInput!) { incentives { reconciliation(month: "2026-10", file: $f) { usedRows } } }';

const rows = (count: number): string =>
  `Customer ID,Service Type Code,Performance\r\n${Array.from(
    { length: count },
    (_, index) => `${String(index).padStart(32, '0')},hws.service.type.ec2,${index}.50\r\n`,
  ).join('')}`;

const cells = (address: string): string =>
  `<sheetData><row r="1"><c r="${address}" t="inlineStr"><is><t>x</t></is></c></row></sheetData>`;

const aliases = (count: number, of: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => `a${index}: ${of(index)}`).join(' ');

export const HOSTILE: readonly Hostile[] = [
  { name: 'an enum of GraphQL’s own words', body: json(STATUS, { s: fill('Did you mean ') }), stranger: true },
  { name: 'an enum with question marks', body: json(STATUS, { s: fill('Did you mean ? ') }), stranger: true },
  { name: 'a long enum', body: json(STATUS, { s: fill('A') }) },
  {
    name: 'an Int of words',
    body: json('query ($f: Int!) { customers(first: $f) { totalCount } }', { f: fill('Did you mean ') }),
    stranger: true,
  },
  {
    name: 'a Decimal of digits',
    body: json(
      `query ($t: Decimal!) { incentives { reconciliation(month: "2026-10", file: { csv: "a" }, tolerance: $t) { usedRows } } }`,
      { t: fill('9') },
    ),
  },
  {
    name: 'a DateTime of digits',
    body: json('query ($d: DateTime) { orders(first: 1, filter: { createdFrom: $d }) { totalCount } }', {
      d: fill('2026-11-19T'),
    }),
  },
  {
    name: 'a BillingMonth of digits',
    body: json('query ($m: BillingMonth!) { bills { spend(month: $m) { month } } }', { m: fill('2026-') }),
  },
  { name: 'a search for a very long text', body: json(SEARCH, { s: fill('ab ') }) },
  { name: 'a search for a long text of one letter', body: json(SEARCH, { s: fill('é') }) },
  {
    name: 'twenty searches for long texts',
    body: json(
      `query ($s: String) { ${aliases(20, () => 'customers(first: 1, filter: { search: $s }) { totalCount }')} }`,
      { s: fill('x', 250) },
    ),
  },
  { name: 'a very long id', body: json(BY_ID, { id: fill('0') }) },
  {
    name: 'a very long cursor',
    body: json('query ($a: String) { customers(first: 1, after: $a) { totalCount } }', { a: fill('QUFB') }),
  },
  { name: 'a list of more ids than JSON may have', body: json(IDS, { ids: texts(120_000) }) },
  { name: 'a list of very many ids', body: json(IDS, { ids: texts(MOST_VALUES) }) },
  {
    name: 'a variable nested very deep',
    body: `{"query":"{ viewer { name } }","variables":${nested('[', ']', MOST / 2 - 100)}}`,
  },
  {
    name: 'variables of more names than JSON may have',
    body: json('{ viewer { name } }', Object.fromEntries(texts(90_000).map((name, at) => [name, at]))),
  },
  {
    name: 'variables of very many names',
    body: json('{ viewer { name } }', Object.fromEntries(texts(MOST_VALUES).map((name, at) => [name, at]))),
  },
  {
    name: 'very many errors of variables',
    body: json('query ($ids: [Int!]) { customers(first: 1) { totalCount } }', { ids: texts(MOST_VALUES) }),
  },
  {
    name: 'extensions nested very deep',
    body: `{"query":"{ viewer { name } }","extensions":{"x":${nested('[', ']', MOST / 2 - 100)}}}`,
  },
  { name: 'a document of one long name', body: json(`{ ${fill('a')} }`) },
  { name: 'a document of blanks', body: json(fill(' \n')) },
  { name: 'a document of comments', body: json(fill('# x\n')) },
  { name: 'a document of braces', body: json(fill('{')) },
  { name: 'a document of dots', body: json(fill('.')) },
  { name: 'a document of one long text', body: json(`{ customer(id: "${fill('x')}") { id: customerId } }`) },
  { name: 'a document of one block text', body: json(`{ customer(id: """${fill('  x\\n')}""") { id: customerId } }`) },
  { name: 'a document of escapes', body: json(`{ customer(id: "${fill('\\u0041')}") { id: customerId } }`) },
  { name: 'a document of one long number', body: json(`{ customers(first: ${fill('9')}) { totalCount } }`) },
  { name: 'fields nested as deep as tokens allow', body: json(nested('{ partner ', ' }', 495, '{ id }')) },
  { name: 'very many equal fields', body: json(`{ ${fill('viewer { name } ', 5_900)} }`) },
  {
    name: 'very many unknown fields',
    body: json(`{ ${Array.from({ length: 1_490 }, (_, id) => `customerz${id}`).join(' ')} }`),
  },
  {
    name: 'very many unknown arguments',
    body: json(`{ customers(${Array.from({ length: 495 }, (_, id) => `firsd${id}: 1`).join(' ')}) { totalCount } }`),
  },
  {
    name: 'fragments that spread each other',
    body: json(
      `{ ...F0 } ${Array.from({ length: 40 }, (_, id) => `fragment F${id} on Query { ...F${id + 1} ...F${id + 1} }`).join(' ')} fragment F40 on Query { viewer { name } }`,
    ),
  },
  { name: 'fragments in a circle', body: json(`{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }`) },
  {
    name: 'very many fragments',
    body: json(
      `{ viewer { name } } ${Array.from({ length: 149 }, (_, id) => `fragment F${id} on Query { viewer { name } }`).join(' ')}`,
    ),
  },
  {
    name: 'very many variables',
    body: json(`query (${Array.from({ length: 370 }, (_, id) => `$v${id}: Int`).join(' ')}) { viewer { name } }`),
  },
  {
    name: 'very many operations',
    body: json(Array.from({ length: 186 }, (_, id) => `query Q${id} { viewer { name } }`).join(' '), undefined, {
      operationName: 'Q1',
    }),
  },
  { name: 'very many directives', body: json(`{ viewer { name ${fill('@skip(if: false) ', 3_600)} } }`) },
  {
    name: 'aliases of one page',
    body: json(`{ customers(first: 100) { ${aliases(90, () => 'nodes { id name accountName level }')} } }`),
  },
  {
    name: 'the largest page that is allowed',
    body: json(
      '{ customers(first: 100) { nodes { id: customerId name accountName level kind orders(first: 20) { nodes { id: orderId status type amount { amount currency } createdAt } } } } }',
    ),
  },
  { name: 'a statement of very many rows', body: json(STATEMENT, { f: { csv: rows(20_000) } }) },
  { name: 'a statement of separators', body: json(STATEMENT, { f: { csv: `Customer ID,Performance\n${fill(',')}` } }) },
  {
    name: 'a statement of quotes',
    body: json(STATEMENT, { f: { csv: `Customer ID,Performance\n${fill('"', 900_000)}` } }),
  },
  {
    name: 'a statement of line ends',
    body: json(STATEMENT, { f: { csv: `Customer ID,Performance\n${fill('\r', 900_000)}` } }),
  },
  {
    name: 'thirty readings of one statement',
    body: json(
      `query ($f: StatementInput!) { incentives { ${aliases(30, () => 'reconciliation(month: "2026-10", file: $f) { usedRows }')} } }`,
      { f: { csv: rows(16_000) } },
    ),
  },
  {
    name: 'thirty different comparisons',
    body: json(
      `query ($f: StatementInput!) { incentives { ${aliases(30, (index) => `reconciliation(month: "2026-10", file: $f, tolerance: "${index}") { usedRows }`)} } }`,
      { f: { csv: rows(16_000) } },
    ),
  },
  { name: 'no base64', body: json(STATEMENT, { f: { base64: fill('§', 900_000) } }) },
  { name: 'base64 of blanks', body: json(STATEMENT, { f: { base64: fill(' \n\t', 900_000) } }) },
  {
    name: 'a spreadsheet with a cell in the last corner',
    body: json(STATEMENT, { f: { base64: spreadsheetOf(cells('XFD1048576')).toString('base64') } }),
  },
  {
    name: 'a spreadsheet of one large cell',
    body: json(STATEMENT, {
      f: { base64: spreadsheetOf(cells('A1').replace('>x<', `>${'x'.repeat(16_000_000)}<`)).toString('base64') },
    }),
  },
  {
    name: 'bytes that look like a spreadsheet',
    body: json(STATEMENT, {
      f: {
        base64: Buffer.concat([Buffer.from('PK\u0003\u0004'), deflateRawSync(Buffer.alloc(30_000_000))]).toString(
          'base64',
        ),
      },
    }),
  },
  {
    name: 'a batch of very many operations',
    body: `[${fill('{"query":"{ viewer { name } }"},', 800_000).slice(0, -1)}]`,
  },
  { name: 'a body that is no JSON', body: fill('[{') },
  { name: 'a body of one long text', body: `"${fill('x')}"` },
  {
    name: 'keys that could change objects',
    body: `{"query":"{ viewer { name } }","variables":{${fill('"__proto__":{"a":1},', 480_000).slice(0, -1)}}}`,
  },
  {
    name: 'a token of dots',
    headers: { authorization: `Bearer ${fill('.', 12_000)}` },
    body: json('{ viewer { name } }'),
    stranger: true,
  },
  {
    name: 'a token of letters',
    headers: { authorization: `Bearer ${fill('a', 12_000)}` },
    body: json('{ viewer { name } }'),
    stranger: true,
  },
  {
    name: 'very many languages',
    headers: { 'accept-language': fill('zh;q=0.1,', 12_000) },
    body: json('{ viewer { name } }'),
  },
  { name: 'very many media types', headers: { accept: fill('a/b;q=0.1,', 12_000) }, body: json('{ viewer { name } }') },
  {
    name: 'very many codings',
    headers: { 'accept-encoding': fill('x;q=0.1,', 12_000) },
    body: json('{ viewer { name } }'),
  },
  {
    name: 'very many callers in front',
    headers: { 'x-forwarded-for': fill('1.2.3.4, ', 12_000) },
    body: json('{ viewer { name } }'),
  },
  {
    name: 'a query in the address',
    method: 'GET',
    path: `/graphql?query=${fill('%7B', 12_000)}`,
    headers: { 'apollo-require-preflight': '1' },
  },
  { name: 'very many parameters of an export', method: 'GET', path: `/audit.ndjson?${fill('kind=x&', 12_000)}` },
  { name: 'a time of an export', method: 'GET', path: `/audit.ndjson?from=${fill('2026-', 12_000)}` },
  { name: 'a very long path', method: 'GET', path: `/${fill('a/', 12_000)}` },
];

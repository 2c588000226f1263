import * as fc from 'fast-check';
import { DEMO_PARTNERS } from '../../src/config/index.ts';
import { SAMPLES } from '../support/samples.ts';

const WORDS = [
  ...['{', '}', '(', ')', '[', ']', '...', ':', '!', '=', '@', '$', '|', '&', '#', '"', '"""', '\\', '\n', ','],
  ...['query', 'mutation', 'subscription', 'fragment', 'on', 'type', 'null', 'true', '$a', '@include(if: $a)', '@skip'],
  ...['customers', 'nodes', 'id', 'first', 'filter', 'after', 'viewer', 'customer', 'orders', 'balance', '__schema'],
  ...['__typename', '__proto__', 'constructor', 'A', '...A', '1', '-0', '1e999', '99999999999999999999', '"\\u0000"'],
  ...['\u0000', '\ud800', '\ufeff', '查询'],
];

/** Text from parts that a parser understands. */
const wordSoup = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(' '));

/** A valid document after one random change. */
const damaged = fc
  .record({
    text: fc.constantFrom(...SAMPLES.map(([, text]) => text)),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(20),
    insert: fc.oneof(wordSoup, fc.constant(''), fc.string({ unit: 'binary', maxLength: 8 })),
  })
  .map(({ text, from, length, insert }) => {
    const start = Math.floor(from * text.length);
    return text.slice(0, start) + insert + text.slice(start + length);
  });

/** As deep as the text is long. */
const deep = fc
  .record({ open: fc.constantFrom('{a', '[', '(a:', '{a:', '...on Query{'), times: fc.nat(30_000) })
  .map(({ open, times }) => `{ customers${open.repeat(times)}`.slice(0, 100_000));

/** The document is valid, so that its variables are read. */
const sound = fc.constantFrom(
  '{ __typename }',
  'query($id: ID!) { customer(id: $id) { id: customerId name balance { debt { amount } } } }',
  'query A($first: Int, $filter: CustomerFilter) { customers(first: $first, filter: $filter) { totalCount nodes { id: customerId } } }',
  'query($a: String) { customers(first: 2, after: $a) { nodes { orders(first: 1, after: $a) { nodes { id: orderId } } } } }',
  ...SAMPLES.map(([, text]) => text),
);

const document = fc.oneof(
  { weight: 4, arbitrary: sound },
  { weight: 6, arbitrary: damaged },
  { weight: 4, arbitrary: wordSoup },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  { weight: 1, arbitrary: deep },
);

const KEYS = [
  '__proto__',
  'constructor',
  'id',
  'first',
  'n',
  'a',
  'filter',
  'cost',
  'after',
  'persistedQuery',
  'month',
];
const anything = fc.oneof(
  fc.jsonValue(),
  fc.dictionary(fc.constantFrom(...KEYS), fc.jsonValue({ maxDepth: 3 })),
  fc.record({ first: fc.integer(), n: fc.integer(), id: fc.string(), a: fc.base64String() }, { requiredKeys: [] }),
  fc.constantFrom<unknown>(1e308, -1, '', [], {}, null),
);

const request = fc.record(
  {
    query: fc.oneof({ weight: 5, arbitrary: document }, { weight: 1, arbitrary: anything }),
    variables: anything,
    operationName: fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, anything),
    extensions: anything,
  },
  { requiredKeys: ['query'] },
);

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    ' ',
    '__proto__',
    '../..',
    '%00',
    '\r\nx: y',
    "' or 1=1 --",
    '#{1}',
    '\u202e',
    '\ud800',
    '0'.repeat(32),
  ),
  fc.constantFrom('x'.repeat(3_000), '查'.repeat(300), 'CS2601010000000000000', 'wang.fang'),
);
const ids = fc.oneof(
  { weight: 2, arbitrary: texts },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...DEMO_PARTNERS.flatMap(({ customer, resellerId }) => [customer.id, resellerId])),
  },
);
const numbers = fc.oneof(fc.integer(), fc.integer({ min: -2, max: 120 }), fc.constant(null));
const months = fc.oneof(
  fc.constantFrom('2026-10', '2026-13', '0000-00', '9999-12', '2026-1', '٢٠٢٦-١٠', '-2026-10'),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 7)),
);
const days = fc.oneof(
  fc.constantFrom('2026-10-01', '2026-02-30', '2026-10-01T00:00:00Z', '+010000-01-01', '2026-10-01T25:00:00Z', ''),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
);
const cursors = fc.oneof(
  fc.base64String(),
  texts,
  numbers.map((offset) => btoa(JSON.stringify([offset, 'x']))),
);

const ASKED = {
  ...{ id: ids, customerId: ids, orderId: ids, first: numbers, months: numbers, decimals: numbers, after: cursors },
  ...{ month: months, from: fc.oneof(days, months), until: fc.oneof(days, months), to: fc.oneof(numbers, months) },
  ...{ name: texts, accountName: texts, accountManager: texts, manager: texts, region: texts, province: texts },
  ...{ city: texts, serviceTypeCode: texts, resourceTypeCode: texts, usageTypeCode: texts, amount: texts },
  ...{ appliedFrom: days, appliedUntil: days, idempotencyKey: texts, file: fc.record({ csv: texts }) },
};

/** The variables of real documents, most with something odd in them: these reach the vendor. */
const aimed = fc.record({
  query: sound,
  variables: fc.oneof(
    { weight: 3, arbitrary: fc.record(ASKED) },
    { weight: 1, arbitrary: fc.record(ASKED, { requiredKeys: [] }) },
  ),
});

const cutOff = fc.record({ body: request, keep: fc.double({ min: 0, max: 1, noNaN: true }) }).map(({ body, keep }) => {
  const text = JSON.stringify(body);
  return text.slice(0, Math.floor(keep * text.length));
});

/** Request bodies, from nearly valid to random bytes. */
export const bodies: fc.Arbitrary<string | Uint8Array> = fc.oneof(
  { weight: 10, arbitrary: request.map((body) => JSON.stringify(body)) },
  { weight: 12, arbitrary: aimed.map((body) => JSON.stringify(body)) },
  { weight: 2, arbitrary: cutOff },
  { weight: 2, arbitrary: anything.map((value) => JSON.stringify(value)) },
  {
    weight: 1,
    arbitrary: fc.nat(40_000).map((times) => `{"query":"{ viewer { name } }","variables":${'['.repeat(times)}`),
  },
  { weight: 1, arbitrary: fc.nat(40_000).map((times) => '{"variables":{"a":'.repeat(times).slice(0, 200_000)) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) },
);

const garbage = fc.oneof(
  fc.string({ unit: 'binary-ascii', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('', '*/*', '*', ';;;', 'q=', 'a'.repeat(20_000), '"', '0', '-1', 'NaN', 'chunked', 'identity', '%00'),
);

const NAMES = [
  'accept',
  'accept-language',
  'accept-encoding',
  'authorization',
  'content-type',
  'content-length',
].concat(
  ['transfer-encoding', 'content-encoding', 'host', 'origin', 'expect', 'upgrade', 'connection', 'x-forwarded-for'],
  ['apollo-require-preflight', 'x-apollo-operation-name', 'cookie', 'if-none-match', 'range'],
);
const VALUES = [
  'application/json',
  'application/graphql-response+json;q=2',
  'multipart/mixed',
  'text/html, */*;q=0',
].concat(
  ['Bearer', 'Bearer a.b.c', 'Basic eDp5', 'gzip;q=abc', 'zh;q=9, en;q=-1', '100-continue', 'websocket', 'close', 'br'],
  ['application/json; charset=utf-16', 'application/json;charset="', 'application/x-www-form-urlencoded', 'bytes=0-'],
);

const header = fc
  .tuple(
    fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...NAMES) }, garbage),
    fc.oneof(fc.constantFrom(...VALUES), garbage),
  )
  .map(([name, value]) => `${name}: ${value}`);

const path = fc.oneof(
  fc.constant('/graphql'),
  fc.constantFrom(
    '/graphql',
    '/graphql?query={hello}',
    '/graphql?query=%',
    '/graphql?variables=[&query={',
    '/',
    '//',
    '*',
    '/%',
  ),
  fc.string({ maxLength: 30 }).map((text) => `/graphql?query=${text}&query=2`),
  garbage,
);

const whole = fc
  .record({
    method: fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom('GET', 'POST', 'OPTIONS', 'HEAD', 'PUT', 'TRACE', 'CONNECT') },
      garbage,
    ),
    path,
    version: fc.oneof(
      { weight: 8, arbitrary: fc.constant('HTTP/1.1') },
      fc.constantFrom('HTTP/1.0', 'HTTP/9', 'HTTP/2.0', ''),
    ),
    headers: fc.oneof(fc.constant([]), fc.array(header, { maxLength: 6 })),
    type: fc.constantFrom('content-type: application/json', 'content-type: text/plain', 'x: y'),
    body: fc.oneof(
      fc.constant('{"query":"{ __typename }"}'),
      request.map((each) => JSON.stringify(each)),
      fc.string({ unit: 'binary', maxLength: 50 }),
    ),
    honest: fc.boolean(),
  })
  .map(({ method, path: at, version, headers, type, body, honest }) => {
    const length = `content-length: ${Buffer.byteLength(body) + (honest ? 0 : 7)}`;
    return Buffer.from([`${method} ${at} ${version}`, 'host: a', ...headers, type, length, '', body].join('\r\n'));
  });

/** Bytes that arrive at the socket: requests with a fault in them, and random bytes. */
export const transmissions: fc.Arbitrary<Uint8Array> = fc.oneof(
  { weight: 12, arbitrary: whole },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }) },
);

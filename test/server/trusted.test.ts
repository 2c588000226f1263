import { hash } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ConfigError } from '../../src/config/index.ts';
import { type GraphQLAnswer, gatewayWith } from './support.ts';

type Files = Readonly<Record<string, unknown>>;

const directoryWith = (files: Files): string => {
  const directory = mkdtempSync(join(tmpdir(), 'manifests-'));
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(directory, name), typeof content === 'string' ? content : JSON.stringify(content));
  return directory;
};

const trusting = (files: Files, mode = '', setup: Parameters<typeof gatewayWith>[0] = {}) =>
  gatewayWith({
    ...setup,
    env: { ...setup.env, TRUSTED_DOCUMENTS: directoryWith(files), TRUSTED_DOCUMENTS_MODE: mode },
  });

const problemsOf = async (files: Files): Promise<readonly string[]> => {
  try {
    await using gateway = await trusting(files);
    return [`started at ${gateway.url}`];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems;
  }
};

const HELLO = 'query Hello { hello }';
const TOUCH = 'mutation Touch { touch }';
const SHA = `sha256:${hash('sha256', HELLO)}`;

/** Lists of documents as graphql-codegen and Apollo write them; `web` has two versions. */
const MANIFESTS = {
  'web@1.0.0.json': { old: 'query Old { me }', [SHA]: HELLO },
  'web@2.0.0.json': { [SHA]: HELLO, touch: TOUCH },
  'mobile@7.json': {
    format: 'apollo-persisted-query-manifest',
    version: 1,
    operations: [{ id: '../up/../../etc/passwd', name: 'Hello', type: 'query', body: HELLO }],
  },
  '.hidden.json': 'no manifest',
  'README.md': 'no manifest either',
};

type Gateway = Awaited<ReturnType<typeof gatewayWith>>;

const told = async (response: Response) => {
  const { data, errors } = (await response.json()) as GraphQLAnswer;
  const { code, argument } = errors?.[0]?.extensions ?? {};
  return { status: response.status, kept: response.headers.get('cache-control'), data, code, argument };
};

const post = async ({ post: send }: Gateway, body: unknown, headers: Record<string, string> = {}) =>
  told(await send(body, headers));

const get = async ({ url }: Gateway, parameters: Record<string, string>) =>
  told(
    await fetch(`${url}/graphql?${new URLSearchParams(parameters)}`, {
      headers: { 'apollo-require-preflight': 'yes' },
    }),
  );

describe('a trusted document', () => {
  it.each(['prefer', 'only'])('runs by its id with %s, of every version at once', async (mode) => {
    await using gateway = await trusting(MANIFESTS, mode);
    const ada = { authorization: 'Bearer good.ada.x' };
    expect(await post(gateway, { documentId: 'old' }, ada)).toMatchObject({ status: 200, data: { me: 'ada' } });
    for (const documentId of [SHA, '../up/../../etc/passwd'])
      expect(await post(gateway, { documentId })).toMatchObject({ status: 200, data: { hello: 'world' } });
    expect(await get(gateway, { documentId: SHA, variables: '{}' })).toMatchObject({ data: { hello: 'world' } });
    expect(await post(gateway, { documentId: 'touch' })).toMatchObject({ data: { touch: 'done' } });
    expect(await get(gateway, { documentId: 'touch' })).toMatchObject({ status: 405, data: undefined });
    const extensions = { persistedQuery: { version: 1, sha256Hash: 'touch' } };
    expect(await post(gateway, { extensions })).toMatchObject({ data: { touch: 'done' } });
    const hello = { persistedQuery: { version: 1, sha256Hash: SHA } };
    expect(await get(gateway, { extensions: JSON.stringify(hello) })).toMatchObject({ data: { hello: 'world' } });
  });

  it('with variables and the name of its operation runs as its text does', async () => {
    const documents = { two: 'query A($n: Int) { echo(first: $n) } query B { hello }' };
    await using gateway = await trusting({ 'web@1.json': documents }, 'only', {
      resolvers: { echo: ({ first }) => `echo ${String(first)}` },
    });
    const body = { documentId: 'two', operationName: 'A', variables: { n: 7 } };
    expect(await post(gateway, body)).toMatchObject({ data: { echo: 'echo 7' } });
    expect(await get(gateway, { ...body, variables: '{"n":8}' })).toMatchObject({ data: { echo: 'echo 8' } });
  });

  it.each(['off', 'prefer', 'only'])(
    'with an id that no manifest has is refused with %s and never kept',
    async (mode) => {
      await using gateway = await trusting(MANIFESTS, mode);
      const unknown = { status: 404, code: 'PERSISTED_QUERY_NOT_IN_LIST', kept: 'private, no-store' };
      for (const documentId of [
        'new',
        '__proto__',
        'constructor',
        'web@1.0.0.json',
        '../web@1.0.0.json',
        SHA.slice(0, 9),
      ]) {
        expect(await post(gateway, { documentId })).toMatchObject(unknown);
        expect(await get(gateway, { documentId })).toMatchObject(unknown);
      }
      // Asks again for an id that was refused: a refusal must not be cached, or an app's new version would stay refused.
      expect(await post(gateway, { documentId: 'new' })).toMatchObject(unknown);
    },
  );

  it.each<[string, unknown]>([
    ['a number', 7],
    ['an object', { id: SHA }],
    ['a list', [SHA]],
    ['blank', ''],
    ['a megabyte', 'a'.repeat(1_000_000)],
  ])('is refused by an id that is %s', async (_, documentId) => {
    await using gateway = await trusting(MANIFESTS);
    expect(await post(gateway, { documentId })).toMatchObject({
      status: 400,
      code: 'BAD_USER_INPUT',
      argument: 'documentId',
    });
  });

  it('has one name: an id beside a text, or twice, is refused', async () => {
    await using gateway = await trusting(MANIFESTS);
    const refused = { status: 400, code: 'BAD_USER_INPUT', argument: 'documentId' };
    expect(await post(gateway, { documentId: SHA, query: TOUCH })).toMatchObject(refused);
    expect(await get(gateway, { documentId: SHA, query: HELLO })).toMatchObject(refused);
    const extensions = { persistedQuery: { version: 1, sha256Hash: 'touch' } };
    expect(await post(gateway, { documentId: SHA, extensions })).toMatchObject(refused);
    const twice = await fetch(`${gateway.url}/graphql?documentId=a&documentId=b`, {
      headers: { 'apollo-require-preflight': 'yes' },
    });
    expect(await told(twice)).toMatchObject(refused);
  });

  it('stays as it was at the start, also when the directory changes', async () => {
    const directory = directoryWith(MANIFESTS);
    await using gateway = await gatewayWith({ env: { TRUSTED_DOCUMENTS: directory } });
    writeFileSync(join(directory, 'web@1.0.0.json'), JSON.stringify({ old: TOUCH, late: TOUCH }));
    expect(await post(gateway, { documentId: 'old' })).toMatchObject({ data: { me: null } });
    expect(await post(gateway, { documentId: 'late' })).toMatchObject({ code: 'PERSISTED_QUERY_NOT_IN_LIST' });
    await using next = await gatewayWith({ env: { TRUSTED_DOCUMENTS: directory, TRUSTED_DOCUMENTS_MODE: 'only' } });
    expect(await post(next, { documentId: 'late' })).toMatchObject({ data: { touch: 'done' } });
  });
});

describe('a text where there are trusted documents', () => {
  it('runs with prefer', async () => {
    await using gateway = await trusting(MANIFESTS, 'prefer');
    expect(await post(gateway, { query: '{ hello me }' })).toMatchObject({ data: { hello: 'world', me: null } });
  });

  it('is refused with only, also one that is trusted, and nothing of it runs', async () => {
    await using gateway = await trusting(MANIFESTS, 'only');
    const refused = { status: 400, code: 'PERSISTED_QUERY_ID_REQUIRED', data: undefined };
    for (const query of ['{ hello }', HELLO, TOUCH, '{', '{ __typename hello }', 'mutation { touch }'])
      expect(await post(gateway, { query })).toMatchObject(refused);
    expect(await get(gateway, { query: HELLO })).toMatchObject(refused);
    const text = '{ hello me }';
    const extensions = { persistedQuery: { version: 1, sha256Hash: hash('sha256', text) } };
    expect(await post(gateway, { query: text, extensions })).toMatchObject(refused);
    expect(await post(gateway, { extensions })).toMatchObject({ code: 'PERSISTED_QUERY_NOT_IN_LIST' });
    expect(gateway.log.filter(({ msg }) => msg === 'operation')).toEqual([]);
  });

  it('asks for the schema with only where the caller may read it', async () => {
    const query = '{ __schema { queryType { ...Name } } } fragment Name on __Type { name }';
    await using open = await trusting(MANIFESTS, 'only');
    expect(await post(open, { query })).toMatchObject({ data: { __schema: { queryType: { name: 'Query' } } } });
    await using shut = await trusting(MANIFESTS, 'only', { env: { INTROSPECTION: 'off' } });
    expect(await post(shut, { query })).toMatchObject({ code: 'PERSISTED_QUERY_ID_REQUIRED' });
  });

  it('does not change the refusal of a request without a document', async () => {
    await using gateway = await trusting(MANIFESTS, 'only');
    for (const body of [{ variables: {} }, [{ query: HELLO }], { query: 7 }, { documentId: null }])
      expect(await post(gateway, body)).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
  });
});

describe('a manifest', () => {
  it.each<[string, Files, readonly RegExp[]]>([
    ['an unknown field', { 'web@1.json': { good: HELLO, bad: '{ helo }' } }, [/web@1\.json: bad: .*"helo"/]],
    ['a mistake of syntax', { 'web@1.json': { bad: '{ hello' } }, [/web@1\.json: bad: Syntax Error/]],
    [
      'a type that is not served',
      { 'web@1.json': { bad: 'subscription { hello }' } },
      [/web@1\.json: bad: .*subscription/],
    ],
    [
      'a document beyond the limits',
      { 'web@1.json': { deep: `{ ${Array.from({ length: 51 }, (_, at) => `a${at}: hello`).join(' ')} }` } },
      [/web@1\.json: deep: The document is larger or deeper/],
    ],
    [
      'one id for two documents',
      { 'web@1.json': { a: HELLO }, 'web@2.json': { a: TOUCH } },
      [/web@1\.json and web@2\.json: a names two different documents/],
    ],
    ['no JSON', { 'web@1.json': '{"a": ' }, [/web@1\.json: expected JSON/]],
    ['a list', { 'web@1.json': [HELLO] }, [/web@1\.json: expected an object of texts by id/]],
    ['a document that is no text', { 'web@1.json': { a: 7 } }, [/web@1\.json: a: expected an object of texts by id/]],
    ['another format', { 'web@1.json': { format: 'else', operations: [] } }, [/web@1\.json: expected/]],
    ['a blank id', { 'web@1.json': { '': HELLO } }, [/web@1\.json: expected ids of 1 to 256/]],
    ['a long id', { 'web@1.json': { ['a'.repeat(257)]: HELLO } }, [/web@1\.json: expected ids of 1 to 256/]],
    ['a wrong hash', { 'web@1.json': { 'sha256:00': HELLO } }, [/web@1\.json: sha256:00: expected the SHA-256/]],
    ['half of a surrogate pair', { 'web@1.json': '{"a":"{ hello } #\\ud800"}' }, [/web@1\.json: expected well-formed/]],
    ['no version in its name', { 'web.json': { a: HELLO } }, [/web\.json: expected a name such as web@1\.4\.0\.json/]],
    ['too many bytes', { 'web@1.json': `{"a":"${'x'.repeat(5_000_001)}"}` }, [/web@1\.json: expected 5000000 bytes/]],
    [
      'several faults',
      { 'web@1.json': { bad: '{ helo }' }, 'web@2.json': 'no', 'web@3.json': { good: HELLO } },
      [/web@2\.json: expected JSON/, /web@1\.json: bad:/],
    ],
  ])('with %s is reported at the start with its file', async (_, files, expected) => {
    const problems = await problemsOf(files);
    expect(problems).toEqual(expected.map((text) => expect.stringMatching(text)));
    for (const problem of problems) expect(problem).toMatch(/^TRUSTED_DOCUMENTS \(documents\.directory\): /);
  });

  it('may be missing, but its directory must exist, and a mode needs a directory', async () => {
    await using empty = await trusting({}, 'only');
    expect(await post(empty, { documentId: 'a' })).toMatchObject({ code: 'PERSISTED_QUERY_NOT_IN_LIST' });
    const missing = join(mkdtempSync(join(tmpdir(), 'manifests-')), 'nowhere');
    await expect(gatewayWith({ env: { TRUSTED_DOCUMENTS: missing } })).rejects.toThrow(/readable directory/);
    await expect(gatewayWith({ env: { TRUSTED_DOCUMENTS_MODE: 'only' } })).rejects.toThrow(
      /TRUSTED_DOCUMENTS .*missing/,
    );
    await expect(gatewayWith({ env: { TRUSTED_DOCUMENTS_MODE: 'some' } })).rejects.toThrow(/off, prefer, only/);
  });

  it('that is a directory is ignored', async () => {
    const directory = directoryWith(MANIFESTS);
    mkdirSync(join(directory, 'web@3.json'));
    await using gateway = await gatewayWith({ env: { TRUSTED_DOCUMENTS: directory } });
    expect(await post(gateway, { documentId: 'touch' })).toMatchObject({ data: { touch: 'done' } });
  });
});

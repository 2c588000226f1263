import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  buildClientSchema,
  buildSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
  Kind,
  parse,
  print,
  visit,
} from 'graphql';
import { compareTexts, withTexts } from '../../scripts/translations/compare.ts';
import { schemaTexts, textsIn } from '../../scripts/translations/texts.ts';
import { printSdl } from '../../src/graph/sdl.ts';
import { inChinese, translateSdl } from '../../src/translations/index.ts';
import { openGateway } from '../server/whole.ts';
import { gatewaySchema } from '../support/schema.ts';

const HAN = /\p{Script=Han}/u;

/** SDL without its texts for people. */
const bare = (sdl: string): string =>
  print(
    visit(parse(sdl), {
      enter: (node) => ('description' in node && node.description ? { ...node, description: undefined } : undefined),
      [Kind.ARGUMENT]: (node) => (node.name.value === 'reason' ? null : undefined),
    }),
  );

describe('the schema in Chinese', () => {
  let gateway: Awaited<ReturnType<typeof openGateway>>;
  beforeAll(async () => {
    gateway = await openGateway();
  });
  afterAll(() => gateway.close());

  const read = (path: string, language?: string, more: Readonly<Record<string, string>> = {}) =>
    fetch(gateway.url + path, { headers: { ...(language ? { 'accept-language': language } : {}), ...more } });

  const introspect = async (query: string, language: string) => {
    const { data, errors } = await gateway.run(null, query, { 'accept-language': language });
    expect(errors).toBeUndefined();
    return data;
  };

  it('has the same types, by header and by `?lang=`, in both forms', async () => {
    for (const path of ['/schema.graphql', '/schema.json']) {
      const english = await (await read(path)).text();
      const asked = await read(`${path}?lang=zh`, 'en');
      const chinese = await asked.text();
      expect([asked.status, asked.headers.get('content-language')]).toEqual([200, 'zh']);
      expect(await (await read(path, 'zh-CN,zh;q=0.9,en;q=0.8')).text()).toBe(chinese);
      expect(await (await read(`${path}?lang=en`, 'zh')).text()).toBe(english);
      expect(chinese).not.toBe(english);
    }
    const sdl = await (await read('/schema.graphql', 'zh')).text();
    expect(bare(sdl)).toBe(bare(printSdl()));
    expect(buildSchema(sdl).getType('Customer')?.description).toBe(
      inChinese(gatewaySchema().getType('Customer')?.description ?? ''),
    );
    const { data } = (await (await read('/schema.json', 'zh')).json()) as { data: IntrospectionQuery };
    expect(buildClientSchema(data).getType('Customer')?.description).toBe(
      buildSchema(sdl).getType('Customer')?.description,
    );
  });

  it('is another one for caches', async () => {
    const [english, chinese] = await Promise.all(['en', 'zh'].map((language) => read('/schema.graphql', language)));
    for (const { headers } of [english, chinese].flatMap((each) => each ?? []))
      expect(headers.get('vary')).toMatch(/accept-language/);
    const [en, zh] = [english, chinese].map((each) => each?.headers.get('etag') ?? '');
    expect(en).not.toBe(zh);
    const statusWith = async (language: string, etag = ''): Promise<number> =>
      (await read('/schema.graphql', language, { 'if-none-match': etag })).status;
    expect([await statusWith('zh', zh), await statusWith('zh', en), await statusWith('en', en)]).toEqual([
      304, 200, 304,
    ]);
  });

  it.each(['fr', '', 'zh&lang=zh', 'ZH'])('another language than en and zh is refused: %s', async (lang) => {
    const refused = await read(`/schema.json?lang=${lang}`, 'zh');
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({
      errors: [{ message: expect.stringMatching(HAN), extensions: { code: 'BAD_USER_INPUT', argument: 'lang' } }],
    });
  });

  it('is what introspection answers, and nothing else of it differs', async () => {
    const [english, chinese] = await Promise.all(
      ['en', 'zh'].map((language) => introspect(getIntrospectionQuery({ schemaDescription: true }), language)),
    );
    const texts = textsIn(english);
    expect(texts.length).toBeGreaterThan(1_000);
    expect(textsIn(chinese)).toEqual([...new Set(texts.map(inChinese))].sort());
    const without = (data: unknown): string =>
      JSON.stringify(data, (name, value) => (name === 'description' ? null : value));
    expect(without(chinese)).toBe(without(english));
  });

  it('is found under aliases, in fragments and beside data, which stays as it is', async () => {
    const query = `query($description: String = "A customer.") {
      a: __type(name: "Query") { what: description ...Fields }
      ...Root
      description: __typename
    }
    fragment Root on Query { b: __type(name: "Currency") { ... on __Type { description name } } }
    fragment Fields on __Type { fields { name why: description args { is: description } } }`;
    const run = async (language: string) =>
      (await introspect(query.replace('($description: String = "A customer.")', ''), language)) ?? {};
    const [english, chinese] = [await run('en'), await run('zh')];
    const field = (data: Record<string, unknown>) =>
      (data.a as { fields: { name: string; why: string; args: { is: string }[] }[] }).fields.find(
        ({ name }) => name === 'customers',
      );
    expect(chinese.description).toBe('Query');
    expect(chinese.b).toEqual({
      name: 'Currency',
      description: inChinese(gatewaySchema().getType('Currency')?.description ?? ''),
    });
    expect(field(chinese)?.why).toBe(inChinese(field(english)?.why ?? ''));
    expect(field(chinese)?.args.map(({ is }) => is)).toEqual(field(english)?.args.map(({ is }) => inChinese(is)));
  });

  it('is the part that the caller is shown', async () => {
    const narrow = await openGateway({ env: { SCHEMA_VIEW: 'viewer' } });
    try {
      const textFor = async (as: string, language: string): Promise<string> => {
        const headers = { authorization: `Bearer ${narrow.tokenOf(as)}`, 'accept-language': language };
        const response = await fetch(`${narrow.url}/schema.graphql`, { headers });
        expect(response.headers.get('vary')).toMatch(/accept-language, authorization/);
        return response.text();
      };
      expect(await textFor('wang.fang', 'zh')).toBe(translateSdl(await textFor('wang.fang', 'en'), inChinese));
      expect(await textFor('wang.fang', 'zh')).not.toContain('saveMember(');
      const { data } = await narrow.run('wang.fang', '{ __type(name: "Query") { description } }', {
        'accept-language': 'zh',
      });
      expect(data).toEqual({ __type: { description: inChinese(gatewaySchema().getQueryType()?.description ?? '') } });
    } finally {
      await narrow.close();
    }
  });
});

describe('deprecation reasons', () => {
  it('are translated, other strings of directives and defaults are not', () => {
    const sdl = `"""Old"""\ndirective @link(url: String = "Old") on SCALAR\n
type Query {\n  a(b: String = "Old"): String @deprecated(reason: "Old")\n}\n
scalar S @specifiedBy(url: "Old")\n`;
    const upper = translateSdl(sdl, (text) => text.toUpperCase());
    expect(upper.match(/OLD/g)).toHaveLength(2);
    expect(upper.match(/Old/g)).toHaveLength(3);
  });
});

describe('npm run translations:check', () => {
  const english = ['A', 'B'];

  it('counts what is translated, what is not, and what belongs to nothing', () => {
    expect(compareTexts({ A: '甲', B: '乙' }, english)).toEqual({ translated: 2, missing: [], idle: [] });
    expect(compareTexts({ A: '甲', B: '', C: '丙' }, english)).toEqual({ translated: 1, missing: ['B'], idle: ['C'] });
  });

  it('reports a changed text as one missing and one unused text', () => {
    const texts = schemaTexts(gatewaySchema());
    const [first = ''] = texts;
    const changed = [`${first} Now longer.`, ...texts.slice(1)];
    const chinese = Object.fromEntries(texts.map((text) => [text, '文']));
    expect(compareTexts(chinese, changed)).toMatchObject({ missing: [`${first} Now longer.`], idle: [first] });
  });

  it('the file is written sorted, without what is idle, with what is missing', () => {
    expect(Object.entries(withTexts({ C: '丙', B: '乙' }, ['B', 'A']))).toEqual([
      ['A', ''],
      ['B', '乙'],
    ]);
  });
});

import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isEnumType, parse, validate } from 'graphql';
import { openGateway } from '../server/whole.ts';
import { gatewaySchema } from '../support/schema.ts';
import { avoidedIn } from '../translations/terms.ts';

const textOf = (path: string): string => readFileSync(path, 'utf8');
const pages = ['README.zh-CN.md', ...globSync('docs/zh/*.md')];

const BLOCK = /```(\w*)\n(.*?)```/gs;

/** Fenced blocks of a kind, without comments of the shell, which are in the page's language. */
const blocksOf = (page: string, kinds: readonly string[]): readonly string[] =>
  [...page.matchAll(BLOCK)]
    .filter(([, kind = '']) => kinds.includes(kind))
    .map(([, kind, text = '']) => (kind === 'sh' ? text.replaceAll(/ +# .*$/gm, '') : text));

const section = (page: string, from: string): string => page.slice(page.indexOf(from)).split(/\n## /)[0] ?? '';

/** First cells of the rows of a table. */
const firstCells = (table: string): readonly string[] =>
  [...table.matchAll(/^\| (`[^|]+) \|/gm)].map(([, cell = '']) => cell.trim());

/** Names in the cells of a column that begin a row. */
const rowsNamed = (page: string, names: readonly string[]): readonly string[] =>
  names.filter((name) => page.includes(`| \`${name}\` |`));

describe('the Chinese README', () => {
  const [english, chinese] = [textOf('README.md'), textOf('README.zh-CN.md')];

  it('has the same commands, settings and output', () => {
    const kinds = ['', 'sh', 'js', 'json'];
    expect(blocksOf(english, kinds).length).toBeGreaterThan(6);
    expect(blocksOf(chinese, kinds)).toEqual(blocksOf(english, kinds));
  });

  it('has the same tables of commands and of settings, and the same credentials', () => {
    const cells = (page: string, ...heads: readonly string[]) => heads.map((head) => firstCells(section(page, head)));
    const [commands = [], settings = []] = cells(english, '## Commands', '## Configuration');
    expect([commands.length, settings.length]).toEqual([9, 8]);
    const names = (rows: readonly string[]) => rows.map((row) => row.match(/`[^`]+`/g));
    expect(cells(chinese, '## 命令', '## 配置').map(names)).toEqual([names(commands), names(settings)]);
    const credentials = (page: string) => page.match(/`(?:DEMO|demo-|d0000)[^`]*`/g);
    expect(credentials(chinese)).toEqual(credentials(english));
  });

  it('is linked both ways', () => {
    expect(english).toContain('(README.zh-CN.md)');
    expect(chinese).toContain('(README.md)');
  });

  it('finds a changed command beside a comment in the language of the page', () => {
    const of = (text: string) => blocksOf(`\`\`\`sh\n${text}\n\`\`\``, ['sh']);
    expect(of('npm test   # the tests')).toEqual(of('npm test   # 测试'));
    expect(of('npm test')).not.toEqual(of('npm tset'));
  });
});

describe('the Chinese pages', () => {
  it('list every command', () => {
    const commands = firstCells(textOf('docs/commands.md'));
    expect(commands.length).toBeGreaterThan(30);
    expect(firstCells(textOf('docs/zh/commands.md'))).toEqual(commands);
  });

  it.each(pages)('%s has one word for one thing', (path) => {
    expect(path.endsWith('terms.md') ? [] : avoidedIn(textOf(path))).toEqual([]);
  });

  it.each(pages.filter((path) => existsSync(`docs/${basename(path)}`)))('%s leads to the English page', (path) => {
    expect(textOf(path)).toContain(`[English](../${basename(path)})`);
  });

  it('explain every outcome and every proof of a write', () => {
    const page = textOf('docs/zh/writes.md');
    for (const name of ['OperationOutcome', 'OperationEvidence']) {
      const type = gatewaySchema().getType(name);
      const values = isEnumType(type)
        ? type.getValues().flatMap((value) => (value.name === 'UNRECOGNIZED' ? [] : value.name))
        : [];
      expect(values.length).toBeGreaterThan(4);
      expect(rowsNamed(page, values)).toEqual(values);
    }
  });

  it('explain every rule by which a write is refused beforehand', () => {
    const rules = (page: string, from: string) =>
      [...section(page.slice(page.indexOf(from)), from).matchAll(/^\| (`.*?`) \|/gm)].map(([, cell = '']) =>
        cell.replaceAll(/[、,] ?/g, ' '),
      );
    const english = rules(textOf('docs/writes.md'), 'What is refused before it is sent');
    expect(english.length).toBeGreaterThan(10);
    expect(rules(textOf('docs/zh/writes.md'), '## 发送前的拒绝').filter((rule) => rule !== '`rule`')).toEqual(english);
  });
});

describe('the Chinese quick start', () => {
  const page = textOf('docs/zh/quick-start.md');
  const [list = '', write = '', unknown = ''] = blocksOf(page, ['graphql']);
  let gateway: Awaited<ReturnType<typeof openGateway>>;
  beforeAll(async () => {
    gateway = await openGateway();
  });
  afterAll(() => gateway.close());

  const post = async (body: string) => {
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${gateway.tokenOf('chen.xia')}`,
        'accept-language': 'zh',
        'content-type': 'application/json',
      },
      body,
    });
    return (await response.json()) as { data: Record<string, unknown>; errors?: readonly { message: string }[] };
  };

  it('has documents that fit the schema', () => {
    for (const text of [list, write, unknown]) expect(validate(gatewaySchema(), parse(text))).toEqual([]);
  });

  it('is answered as it says, word by word', async () => {
    const sent = /--data-binary '(.*)'/.exec(page)?.[1] ?? '';
    const first = await post(sent);
    expect(first.errors).toBeUndefined();
    const paged = await post(JSON.stringify({ query: list, variables: { first: 40 } }));
    const { nodes } = paged.data.customers as { nodes: { id: string; balance: unknown }[] };
    expect(first.data.customers).toMatchObject({ totalCount: 40, nodes: [{ id: nodes[0]?.id }, { id: nodes[1]?.id }] });

    const customerId = nodes.find(({ balance }) => balance !== null)?.id;
    const planned = await post(JSON.stringify({ query: write, variables: { customerId } }));
    expect(planned).toMatchObject({
      data: { allocateFunds: { preview: { amount: { amount: '100.00', currency: 'CNY' } } } },
    });

    const refused = await post(JSON.stringify({ query: unknown }));
    const [shown = '{}'] = blocksOf(page, ['json']);
    const { errors } = JSON.parse(shown) as { errors: [{ message: string; extensions: Record<string, unknown> }] };
    const { errorId: _, ...extensions } = errors[0].extensions;
    expect(refused).toMatchObject({ data: { customer: null }, errors: [{ message: errors[0].message, extensions }] });
  });

  it('reads the Chinese SDL where it says', async () => {
    const path = /localhost:4000(\/schema\.graphql\?lang=zh)'/.exec(page)?.[1] ?? '';
    expect(await (await fetch(gateway.url + path)).text()).toMatch(/"""\n?\s*伙伴/);
  });
});

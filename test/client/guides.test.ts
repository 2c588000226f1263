import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, isInterfaceType, isObjectType, isScalarType, Kind, parse } from 'graphql';
import { compileScript, parse as parseVue } from 'vue/compiler-sfc';
import { type Client, createClient } from '../../packages/client/src/index.ts';
import { openGateway } from '../server/whole.ts';
import { type Block, blocksInGuides } from './support/blocks.ts';

interface Reported {
  readonly customerReportId: string;
  readonly expectedVersion: number;
}
interface InviteBlock {
  report(client: Client, newcomer: Readonly<Record<string, string>>): Promise<Reported>;
  confirm(client: Client, reported: Reported): Promise<unknown>;
  invite(client: Client, customerReportId: string): Promise<string | null>;
}
interface PapersBlock {
  upload(gateway: string, token: string, file: File): Promise<string>;
  addSolution(
    client: Client,
    title: string,
    ids: readonly string[],
  ): Promise<{ readonly attachments: unknown } | undefined>;
}
interface ChangesBlock {
  changesSince(
    client: Client,
    since?: string,
  ): Promise<{ readonly changes: readonly { readonly type: string; readonly step: string }[]; readonly next: string }>;
}

const blocks = blocksInGuides();
const schema = buildSchema(readFileSync('schema/partnergraph.graphql', 'utf8'));

const blocksOf = (language: string, guide?: string): readonly Block[] =>
  blocks.filter((block) => block.language === language && (!guide || block.guide === guide));

/** TypeScript of a component with its template, as Vue compiles it. */
const compiledVue = ({ text, file }: Block): string => {
  const { descriptor, errors } = parseVue(text, { filename: file ?? '' });
  if (errors.length > 0) throw errors[0];
  return compileScript(descriptor, { id: 'guide', inlineTemplate: true }).content;
};

const CONFIGURATION = {
  extends: resolve('playground/tsconfig.json'),
  compilerOptions: {
    noEmit: true,
    strict: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    jsx: 'react-jsx',
    lib: ['es2023', 'dom', 'dom.iterable'],
    module: 'esnext',
    moduleResolution: 'bundler',
    target: 'es2022',
    types: [],
    paths: {
      '@partnergraph/client': [resolve('packages/client/src/index.ts')],
      '@partnergraph/client/*': [resolve('packages/client/src/*.ts')],
    },
  },
  include: ['*/**/*'],
};

/** What TypeScript says about the blocks, each guide in a folder of its own. */
const typeErrors = (files: ReadonlyMap<string, string>): readonly string[] => {
  // Within the repository, so that the libraries are found.
  const folder = mkdtempSync(resolve('test/client/guides-'));
  try {
    for (const [name, text] of files) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(CONFIGURATION));
    execFileSync(process.execPath, [resolve('node_modules/typescript-7/bin/tsc'), '-p', folder, '--pretty', 'false'], {
      encoding: 'utf8',
      stdio: 'pipe',
    });
    return [];
  } catch (error) {
    const { stdout } = error as { readonly stdout?: unknown };
    if (typeof stdout !== 'string') throw error;
    return stdout.split('\n').filter((line) => line.includes('error'));
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const sources = (): Map<string, string> =>
  new Map([
    ...[...blocksOf('ts'), ...blocksOf('tsx')].map((block) => [`${block.guide}/${block.file}`, block.text] as const),
    ...blocksOf('vue').map((block) => [`${block.guide}/${block.file}.ts`, compiledVue(block)] as const),
  ]);

describe('blocks of the guides', () => {
  it('are all of a kind that is checked here', () => {
    const checked = ['ts', 'tsx', 'vue', 'js', 'json', 'graphql', 'kotlin'];
    expect(blocks.length).toBeGreaterThan(14);
    expect(blocks.filter(({ language }) => !checked.includes(language))).toEqual([]);
    const unnamed = blocks.filter(({ language, file }) => file === null && language !== 'kotlin');
    expect(unnamed).toEqual([]);
  });

  it('in TypeScript and Vue have no type errors', () => {
    const files = sources();
    expect(files.size).toBeGreaterThan(9);
    expect(typeErrors(files)).toEqual([]);
    // Planted: names that the schema does not have.
    for (const [name, text] of files)
      files.set(
        name,
        text
          .replaceAll('pageInfo', 'pagesInfo')
          .replaceAll('.outcome', '.result')
          .replaceAll('customer?.name', 'customer?.nick'),
      );
    const told = typeErrors(files).join('\n');
    for (const name of [
      'react/customers.tsx',
      'react/allocate.tsx',
      'vue/Customers.vue.ts',
      'vue/Allocate.vue.ts',
      'paging/paging.ts',
      'errors/errors.ts',
      'idempotency/idempotency.ts',
    ])
      expect(told).toContain(name);
  });

  it('in JSON and GraphQL are read, and name what the schema has', () => {
    const [configuration] = blocksOf('json');
    expect(JSON.parse(configuration?.text ?? '')).toMatchObject({
      schemaNamespace: 'PartnerGraph',
      options: { conversionStrategies: { enumCases: 'none' } },
    });
    for (const { text } of blocksOf('graphql'))
      for (const definition of parse(text).definitions) {
        if (definition.kind === Kind.SCHEMA_EXTENSION) continue;
        if (!('name' in definition) || !definition.name) throw new Error(`unexpected ${definition.kind}`);
        const type = schema.getType(definition.name.value);
        expect(definition.kind === Kind.INTERFACE_TYPE_EXTENSION ? isInterfaceType(type) : isObjectType(type)).toBe(
          true,
        );
      }
  });

  it('for Kotlin map every scalar of the schema', () => {
    const text = blocksOf('kotlin')
      .map((block) => block.text)
      .join('');
    const mapped = [...text.matchAll(/mapScalarToKotlin(?:String|Any)\("(\w+)"\)/g)].map(([, name]) => name);
    const scalars = Object.values(schema.getTypeMap()).filter((type) => isScalarType(type) && type.astNode);
    expect(mapped.sort()).toEqual(scalars.map(({ name }) => name).sort());
  });

  describe('for mini-programs', () => {
    let gateway: Awaited<ReturnType<typeof openGateway>>;
    let folder: string;
    beforeAll(async () => {
      gateway = await openGateway();
      // The form in which the developer tools load the package: CommonJS modules.
      folder = mkdtempSync(resolve('test/client/mini-program-'));
      const options = [
        '--outDir',
        folder,
        '--module',
        'commonjs',
        '--moduleResolution',
        'bundler',
        '--verbatimModuleSyntax',
        'false',
        '--declaration',
        'false',
      ];
      execFileSync(process.execPath, [
        resolve('node_modules/typescript-7/bin/tsc'),
        '-p',
        'packages/client',
        ...options,
      ]);
    });
    afterAll(async () => {
      rmSync(folder, { recursive: true });
      await gateway.close();
    });

    /**
     * The globals of a mini-program: JavaScript, timers, `wx`, `App` and `Page`; no fetch, no URL, no AbortController.
     */
    const open = () => {
      const pages: Record<string, unknown>[] = [];
      const wx = {
        getStorageSync: () => 'expired',
        request: ({
          url,
          header,
          data,
          success,
          fail,
        }: {
          url: string;
          header: Record<string, string>;
          data: string;
          success: (response: object) => void;
          fail: (reason: object) => void;
        }) => {
          fetch(url, { method: 'POST', headers: header, body: data }).then(
            async (response) => success({ statusCode: response.status, data: await response.text(), header: {} }),
            (error: unknown) => fail({ errMsg: String(error) }),
          );
        },
      };
      const world = {
        wx,
        setTimeout,
        clearTimeout,
        ['Page' as string]: (page: Record<string, unknown>) => void pages.push(page),
        getApp: () => ({
          globalData: { gateway: `${gateway.url}/graphql` },
          signIn: async () => gateway.tokenOf('chen.xia'),
        }),
      };
      const loaded = new Map<string, { exports: Record<string, unknown> }>();
      const run = (id: string, text: string, require: (name: string) => unknown) => {
        const module = { exports: {} as Record<string, unknown> };
        loaded.set(id, module);
        runInNewContext(`(function (module, exports, require) {${text}\n})`, world)(module, module.exports, require);
        return module.exports;
      };
      const fromPackage = (path: string): unknown =>
        loaded.get(path)?.exports ??
        run(path, readFileSync(path, 'utf8'), (name) => fromPackage(resolve(dirname(path), name)));
      const block = (file: string): Record<string, unknown> =>
        loaded.get(file)?.exports ??
        run(file, blocksOf('js', 'mini-program').find((each) => each.file === file)?.text ?? '', (name) =>
          name.startsWith('.')
            ? block(name.slice(2))
            : fromPackage(join(folder, `${name.slice('@partnergraph/client'.length) || '/index'}.js`)),
        );
      return { block, pages };
    };

    it('load pages of customers, with a token that is renewed', async () => {
      const { block, pages } = open();
      block('page.js');
      const [definition] = pages;
      if (!definition) throw new Error('no page');
      const page = {
        ...definition,
        setData(this: { readonly data: object }, data: object) {
          Object.assign(this.data, data);
        },
      } as unknown as {
        readonly data: { readonly customers: readonly { readonly accountName: string }[]; readonly after: string };
        onLoad(): Promise<void>;
        more(): Promise<void>;
      };
      await page.onLoad();
      await page.more();
      const rows = gateway.sandbox.partner('demo-cn').customers();
      expect(page.data.customers.map(({ accountName }) => accountName)).toEqual(
        rows.map(({ account_name }) => account_name),
      );
    });

    it('write once for a key', async () => {
      const { block } = open();
      const { allocate } = block('allocate.js') as {
        readonly allocate: (id: string, amount: object, key: string) => Promise<string>;
      };
      const target = () =>
        gateway.sandbox
          .partner('demo-cn')
          .customers()
          .find(({ association_type, balance }) => association_type === '2' && balance > 0n);
      const before = target();
      const amount = { amount: '1.00', currency: 'CNY' };
      expect(await allocate(before?.customer_id ?? '', amount, 'guide')).toBe('done');
      expect(await allocate(before?.customer_id ?? '', amount, 'guide')).toBe('done');
      expect((target()?.balance ?? 0n) - (before?.balance ?? 0n)).toBe(100n);
    });
  });

  describe('for own records', () => {
    let gateway: Awaited<ReturnType<typeof openGateway>>;
    let folder: string;
    beforeAll(async () => {
      gateway = await openGateway({ env: { MIRROR: 'off' } });
      folder = mkdtempSync(resolve('test/client/own-records-'));
    });
    afterAll(async () => {
      rmSync(folder, { recursive: true });
      await gateway.close();
    });

    /** A block as a module, with the package's sources. */
    const load = async <T>(file: string): Promise<T> => {
      const text = blocksOf('ts', 'records').find((each) => each.file === file)?.text ?? '';
      const path = join(folder, file);
      const sourceOf = (name = 'index'): string => resolve(`packages/client/src/${name}.ts`);
      writeFileSync(
        path,
        text.replaceAll(/'@partnergraph\/client(?:\/(\w+))?'/g, (_, name?: string) => `'${sourceOf(name)}'`),
      );
      return (await import(path)) as T;
    };
    const clientOf = (as: string): Client =>
      createClient({ url: `${gateway.url}/graphql`, token: () => gateway.tokenOf(as) ?? '' });

    it('report, invite, add papers and read what has changed', async () => {
      const { report, confirm, invite } = await load<InviteBlock>('invite.ts');
      const { upload, addSolution } = await load<PapersBlock>('papers.ts');
      const { changesSince } = await load<ChangesBlock>('changes.ts');
      const [member, director] = [clientOf('wang.fang'), clientOf('zhou.ning')];
      const { next } = await changesSince(director);
      const reported = await report(member, {
        company: 'Harbor Trading',
        contactName: 'Zhang San',
        contactPhone: '13800000007',
        contactEmail: 'zhang@customer.example',
      });
      await confirm(director, reported);
      const link = await invite(member, reported.customerReportId);
      expect(link).toContain('/invitations/');
      const paper = new File(['title\nplan\n'], 'plan.txt');
      const id = await upload(gateway.url, gateway.tokenOf('zhou.ning') ?? '', paper);
      const solution = await addSolution(director, 'Warehouse in a week', [id]);
      expect(solution?.attachments).toMatchObject([{ attachmentId: id, name: 'plan.txt', bytes: 11 }]);
      const headers = { authorization: `Bearer ${gateway.tokenOf('zhou.ning')}` };
      expect(await (await fetch(`${gateway.url}/attachments/${id}`, { headers })).text()).toBe('title\nplan\n');
      const other = { authorization: `Bearer ${gateway.tokenOf('amara.okafor')}` };
      expect((await fetch(`${gateway.url}/attachments/${id}`, { headers: other })).status).toBe(404);
      const { changes } = await changesSince(director, next);
      expect(changes.map(({ type, step }) => `${type} ${step}`)).toEqual([
        'CustomerReport create',
        'CustomerReport submit',
        'CustomerReport confirm',
        'Invitation create',
        'Invitation send',
        'Solution create',
      ]);
    });
  });

  it('are named in the index, and their links lead somewhere', () => {
    const index = readFileSync('docs/clients.md', 'utf8');
    for (const path of globSync('docs/guides/*.md')) {
      expect(index).toContain(path.replace('docs/', ''));
      for (const [, target = ''] of readFileSync(path, 'utf8').matchAll(/\]\((?!https?:)([^)#]+)/g))
        expect([path, target, existsSync(join(dirname(path), target))]).toEqual([path, target, true]);
    }
  });
});

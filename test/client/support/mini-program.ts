import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openGateway } from '../../server/whole.ts';
import { blocksOf } from './blocks.ts';

/** Runs the blocks of the guide with the globals of a mini-program only. */
export const testMiniProgram = (): void => {
  describe('for mini-programs', () => {
    let gateway: Awaited<ReturnType<typeof openGateway>>;
    let folder: string;
    beforeAll(async () => {
      gateway = await openGateway();
      // WeChat's developer tools load npm packages as CommonJS modules.
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
};

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { atSandbox, loadConfig } from '../../../src/config/index.ts';
import { startSandbox } from '../../../src/sandbox/index.ts';
import { composeGateway, createLogger, startGateway } from '../../../src/server/index.ts';
import type { Clock } from '../../../src/time/index.ts';
import { copy } from '../../mirror/support.ts';
import { START, testClock } from '../../support/clock.ts';
import { launch } from '../browser.ts';
import { ROOT } from '../open-playground.ts';

/** A director who may also allocate funds; an administrator must approve larger amounts. */
const organization = {
  'demo-cn': {
    roles: { FUNDS_CLERK: { items: ['BPC_ITEM_SUBCUSTSERV_010103'] } },
    members: [
      { accountName: 'chen.xia', name: 'Chen Xia', roles: ['ADMINISTRATOR'] },
      { accountName: 'zhou.ning', name: 'Zhou Ning', roles: ['ACCOUNT_DIRECTOR', 'FUNDS_CLERK'] },
      { accountName: 'li.qiang', name: 'Li Qiang', roles: ['ACCOUNT_MANAGER'], director: 'zhou.ning' },
    ],
  },
};
const settings = { writes: { 'demo-cn': { approval: { above: '1000.00', expiresAfterSeconds: 86_400 } } } };

/** Builds the application and starts a gateway that serves it, over a sandbox. */
export const openExample = async ({ clock = testClock }: { readonly clock?: Clock } = {}) => {
  execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', 'examples/web'], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  const sandbox = await startSandbox({ clock, port: 0, customers: 200, seed: 1, quotas: false });
  const folder = mkdtempSync(join(tmpdir(), 'example-'));
  const file = join(folder, 'settings.json');
  const seed = join(folder, 'organization.json');
  writeFileSync(file, JSON.stringify(settings));
  writeFileSync(seed, JSON.stringify(organization));
  const composed = await composeGateway({
    clock,
    config: atSandbox(
      loadConfig({ PORT: '0', SANDBOX_QUOTAS: 'off', PARTNERGRAPH_CONFIG: file, ORGANIZATION_SEED: seed }),
      sandbox.url,
    ),
    playground: `${ROOT}examples/web/dist`,
    logger: createLogger('silent'),
  });
  const gateway = await startGateway(composed.parts);
  sandbox.trustPlatform({
    metadataUrl: `${gateway.url}/saml/metadata.xml`,
    bindingUrl: `${gateway.url}/saml/binding/<partner>`,
  });
  const browser = await launch();

  return {
    sandbox,
    gateway,
    mirrors: composed.mirrors,
    partners: composed.partners,
    /** Opens a page and signs the member in; collects the browser's errors. */
    open: async (member: string, { locale = 'en-GB', width = 1280 } = {}) => {
      const context = await browser.newContext({ viewport: { width, height: 800 }, locale });
      const page = await context.newPage();
      await page.clock.setFixedTime(START);
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text().slice(0, 300));
      });
      page.on('pageerror', (error) => complaints.push(String(error)));
      await page.goto(`${gateway.url}/`);
      await page.locator(`[data-member="${member}"]`).click();
      return { page, complaints, [Symbol.asyncDispose]: () => context.close() };
    },
    /** Reads customers and orders of the Chinese partner into their copies; without copies, live orders are NOT_READY. */
    copyOrders: async () => {
      for (const mirror of composed.mirrors.filter(({ partnerId }) => partnerId === 'demo-cn'))
        await copy(mirror, ['customers', 'orders']);
    },
    close: async () => {
      await browser.close();
      await gateway.close();
      await composed.release();
      await sandbox.close();
      rmSync(folder, { recursive: true });
    },
  };
};

export type Example = Awaited<ReturnType<typeof openExample>>;

/** With `SCREENSHOTS=<folder>` writes a picture for the README there. */
export const takePicture = async (page: Page, name: string): Promise<void> => {
  const { SCREENSHOTS: folder } = process.env;
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
};

/** By how many pixels the page is wider than its window; 0 when nothing has to be scrolled sideways. */
export const overhang = (page: Page): Promise<unknown> =>
  page.evaluate('document.documentElement.scrollWidth - innerWidth');

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { become, execute, launch } from './browser.ts';
import { openPage, startPlayground } from './open-playground.ts';

export const testOtherSettings = (): void => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  it('shows each member the docs of its own part of the schema', async () => {
    const playground = await startPlayground({ SCHEMA_VIEW: 'viewer' });
    try {
      await using session = await openPage(browser, playground.url);
      const { page } = session;
      const inDocs = page.locator('.pg-docs [data-field="allocateFunds"]');
      await page.locator('.pg-side-tabs button', { hasText: 'Docs' }).click();
      await inDocs.waitFor();
      await become(page, 'lotus-cloud-customer');
      await inDocs.waitFor({ state: 'detached' });
      await page.locator('.pg-docs [data-field="customers"]').first().waitFor();
      await become(page, 'chen.xia');
      await inDocs.waitFor();
    } finally {
      await playground.close();
    }
  });

  it('takes a pasted token where there are no demo members', async () => {
    const playground = await startPlayground({
      SANDBOX: 'on',
      OIDC_ISSUER: 'https://id.example.com',
      OIDC_AUDIENCE: 'partnergraph',
      OIDC_JWKS_URL: 'https://id.example.com/keys',
    });
    try {
      await using session = await openPage(browser, playground.url);
      const { page } = session;
      expect(await page.getByRole('button', { name: /^Signed in as/ }).count()).toBe(0);
      await page.getByLabel('Access token').fill('Bearer made-up');
      const { asked, answer } = await execute(page);
      expect(asked.headers().authorization).toBe('Bearer made-up');
      expect(answer.errors[0].extensions.code).toBe('UNAUTHENTICATED');
    } finally {
      await playground.close();
    }
  });
};

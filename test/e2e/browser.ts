import { existsSync } from 'node:fs';
import { chromium, type Page } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';

/** On CI a missing browser fails the run; elsewhere the tests are skipped with a message. */
export const browserExpected = process.env.CI === 'true';
export const browserPresent = existsSync(CHROMIUM);

export const launch = () =>
  chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

/**
 * Runs the document in the editors and returns its request and answer. It is the request that asks for its cost, which
 * the page's own requests do not.
 */
export const execute = async (page: Page) => {
  const [response] = await Promise.all([
    page.waitForResponse((answer) => answer.request().postData()?.includes('"cost":true') ?? false),
    page.locator('[data-action="run"]:not([disabled])').click(),
  ]);
  return { asked: response.request(), answer: await response.json() };
};

export const become = async (page: Page, accountName: string): Promise<void> => {
  await page.locator('.pg-bar [aria-haspopup="menu"]').click();
  await page.locator(`[data-persona="${accountName}"]`).click();
};

export const choose = (page: Page, sample: string): Promise<void> => page.locator(`[data-sample="${sample}"]`).click();

/** Waits until the editors exist and the page has loaded what the member may run. */
export const ready = async (page: Page): Promise<void> => {
  await page.locator('.pg-operation .cm-line').first().waitFor();
  await page.locator('[data-action="run"]').waitFor();
};

import { existsSync } from 'node:fs';
import { chromium, type Page } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';

/** On CI a missing browser fails the run; elsewhere it skips, and says so. */
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

/** Runs what the editor holds, once it is there; the request of it and its answer. */
export const execute = async (page: Page) => {
  await page.locator('.graphiql-query-editor .view-line').first().waitFor();
  const [response] = await Promise.all([
    page.waitForResponse(
      (answer) => answer.url().endsWith('/graphql') && !answer.request().postData()?.includes('__schema'),
    ),
    page.locator('.graphiql-execute-button').click(),
  ]);
  return { asked: response.request(), answer: await response.json() };
};

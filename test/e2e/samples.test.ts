import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { DEMO_PARTNERS } from '../../src/config/index.ts';
import { personasOf } from '../support/personas.ts';
import { SAMPLES, SITES } from '../support/samples.ts';
import { become, browserExpected, browserPresent, choose, execute, launch } from './browser.ts';
import { openPage, type Playground, startPlayground } from './open-playground.ts';

const run = browserPresent || browserExpected ? describe : describe.skip;

/** `npm run test:browser` runs all samples as every demo persona of every site; otherwise a third of them, CI another one every day. */
const full = process.env.BROWSER === 'full';
const TURN = Number(process.env.SAMPLES_TURN ?? 1);
const ASKED = full ? SAMPLES : SAMPLES.filter((_, index) => index % 3 === TURN % 3);
const PERSONAS = full ? SITES.flatMap(({ partner }) => personasOf(partner)) : ['chen.xia'];

/** Members of customers: a customer's own data may lack what a sample shows. */
const CUSTOMERS: readonly string[] = DEMO_PARTNERS.flatMap(({ others }) =>
  others.filter(({ kind }) => kind === 'customer').map(({ accountName }) => accountName),
);

type Outcome = 'answered' | 'not for this site' | 'not for this member' | 'nothing to show' | 'failed';

const outcomeOf = async (page: Page, sample: string): Promise<readonly [Outcome, unknown?]> => {
  const permission = await page.locator(`[data-sample="${sample}"]`).getAttribute('data-permission');
  await choose(page, sample);
  if (permission !== 'open') return [permission === 'site' ? 'not for this site' : 'not for this member'];
  await page.locator('.pg-variables:not([data-example="looking"])').waitFor();
  if ((await page.locator('.pg-variables').getAttribute('data-example')) === 'none') return ['nothing to show'];
  const { answer } = await execute(page);
  return answer.errors ? ['failed', answer.errors] : ['answered'];
};

run('every sample in a browser', () => {
  let playground: Playground;
  let browser: Browser;
  const counts = new Map<Outcome, number>();

  beforeAll(async () => {
    playground = await startPlayground();
    await playground.copyLists();
    browser = await launch();
  }, 300_000);

  afterAll(async () => {
    await browser?.close();
    await playground?.close();
    const answered = counts.get('answered') ?? 0;
    const open = answered + (counts.get('failed') ?? 0);
    const others = [...counts].filter(([outcome]) => outcome !== 'answered').map(([each, count]) => `${count} ${each}`);
    process.stderr.write(`${answered} of ${open} samples answered on one click; ${others.join(', ')}\n`);
  });

  it.each(PERSONAS)(
    'answers on one click as %s, or is shown as not for that member or site',
    async (accountName) => {
      // The whole run takes longer than copies keep which member manages which customer, so the lists are read again.
      await playground.copyLists();
      await using session = await openPage(browser, playground.url);
      const { page } = session;
      await become(page, accountName);
      await page.locator('[data-permission="site"], [data-permission="role"]').first().waitFor();
      const failed: unknown[] = [];
      expect(ASKED.length).toBeGreaterThan(20);
      for (const [sample] of ASKED) {
        const [outcome, reason] = await outcomeOf(page, sample);
        counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
        if (outcome === 'failed' || (outcome === 'nothing to show' && !CUSTOMERS.includes(accountName)))
          failed.push([sample, outcome, reason]);
      }
      expect(failed).toEqual([]);
      expect(session.complaints).toEqual([]);
    },
    300_000,
  );
});

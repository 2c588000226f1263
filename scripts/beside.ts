// How much slower a screen is beside a first reading of all lists than alone: `npm run bench:beside`. Two gateways, each
// before a sandbox of its own with quotas, get queries for the same screens by turns; one of them reads all lists meanwhile,
// the other keeps no copy. The figure includes waits for the quota and for the processor, so it needs an idle machine.
// `--write` puts the table into docs/performance.md.
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { compareTimes } from './beside/compare.ts';
import { writeBesideSection } from './beside/page.ts';
import { customerIds, type Person, signIn, timeScreen } from './beside/screens.ts';
import { answerOf, startProcess, waitForEnd } from './scale/processes.ts';
import { startVendor } from './scale/start-vendor.ts';

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '120' }, write: { type: 'boolean', default: false } },
});
const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Enough that the first reading takes longer than the measurement. */
const CUSTOMERS = 20_000;
/** People who open a screen at the same time; `bench:quota` measures many who send queries without a pause. */
const PEOPLE = [1, 3, 8] as const;
/** Longer than the second in which the vendor counts calls, so that the previous turn delays no screen. */
const REST_MS = 1_300;
const IDS = 400;

interface Contender {
  readonly person: Person;
  /** Lists that have not been read to their end. */
  unread(): Promise<number>;
  close(): Promise<void>;
}

const start = async (mirror: 'on' | 'off'): Promise<Contender> => {
  const vendor = await startVendor(CUSTOMERS, { quotas: true });
  const gateway = startProcess(new URL('beside/gateway.ts', import.meta.url), [mirror, vendor.url]);
  const { url } = await answerOf<{ url: string }>(gateway);
  return {
    person: await signIn(url),
    unread: async () => {
      gateway.send('status');
      return (await answerOf<{ unread: number }>(gateway)).unread;
    },
    close: async () => {
      gateway.disconnect();
      await waitForEnd(gateway);
      await vendor.close();
    },
  };
};

const [beside, alone] = [await start('on'), await start('off')];
const pair = [beside, alone] as const;
try {
  // Both gateways list the customers before the measurement.
  const [ids = []] = await Promise.all(pair.map(({ person }) => customerIds(person, IDS)));
  let [asks, turns] = [0, 0];
  const nextId = (): string => ids[asks++ % ids.length] ?? '';
  const results = [];
  for (const people of PEOPLE) {
    const times = { beside: [] as number[], alone: [] as number[] };
    const until = performance.now() + (Number(values.seconds) * 1000) / PEOPLE.length;
    while (performance.now() < until) {
      // Both get queries for the same customers, which neither has read before; each is first in turn.
      const asked = Array.from({ length: people }, nextId);
      for (const contender of turns++ % 2 === 0 ? pair : pair.toReversed()) {
        await delay(REST_MS);
        const took = await Promise.all(asked.map((id) => timeScreen(contender.person, id)));
        times[contender === beside ? 'beside' : 'alone'].push(...took);
      }
    }
    results.push({ people, ...compareTimes(times) });
  }
  const unread = await beside.unread();
  if (unread === 0) throw new Error('the first reading ended before the measurement');
  const rows = results.map(
    ({ people, screens, p50, ratio }) =>
      `| ${people} | ${screens} | ${p50.alone.toFixed(1)} | ${p50.beside.toFixed(1)} | ${ratio.toFixed(2)} |`,
  );
  const table = [
    '| people | screens of each | alone, p50 ms | beside a first reading, p50 ms | ratio |',
    '| --: | --: | --: | --: | --: |',
    ...rows,
  ].join('\n');
  say(table);
  if (values.write) await writeBesideSection(table);
} finally {
  await Promise.all(pair.map((contender) => contender.close()));
}

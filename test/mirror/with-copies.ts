import { expect } from '@jest/globals';
import { getOperationAST, parse } from 'graphql';
import { isOnSite } from '../../src/mirror/kept-lists.ts';
import { NOUN_NAMES, type NounName } from '../../src/mirror/nouns/index.ts';
import { type Holder, holdersOf } from '../graph/support/resource-writes.ts';
import { START } from '../support/clock.ts';
import { startTestGateway } from '../support/gateway.ts';
import { SAMPLES, type SITES } from '../support/samples.ts';
import { differences, freshnessOf, mirrorOf, settle } from './support.ts';

/** No write changes bills, and copies of prices and tickets answer no list: tickets only feed the log of changes. */
const NOT_COMPARED: readonly NounName[] = ['bills', 'renewalPrices', 'tickets'];
/** Longer than a refresh looks back for new rows. */
export const LATER_MS = 60 * 60_000;
/** Samples that write to the gateway itself. */
const OF_THE_GATEWAY = ['CreateExport', 'OpenConsole'];

/** Samples that write to the vendor. */
export const WRITING_SAMPLES = SAMPLES.filter(
  ([name, text]) => getOperationAST(parse(text))?.operation === 'mutation' && !OF_THE_GATEWAY.includes(name),
);

interface Written {
  readonly [field: string]: { readonly operation: { readonly outcome: string } | null } | null;
}

/** A gateway with copies that are compared with the vendor's lists before and after each write. */
export const startWithCopies = async ({ partner: id, administrator }: (typeof SITES)[number]) => {
  let now = START;
  const gateway = await startTestGateway({ customers: 30, now: () => now, env: { MAX_UPSTREAM_CALLS: '2000' } });
  gateway.sandbox.configure({ associationDelayMs: 0, associationTimeoutMs: 5_000 });
  const holders: readonly Holder[] = await holdersOf(gateway, id);
  const partner = gateway.services.partner(id);
  const mirror = mirrorOf(partner);
  const nouns = NOUN_NAMES.filter((noun) => !NOT_COMPARED.includes(noun) && isOnSite(partner.upstream, noun));

  /** Lists that answer although they differ from the vendor's, each with its number of different rows. */
  const outdated = async (): Promise<readonly string[]> => {
    const found: string[] = [];
    for (const noun of nouns) {
      const { isReady } = await freshnessOf(mirror, noun);
      const different = isReady ? await differences(partner, noun) : 0;
      if (different > 0) found.push(`${noun}: ${different}`);
    }
    return found;
  };
  const held = async (): Promise<readonly string[]> => {
    const ready = await Promise.all(nouns.map((noun) => freshnessOf(mirror, noun)));
    return nouns.filter((_, at) => !ready[at]?.isReady);
  };
  const run = <T>(text: string, variables: Record<string, unknown> = {}) =>
    gateway.run<T, Record<string, unknown>>(administrator, text, variables);

  return {
    gateway,
    holders,
    nouns,
    run,
    now: () => now,
    /** Writes, and compares before and after the leader has read what was touched. */
    check: async (write: () => ReturnType<typeof run<Written>>): Promise<void> => {
      now += LATER_MS;
      await settle(mirror);
      const { data, errors } = await write();
      expect([errors, ...Object.values(data ?? {}).map((each) => each?.operation?.outcome)]).toEqual([
        undefined,
        'SUCCEEDED',
      ]);
      expect(await outdated()).toEqual([]);
      await settle(mirror);
      expect([await held(), await outdated()]).toEqual([[], []]);
    },
    close: () => gateway.close(),
  };
};

export type WithCopies = Awaited<ReturnType<typeof startWithCopies>>;

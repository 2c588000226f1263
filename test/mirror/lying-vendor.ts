import type { NounName } from '../../src/mirror/index.ts';
import type { WireRow } from '../../src/mirror/noun.ts';
import { NOUN_NAMES, nounOf } from '../../src/mirror/nouns/index.ts';
import { DAY_MS } from '../../src/time/index.ts';
import { START } from '../support/clock.ts';
import { startTestGateway } from '../support/gateway.ts';
import { createSeparateMirror, PARTNER } from './separate-mirror.ts';
import { live, OWN } from './support.ts';

export type Answer = Readonly<Record<string, unknown>>;
/** Changes an answer of the vendor. */
export type Twist = (
  answer: Answer,
  asked: { readonly operation: string; readonly input: WireRow; readonly rows: string },
) => Answer;

export const AS_IT_IS: Twist = (answer) => answer;

const COPIED: ReadonlySet<string> = new Set(NOUN_NAMES.map((noun) => nounOf(noun).operation));

/** A mirror of these lists whose vendor answers otherwise than it should. Copying all lists would take many times as long. */
export const openLyingVendor = async (nouns: readonly NounName[]) => {
  const wanted = new Set(nouns.map((noun) => nounOf(noun).operation));
  const state = { now: START, twist: AS_IT_IS, calls: 0 };
  const gateway = await startTestGateway({ customers: 230, now: () => state.now });
  const partner = gateway.services.partner(PARTNER);
  const { upstream } = partner;
  const mirror = createSeparateMirror(gateway, {
    now: () => state.now,
    upstream: {
      ...upstream,
      supports: (operation) => (wanted.has(operation) || !COPIED.has(operation)) && upstream.supports(operation),
      call: async (operation, input, options) => {
        state.calls += 1;
        const rows = upstream.contract.operations.get(operation)?.facts.paging?.rows ?? '';
        return { ...state.twist(await upstream.call(operation, input, options), { operation, input, rows }) };
      },
    },
    changesMs: 30 * DAY_MS,
  });
  return {
    state,
    gateway,
    mirror,
    totalOf: (operation: string): string => upstream.contract.operations.get(operation)?.facts.paging?.total ?? '',
    errorOf: async (noun: NounName): Promise<string | null> =>
      (await mirror.status()).find((each) => each.noun === noun)?.error ?? null,
    someSteps: async (most = 12): Promise<void> => {
      for (let step = 0; step < most; step += 1) {
        await mirror.step();
        state.now += 1_000;
      }
    },
    idsOf: async (noun: NounName): Promise<string[]> =>
      (await mirror.page(noun, { scope: OWN, first: 100_000 })).map(({ id }) => id).sort(),
    liveIds: async (noun: NounName): Promise<string[]> => {
      const { operation, idOf, source } = nounOf(noun);
      const input = source.kind === 'list' ? source.input : {};
      return (await live(partner, operation, input)).map((row) => idOf(row) ?? '').sort();
    },
    close: async (): Promise<void> => {
      await mirror.close();
      await gateway.close();
    },
  };
};

export type LyingVendor = Awaited<ReturnType<typeof openLyingVendor>>;

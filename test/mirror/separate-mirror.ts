import { createMirror, type Mirror } from '../../src/mirror/index.ts';
import { DAY_MS } from '../../src/time/index.ts';
import type { Upstream } from '../../src/upstream/index.ts';
import type { TestGateway } from '../support/gateway.ts';

export const PARTNER = 'demo-cn';

type Settings = Parameters<typeof createMirror>[0];

interface Separate extends Partial<Omit<Settings, 'clock'>> {
  readonly now: () => number;
}

/** A mirror in the gateway's store that only the test runs; the settings that it does not name are the usual ones. */
export const createSeparateMirror = (
  { services }: Pick<TestGateway, 'services'>,
  { now, ...settings }: Separate,
): Mirror => {
  const { upstream, clock } = services.partner(PARTNER);
  return createMirror({
    partnerId: PARTNER,
    store: services.store,
    upstream,
    clock: { ...clock, now },
    managers: 'vendor',
    share: 0.3,
    ageSeconds: {},
    verifyMs: DAY_MS,
    changesMs: DAY_MS,
    ...settings,
  });
};

/** The vendor with these operations alone; `wait` is called at each call for orders, to let its time pass. */
export const withSlowOrders = (
  { services }: Pick<TestGateway, 'services'>,
  operations: ReadonlySet<string>,
  wait: () => void,
): Upstream => {
  const { upstream } = services.partner(PARTNER);
  return {
    ...upstream,
    supports: (operation) => operations.has(operation) && upstream.supports(operation),
    call: (operation, input, options) => {
      if (operation === 'ListCustomerOrders') wait();
      return upstream.call(operation, input, options);
    },
  };
};

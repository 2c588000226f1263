import { expect } from '@jest/globals';
import type { GraphQLFormattedError } from 'graphql';
import { startTestGateway, type TestGateway } from '../../support/gateway.ts';
import type { Payload } from './resource-documents.ts';
import { type Holder, holdersOf } from './resource-writes.ts';

const ADMINISTRATOR = 'chen.xia';

const WRITES = [
  'RenewalResources',
  'CancelResourcesSubscription',
  'AutoRenewalResources',
  'CancelAutoRenewalResources',
  'SetResourcesRenewConfig',
  'UpdatePeriodToOnDemand',
  'UpdatePeriodToOnDemandInstantly',
];

interface Answered {
  readonly payload: Payload | null;
  readonly errors: readonly Pick<GraphQLFormattedError, 'message' | 'extensions'>[] | undefined;
}

export interface ResourceDesk extends TestGateway {
  /** The answer of the first field; default: asked by the administrator. */
  ask(document: string, as?: string): Promise<Answered>;
  /** The first error's extensions, after checking that the write changed nothing. */
  refusal(document: string, as?: string): Promise<Readonly<Record<string, unknown>>>;
  /** Writes of resources that reached the vendor since the last `forgetCalls`. */
  writesAtVendor(): number;
  /** Customers with at least two working main resources that no test has taken yet. */
  readonly holders: readonly Holder[];
  /** One of these customers, each only once, so that no test finds another's orders. */
  take(test?: (holder: Holder) => boolean): Holder;
}

/** A gateway, and customers of the China partner with resources to write about. */
export const openResourceDesk = async (): Promise<ResourceDesk> => {
  const gateway = await startTestGateway({ customers: 120 });
  gateway.sandbox.configure({ provisioningDelayMs: 0 });
  const holders = await holdersOf(gateway, 'demo-cn', { least: 2 });

  const ask: ResourceDesk['ask'] = async (document, as = ADMINISTRATOR) => {
    const { data, errors } = await gateway.run<Record<string, Payload | null>, never>(as, document);
    return { payload: Object.values(data ?? {})[0] ?? null, errors };
  };
  const writesAtVendor = (): number => WRITES.reduce((sum, name) => sum + (gateway.calls()[name] ?? 0), 0);
  return {
    ...gateway,
    ask,
    writesAtVendor,
    holders,
    refusal: async (document, as) => {
      const before = writesAtVendor();
      const { payload, errors } = await ask(document, as);
      expect(payload).toBeNull();
      expect(writesAtVendor()).toBe(before);
      return errors?.[0]?.extensions ?? {};
    },
    take: (test = () => true) => {
      const place = holders.findIndex(test);
      const [holder] = place < 0 ? [] : holders.splice(place, 1);
      if (!holder) throw new Error('no such customer');
      return holder;
    },
  };
};

export const isRich = ({ model, funds }: Holder): boolean => model === '2' && funds > 10_000_000n;

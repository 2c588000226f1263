import type { Contract, VendorOperation } from '../../../src/contract/index.ts';
import { createUpstream, type Upstream, type UpstreamSettings } from '../../../src/upstream/index.ts';
import { testClock } from '../../support/clock.ts';

type Sketch = Partial<Omit<VendorOperation, 'facts'>> & { readonly id: string } & {
  readonly facts?: Partial<VendorOperation['facts']>;
};

const text = { type: 'string' } as const;

/** An operation with only the parts that the test needs. */
export const operation = ({ facts, ...rest }: Sketch): VendorOperation => ({
  method: 'GET',
  path: `/v2/${rest.id}`,
  summary: '',
  domain: 'test',
  service: 'bss',
  bodyType: 'json',
  parameters: [],
  body: null,
  response: { type: 'object', properties: { value: text } },
  ...rest,
  facts: { credential: 'partner', kind: 'read', quota: 10, permission: [], ...facts },
});

export const queryParameter = (name: string, schema: VendorOperation['response'] = text) =>
  ({ name, in: 'query', required: false, schema, fromCredential: false }) as const;

export const pathParameter = (name: string, fromCredential = false) =>
  ({ name, in: 'path', required: true, schema: text, fromCredential }) as const;

export const READ = operation({ id: 'Read', parameters: [queryParameter('key')] });
export const LOCALIZED = operation({ id: 'Names', parameters: [queryParameter('key')], facts: { localized: true } });
export const EITHER = operation({
  id: 'Either',
  parameters: [queryParameter('key')],
  facts: { credential: 'either' },
});
export const CUSTOMER_READ = operation({ id: 'Own', facts: { credential: 'customer', quota: 1000 } });
export const CUSTOMER_WRITE = operation({
  id: 'Pay',
  method: 'POST',
  body: { type: 'object', properties: { order_id: text } },
  facts: { credential: 'customer', kind: 'write' },
});
export const WRITE = operation({
  id: 'Write',
  method: 'POST',
  body: { type: 'object', properties: { customer_id: text, amount: { type: 'number', format: 'decimal' } } },
  facts: { kind: 'write' },
});

export const contractOf = (...operations: readonly VendorOperation[]): Contract => ({
  name: 'bss',
  operations: new Map(operations.map((one) => [one.id, one])),
});

export const KEYS = { accessKey: 'AKTEST', secretKey: 'not-a-real-secret', domainId: 'dom1' };

export const BOTH_WORLDS = contractOf(READ, LOCALIZED, EITHER, CUSTOMER_READ, CUSTOMER_WRITE, WRITE);

/** A client of `url`, which plays BSS and IAM, with pauses between attempts cut to nothing. */
export const client = (url: string, overrides: Partial<UpstreamSettings> = {}): Upstream & AsyncDisposable => {
  const upstream = createUpstream({
    site: 'CHINA',
    contract: BOTH_WORLDS,
    endpoints: { bss: url, iam: url },
    credential: KEYS,
    agencyName: 'TEST_PLATFORM',
    retries: { baseMs: 0 },
    clock: testClock,
    ...overrides,
  });
  return { ...upstream, [Symbol.asyncDispose]: upstream.close };
};

/** The reason of a rejection; fails when the promise is fulfilled. */
export const rejection = async (promise: Promise<unknown>): Promise<unknown> => {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('expected a rejection');
};

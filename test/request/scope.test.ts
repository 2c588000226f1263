import { describe, expect, it } from '@jest/globals';
import { inputNames, loadContract, type VendorOperation } from '../../src/contract/index.ts';
import { isGatewayError } from '../../src/errors/index.ts';
import { withinScope } from '../../src/request/access/scope.ts';
import { PARTNER, resellerIn, type Scope, scopeOf, takesReseller } from '../../src/upstream/index.ts';
import { camelCase } from '../../src/upstream/mapping/index.ts';
import type { Api, AskOptions, Input } from '../../src/vendor/api.ts';

const CONTRACTS = [loadContract('CHINA'), loadContract('INTERNATIONAL')] as const;
const OPERATIONS = CONTRACTS.flatMap((contract) =>
  [...contract.operations.values()].map((operation) => [contract.name, operation.id, operation] as const),
);

interface Asked {
  readonly input: Input;
  readonly options: AskOptions;
}

/** The inputs that the vendor would receive. */
const recorder = (operation: VendorOperation): { api: Api; asked: Asked[] } => {
  const asked: Asked[] = [];
  const record = (input: Input, options: AskOptions = {}) => asked.push({ input, options });
  const api = {
    operation: () => operation,
    askAny: async (_: string, input: Input, options?: AskOptions) => record(input, options),
    prepareWrite: (_: string, input: Input, options?: AskOptions) => async () => record(input, options),
  } as unknown as Api;
  return { api, asked };
};

const MINE = { kind: 'customer', customerId: 'c1', resellerId: null } as const;
const UNDER_RESELLER = { ...MINE, resellerId: 'r1' } as const;
const asReseller = (api: Api) => withinScope(api, scopeOf('r1'), () => async () => 'nobody');
const asItself = (api: Api, scope: Scope = MINE) => withinScope(api, scope, () => async () => 'mine');

const credentialOf = (accountName: string): AskOptions => ({ credential: { kind: 'customer', accountName } });

const codeOf = async (call: () => Promise<unknown>): Promise<unknown> => {
  try {
    await call();
    return 'asked';
  } catch (error) {
    return isGatewayError(error) ? error.code : 'mistake';
  }
};

const attempt = (api: Api, { id, facts }: VendorOperation, input: Input, options?: AskOptions) =>
  codeOf(async () =>
    facts.kind === 'write' ? api.prepareWrite(id, input, options)() : await api.askAny(id, input, options),
  );

const isPublic = ({ facts }: VendorOperation): boolean => facts.cache?.audience === 'public';

/** The inputs of an operation that name customers, filled with these ids. */
const naming = (operation: VendorOperation, id: string): Input => {
  const { batch } = operation.facts;
  return Object.fromEntries(
    inputNames(operation)
      .filter((name) => ['customer_id', 'customer_ids', 'customer_infos'].includes(name))
      .map((name) => [
        camelCase(name),
        name === 'customer_id' ? id : [batch?.parameter === name && batch.item ? { [batch.item]: id } : id],
      ]),
  );
};

describe.each(OPERATIONS)('%s %s', (_site, _id, operation) => {
  it("is asked for a reseller's member under that reseller, about a found customer, as a customer, or not at all", async () => {
    const questions = [
      [{}],
      [naming(operation, 'c-found')],
      [{}, { scope: scopeOf('r1') }],
    ] as const satisfies readonly (readonly [Input, AskOptions?])[];
    for (const [input, options] of questions) {
      const { api, asked } = recorder(operation);
      await attempt(asReseller(api), operation, input, options);
      for (const { input: sent, options: asIs } of asked) {
        const isNarrow = resellerIn(asIs.scope ?? PARTNER) === 'r1';
        expect(isPublic(operation) || isNarrow || sent.customerId === 'c-found').toBe(true);
        if (takesReseller(operation)) expect(isNarrow).toBe(true);
      }
    }
  });

  it('is never asked for another reseller', async () => {
    if (!takesReseller(operation)) return;
    const { api, asked } = recorder(operation);
    const code = await attempt(asReseller(api), operation, {}, { scope: scopeOf('r2') });
    const { kind, distributor } = operation.facts;
    expect([asked, code]).toEqual([[], kind === 'write' && distributor ? 'FORBIDDEN' : 'NOT_FOUND']);
  });

  it('is asked for a customer with its own credential, or by inputs that name only it, or not at all', async () => {
    for (const input of [{}, naming(operation, 'c1')]) {
      for (const options of [{}, credentialOf('mine')]) {
        const { api, asked } = recorder(operation);
        await attempt(asItself(api), operation, input, options);
        for (const sent of asked) {
          const isItself = JSON.stringify(sent.options.credential) === JSON.stringify(credentialOf('mine').credential);
          const { self } = operation.facts;
          const namesIt = self !== undefined && JSON.stringify(sent.input[camelCase(self)]).includes('"c1"');
          expect(isPublic(operation) || isItself || namesIt).toBe(true);
        }
      }
    }
  });

  it('is never asked for a customer under a reseller that is not its own', async () => {
    const { facts } = operation;
    if (!takesReseller(operation) || facts.self === undefined || facts.credential !== 'partner') return;
    for (const [mine, named, code] of [
      [MINE, 'r1', 'NOT_FOUND'],
      [UNDER_RESELLER, 'r2', 'NOT_FOUND'],
      [UNDER_RESELLER, 'r1', 'asked'],
    ] as const) {
      const { api, asked } = recorder(operation);
      expect(await attempt(asItself(api, mine), operation, {}, { scope: scopeOf(named) })).toBe(code);
      expect(asked.map(({ options }) => options.scope)).toEqual(code === 'asked' ? [mine] : []);
    }
  });

  it('is never asked for a customer about another, nor in the name of another', async () => {
    if (isPublic(operation)) return;
    const about = naming(operation, 'c2');
    const questions: readonly (readonly [Input, AskOptions])[] = [
      [{}, credentialOf('other')],
      ...(Object.keys(about).length > 0 ? [[about, {}] as const, [about, credentialOf('other')] as const] : []),
    ];
    for (const [input, options] of questions) {
      const { api, asked } = recorder(operation);
      const code = await attempt(asItself(api), operation, input, options);
      // With the partner's credential the call is about the customer itself, whichever credential the caller chose.
      const narrowed = asked.filter(({ input: sent }) => !JSON.stringify(sent).includes('"c1"'));
      expect([narrowed, ['asked', 'NOT_FOUND', 'FORBIDDEN'].includes(String(code))]).toEqual([[], true]);
    }
  });
});

describe('writes', () => {
  const pay = CONTRACTS[0].operations.get('PayOrders') as VendorOperation;

  it("are a customer's only with its own credential", async () => {
    for (const [options, code] of [
      [credentialOf('mine'), 'asked'],
      [credentialOf('other'), 'NOT_FOUND'],
      [{}, 'FORBIDDEN'],
    ] as const) {
      const { api, asked } = recorder(pay);
      expect(await attempt(asItself(api), pay, { orderId: 'o1' }, options)).toBe(code);
      expect(asked).toHaveLength(code === 'asked' ? 1 : 0);
    }
  });

  it('that are stopped before they are sent have certainly not happened', async () => {
    const { api } = recorder(pay);
    const send = asItself(api).prepareWrite('PayOrders', { orderId: 'o1' }, credentialOf('other'));
    await expect(send()).rejects.toMatchObject({ details: { effect: 'NONE' } });
  });
});

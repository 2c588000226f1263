import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { atSandbox } from '../../src/config/index.ts';
import { loadContract } from '../../src/contract/index.ts';
import { findMalformed } from '../../src/text.ts';
import { toPairs } from '../../src/upstream/mapping/convert.ts';
import { codesOf, startTestGateway, type TestGateway } from '../support/gateway.ts';
import { type Lie, type LyingVendor, mapLeaves, startLyingVendor } from '../support/lying-vendor.ts';
import { SAMPLES, SITES, variablesFor } from '../support/samples.ts';
import { BOTH_WORLDS, client, rejection } from '../upstream/support/fixture.ts';
import { startVendor } from '../upstream/support/vendor.ts';
import { MALFORMED, NOT_UTF8, withBytes } from './samples.ts';

const answerOf = async (body: Buffer | string) => {
  await using vendor = await startVendor((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(body);
  });
  await using upstream = client(vendor.url, { retries: { attempts: 1 }, contract: BOTH_WORLDS });
  return await rejection(upstream.call('Read', {}));
};

describe('text in an answer of the vendor', () => {
  it.each(Object.entries(NOT_UTF8))('spoils the answer as bytes that are not UTF-8: %s', async (_, bytes) => {
    const body = '{"name":"a@","others":[]}';
    expect(await answerOf(withBytes(body, '@', bytes))).toMatchObject({ code: 'UPSTREAM_BAD_ANSWER' });
  });

  it.each(MALFORMED)('spoils the answer in the name of a member', async (text) => {
    expect(await answerOf(JSON.stringify({ rows: [{ [text]: 1 }] }))).toMatchObject({ code: 'UPSTREAM_BAD_ANSWER' });
  });
});

const QUERY = '{ customers(first: 5) { nodes { id: customerId name accountName } } }';
type Named = { readonly id: string; readonly name: string | null; readonly accountName: string };

describe('text in JSON inside a text', () => {
  it.each(['{"a":"\\ud800"}', '{"\\udfff":1}', '{"a":{"b":["\\ud800"]}}'])('is refused as an escape: %s', (text) => {
    expect(toPairs(text)).toMatchObject({ code: 'UPSTREAM_BAD_ANSWER' });
    expect(toPairs('{"a":"\\ud83c\\udfe2"}')).toEqual([{ name: 'a', value: '\u{1f3e2}' }]);
  });
});

describe('text in the rows of the vendor', () => {
  const [china] = SITES;
  if (!china) throw new Error('no site');
  let vendor: LyingVendor;
  let gateway: TestGateway;
  const variables = new Map<string, Record<string, unknown>>();
  beforeAll(async () => {
    vendor = await startLyingVendor([loadContract('CHINA')]);
    gateway = await startTestGateway({
      customers: 40,
      upstream: { retries: { attempts: 1 }, breaker: { minimumCalls: 100_000, size: 100_000 } },
      adjust: (config) => {
        vendor.aim(config.partners[0]?.endpoints.bss ?? '');
        return atSandbox(config, vendor.url);
      },
    });
    for (const sample of SAMPLES) variables.set(sample[0], await variablesFor(gateway, china, sample));
  });
  afterAll(async () => {
    await gateway.close();
    await vendor.close();
  });

  const inNames =
    (names: RegExp, text: string): Lie =>
    (body) =>
      mapLeaves(body, (leaf, name) => (typeof leaf === 'string' && names.test(name) ? text : leaf)) as ReturnType<Lie>;

  it('costs the field that it is in, and no other', async () => {
    const customers = async () => {
      const { data, errors } = await gateway.run<{ customers: { nodes: Named[] } }, never>('chen.xia', QUERY);
      return { nodes: data?.customers.nodes ?? [], errors };
    };
    const truth = await customers();
    const named = truth.nodes.flatMap(({ name }, at) => (name === null ? [] : [at]));
    expect(named.length).toBeGreaterThan(1);
    vendor.tell(inNames(/^(customer|customer_name)$/, 'Sample \ud800'));
    const { nodes, errors } = await customers();
    expect(nodes).toEqual(truth.nodes.map((customer) => ({ ...customer, name: null })));
    expect(errors?.map(({ path, extensions }) => [path?.join('.'), extensions.code])).toEqual(
      named.map((at) => [`customers.nodes.${at}.name`, 'UPSTREAM_BAD_ANSWER']),
    );
  });

  it('gets into no answer of any sample, wherever it is, and breaks nothing', async () => {
    vendor.tell(inNames(/./, 'a\ud800'));
    const codes: unknown[] = [];
    const leaked: unknown[] = [];
    for (const [name, document] of SAMPLES) {
      const result = await gateway.run(china.administrator, document, variables.get(name));
      codes.push(...codesOf(result));
      const path = findMalformed(result.data ?? null);
      if (path) leaked.push([name, ...path]);
    }
    expect(vendor.changed.size).toBeGreaterThan(10);
    expect(leaked).toEqual([]);
    expect(codes.filter((code) => typeof code !== 'string' || code === 'INTERNAL')).toEqual([]);
    expect(codes.filter((code) => code === 'UPSTREAM_BAD_ANSWER').length).toBeGreaterThan(20);
  });
});

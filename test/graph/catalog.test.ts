import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Conversion } from '../../src/graph/catalog/catalog.type.ts';
import { convertAmount } from '../../src/graph/catalog/convert.ts';
import { codesOf, startTestGateway, type TestGateway } from '../support/gateway.ts';

const SPECS = `query ($first: Int!, $after: String, $mode: SpecChargingMode = PAY_PER_USE, $region: String! = "cn-north-4", $code: ID) {
  catalog { resourceSpecs(serviceTypeCode: "hws.service.type.ec2", resourceTypeCode: "hws.resource.type.vm",
    region: $region, chargingMode: $mode, code: $code, first: $first, after: $after) {
    totalCount edges { cursor node { code } } nodes { code region chargingMode } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  } }
}`;

interface Specs {
  readonly catalog: {
    readonly resourceSpecs: {
      readonly totalCount: null;
      readonly edges: readonly { readonly cursor: string; readonly node: { readonly code: string } }[];
      readonly nodes: readonly { readonly code: string }[];
      readonly pageInfo: {
        readonly hasNextPage: boolean;
        readonly hasPreviousPage: boolean;
        readonly endCursor: string;
      };
    };
  };
}

describe('the catalog', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 10 });
  });
  afterAll(() => gateway.close());
  beforeEach(() => gateway.forgetCalls());

  const specs = async (variables: Record<string, unknown>) => {
    const result = await gateway.run<Specs, Record<string, unknown>>('chen.xia', SPECS, variables);
    return { ...result, page: result.data?.catalog.resourceSpecs };
  };
  const walk = async (first: number): Promise<string[]> => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { page, errors }: Awaited<ReturnType<typeof specs>> = await specs({ first, after });
      expect(errors).toBeUndefined();
      seen.push(...(page?.nodes.map(({ code }) => code) ?? []));
      after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    return seen;
  };

  describe('pages specifications by the vendor’s marker', () => {
    it.each([7, 64, 100])('%i at a time, each page one call, without a missing or repeated row', async (first) => {
      const all = await walk(first);
      expect(new Set(all).size).toBe(all.length);
      expect(all.length).toBeGreaterThan(200);
      expect(gateway.calls()).toEqual({ ListResourceSpecs: Math.ceil(all.length / first) });
    });

    it('from the middle of a page, too', async () => {
      const { page } = await specs({ first: 10 });
      const { page: rest } = await specs({ first: 100, after: page?.edges[3]?.cursor });
      expect(rest?.nodes[0]?.code).toBe(page?.nodes[4]?.code);
      expect(rest?.nodes).toHaveLength(100);
      expect(rest?.pageInfo.hasPreviousPage).toBe(true);
      const all = await walk(100);
      expect(rest?.nodes.map(({ code }) => code)).toEqual(all.slice(4, 104));
    });

    it('and finds one by its code', async () => {
      const { page } = await specs({ first: 5, code: 's6.large.2.linux' });
      expect(page?.nodes.map(({ code }) => code)).toEqual(['s6.large.2.linux']);
      expect(page?.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
    });

    it('refuses a cursor of another list', async () => {
      const { page } = await specs({ first: 5 });
      const after = page?.pageInfo.endCursor;
      expect(codesOf(await specs({ first: 5, region: 'cn-east-3', after }))).toEqual(['INVALID_CURSOR']);
      for (const cursor of [
        '',
        'x',
        Buffer.from('[1,2]').toString('base64url'),
        Buffer.from('null').toString('base64url'),
      ]) {
        expect(codesOf(await specs({ first: 5, after: cursor }))).toEqual(['INVALID_CURSOR']);
      }
      expect(codesOf(await specs({ first: 101 }))).toEqual(['BAD_USER_INPUT']);
    });
  });

  it('is asked for once for all viewers, and names follow the language', async () => {
    const text = `{ catalog { resourceTypes(first: 100) { totalCount nodes { code name usageTypes { code } } } serviceTypes(first: 2) { nodes { code resources { code name } } } } }`;
    const fresh = await startTestGateway({ customers: 10 });
    try {
      fresh.forgetCalls();
      const english = await fresh.run('chen.xia', text);
      expect(fresh.calls()).toEqual({
        ListResourceTypes: 1,
        ListUsageTypes: 1,
        ListServiceTypes: 1,
        ListServiceResources: 2,
      });
      fresh.forgetCalls();
      expect((await fresh.run('wang.fang', text)).data).toEqual(english.data);
      expect(fresh.calls()).toEqual({});
      const chinese = await fresh.run('wang.fang', text, undefined, { language: 'zh' });
      expect(JSON.stringify(chinese.data)).toContain('云主机');
      expect(JSON.stringify(english.data)).not.toContain('云主机');
      expect(fresh.calls()).toMatchObject({ ListResourceTypes: 1 });
    } finally {
      await fresh.close();
    }
  });

  it('joins resource types with their usage types', async () => {
    const { data } = await gateway.run<
      { catalog: { resourceTypes: { nodes: { code: string; usageTypes: { resourceTypeCode: string }[] }[] } } },
      never
    >('chen.xia', '{ catalog { resourceTypes(first: 100) { nodes { code usageTypes { code resourceTypeCode } } } } }');
    const nodes = data?.catalog.resourceTypes.nodes ?? [];
    for (const { code, usageTypes } of nodes) {
      expect(usageTypes.filter(({ resourceTypeCode }) => resourceTypeCode !== code)).toEqual([]);
    }
    expect(nodes.some(({ usageTypes }) => usageTypes.length > 1)).toBe(true);
  });

  describe('converts quantities', () => {
    const convert = (amount: string, from: number, to: number) =>
      gateway.run<{ catalog: { convert: { amount: string; unit: { abbreviation: string } } } }, never>(
        'chen.xia',
        `{ catalog { convert(amount: "${amount}", fromMeasureUnitId: ${from}, toMeasureUnitId: ${to}) { amount unit { abbreviation } } } }`,
      );

    it.each([
      ['1.5', 9, 12, '1610612736', 'KB'],
      ['1', 11, 10, '0.0009765625', 'GB'],
      ['123456789012345678901234567890.5', 10, 11, '126419751948641975194864197519872', 'MB'],
      ['-2', 4, 6, '-7200', 's'],
      ['7', 14, 14, '7', ''],
    ])('%s of %i into %i', async (amount, from, to, expected, abbreviation) => {
      const { data } = await convert(amount, from, to);
      expect(data?.catalog.convert).toMatchObject({ amount: expected });
      expect(data?.catalog.convert.unit.abbreviation ?? '').toBe(abbreviation);
    });

    it.each([
      [10, 17],
      [10, 9999],
      [1, 4],
    ])('but not unit %i into %i', async (from, to) => {
      const { errors } = await convert('1', from, to);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'toMeasureUnitId' });
    });

    it('over the fewest steps, and ends when the conversions form a circle', () => {
      const step = (unitId: number, referenceUnitId: number, ratio: string) =>
        ({ unitId, referenceUnitId, ratio, type: null, typeCode: null }) as Conversion;
      const circle = [step(1, 2, '10'), step(2, 3, '10'), step(2, 1, '0.1'), step(1, 3, '99')];
      expect(convertAmount('1', { from: 1, to: 3 }, circle)).toBe('99');
      expect(convertAmount('1', { from: 1, to: 4 }, circle)).toBeNull();
    });
  });

  it('knows provinces, cities and counties, one call each, and on the China site only', async () => {
    const text = '{ catalog { provinces { code name cities { code counties { code name } } } } }';
    const { data } = await gateway.run<
      { catalog: { provinces: { code: string; cities: { code: string; counties: { code: string }[] }[] }[] } },
      never
    >('chen.xia', text);
    const provinces = data?.catalog.provinces ?? [];
    const cities = provinces.flatMap((province) => province.cities);
    expect(gateway.calls()).toEqual({ ListProvinces: 1, ListCities: provinces.length, ListCounties: cities.length });
    for (const { code, cities: own } of provinces) {
      expect(own.length).toBeGreaterThan(0);
      expect(own.every((city) => city.code.startsWith(code.slice(0, 2)))).toBe(true);
    }
    expect(codesOf(await gateway.run('amara.okafor', text))).toEqual(['UNSUPPORTED_ON_SITE']);
  });

  it('finds one province and one of its cities by code, without the others', async () => {
    // The dictionaries are asked for once a day, so the test needs a gateway that has asked nothing yet.
    const fresh = await startTestGateway({ customers: 5 });
    try {
      fresh.forgetCalls();
      const text = `query ($province: ID!, $city: ID!) {
        catalog { province(code: $province) { code name city(code: $city) { code name counties { code } } } }
      }`;
      const ask = (as: string, province: string, city: string) =>
        fresh.run<Record<string, unknown>, Record<string, string>>(as, text, { province, city });
      const { data } = await ask('chen.xia', '330000', '330100');
      expect(data?.catalog).toEqual({
        province: {
          code: '330000',
          name: '浙江省',
          city: {
            code: '330100',
            name: '杭州市',
            counties: [{ code: '330101' }, { code: '330102' }, { code: '330103' }],
          },
        },
      });
      expect(fresh.calls()).toEqual({ ListProvinces: 1, ListCities: 1, ListCounties: 1 });
      expect(codesOf(await ask('chen.xia', '990000', '330100'))).toEqual(['NOT_FOUND']);
      expect(codesOf(await ask('chen.xia', '330000', '440300'))).toEqual(['NOT_FOUND']);
      expect(codesOf(await ask('amara.okafor', '330000', '330100'))).toEqual(['UNSUPPORTED_ON_SITE']);
    } finally {
      await fresh.close();
    }
  });

  it('shows an unknown kind of unit by its code', async () => {
    const { data } = await gateway.run<{ catalog: { measureUnits: { type: string; typeCode: string }[] } }, never>(
      'chen.xia',
      '{ catalog { measureUnits { id: measureUnitId type typeCode } } }',
    );
    expect(data?.catalog.measureUnits.filter(({ type }) => type === 'UNRECOGNIZED')).toEqual([]);
    expect(new Set(data?.catalog.measureUnits.map(({ type }) => type))).toContain('CURRENCY');
  });

  it('names the products that are billed by the 95th percentile, with the kinds of use that are measured', async () => {
    const { data, errors } = await gateway.run(
      'chen.xia',
      '{ catalog { percentileProducts { name serviceTypeCode usageTypes { code } } } }',
      {},
      { language: 'zh' },
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      catalog: {
        percentileProducts: [
          { name: '内容分发网络', serviceTypeCode: 'hws.service.type.cdn' },
          { name: 'DDoS防护', serviceTypeCode: null, usageTypes: [] },
          { name: '对象存储服务', serviceTypeCode: 'hws.service.type.obs' },
          { name: '虚拟私有云', serviceTypeCode: 'hws.service.type.vpc' },
          { name: '智能边缘云', serviceTypeCode: 'hws.service.type.iec' },
        ],
      },
    });
    expect(JSON.stringify(data)).toContain('"code":"95peak_1000"');
  });
});

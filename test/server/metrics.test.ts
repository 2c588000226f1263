import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { familyOf, labelsOnPage, metricsIn, queriesOf, rulesOf, strangeLabels } from './metric-names.ts';
import { openGateway, samplesIn } from './whole.ts';

const PAGE = 'docs/operations.md';
const ALERTS = 'deploy/prometheus/alerts.yaml';
const DASHBOARD = 'deploy/grafana/partnergraph.json';

const CHINA = 'chen.xia';

describe('/metrics', () => {
  let gateway: Awaited<ReturnType<typeof openGateway>>;
  let customer: { readonly customer_id: string; readonly account_name: string };
  beforeAll(async () => {
    gateway = await openGateway({ env: { RATE_OPERATIONS_PER_SECOND: '1000' } });
    const [first] = gateway.sandbox
      .partner('demo-cn')
      .customers()
      .filter(({ association_type: type }) => type === '2');
    if (!first) throw new Error('no customers');
    customer = { customer_id: first.customer_id, account_name: String(first.account_name) };
  });
  afterAll(() => gateway.close());

  const scrape = async () => {
    const response = await fetch(gateway.metricsUrl);
    expect(response.headers.get('content-type')).toContain('text/plain');
    return response.text();
  };
  /** By how much a sample grows while `work` runs. */
  const growth = async (name: string, work: () => Promise<unknown>) => {
    const before = samplesIn(await scrape()).get(name) ?? 0;
    await work();
    return (samplesIn(await scrape()).get(name) ?? 0) - before;
  };

  it('is at an address of its own and nowhere else', async () => {
    expect((await fetch(`${gateway.url}/metrics`)).status).toBe(404);
    expect((await fetch(gateway.metricsUrl.replace(/metrics$/, 'graphql'))).status).toBe(404);
    const refused = await fetch(gateway.metricsUrl, { method: 'POST' });
    expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    expect((await fetch(gateway.metricsUrl, { method: 'HEAD' })).status).toBe(200);
    expect(await scrape()).toContain('process_resident_memory_bytes');
  });

  it('names the operations of our own clients and no others', async () => {
    const named = (name: string) => () => gateway.run(CHINA, `query ${name} { customers(first: 1) { totalCount } }`);
    const sample = (name: string) =>
      `partnergraph_operation_duration_seconds_count{kind="query",operation="${name}",result="ok"}`;
    expect(await growth(sample('CustomerSearch'), named('CustomerSearch'))).toBe(1);
    expect(await growth(sample('other'), named('ZhangSanOwesMoney'))).toBe(1);
    expect(await growth(sample('other'), () => gateway.run(CHINA, '{ customers(first: 1) { totalCount } }'))).toBe(1);
    expect(await scrape()).not.toContain('ZhangSan');
  });

  it.each([
    ['UNAUTHENTICATED', null, '{ customers(first: 1) { totalCount } }', {}],
    ['UNAUTHENTICATED', null, '{ customers(first: 1) { totalCount } }', { authorization: 'Bearer no.good.token' }],
    ['GRAPHQL_VALIDATION_FAILED', CHINA, '{ nothing }', {}],
    ['NOT_FOUND', CHINA, '{ a: order(id: "none") { id: orderId } b: order(id: "none") { id: orderId } }', {}],
  ])('counts %s once an answer', async (code, as, query, headers) => {
    expect(await growth(`partnergraph_errors_total{code="${code}"}`, () => gateway.run(as, query, headers))).toBe(1);
  });

  it('has every code that an alert watches from the first scrape on, so that its first answer is an increase', async () => {
    const watched = [...readFileSync(ALERTS, 'utf8').matchAll(/partnergraph_errors_total\{code="(\w+)"\}/g)].map(
      ([text]) => text,
    );
    expect(watched.length).toBeGreaterThanOrEqual(2);
    // No test of this file causes these codes, so the counters are zero.
    const samples = samplesIn(await scrape());
    expect(watched.map((sample) => samples.get(sample))).toEqual(watched.map(() => 0));
  });

  it('counts the calls of the vendor and their outcomes', async () => {
    const ask = () =>
      gateway.run(CHINA, `{ customer(id: "${customer.customer_id}") { balance { available { amount } } } }`);
    const balances = 'operation="ListCustomersBalancesDetail",partner="demo-cn"';
    expect(await growth(`partnergraph_upstream_calls_total{code="OK",${balances},status="200"}`, ask)).toBe(1);
    expect(await growth(`partnergraph_upstream_call_duration_seconds_count{${balances}}`, ask)).toBe(1);
    expect(await growth(`partnergraph_upstream_quota_wait_seconds_count{${balances}}`, ask)).toBe(1);
    expect(await growth(`partnergraph_upstream_attempts_total{${balances}}`, ask)).toBe(1);
  });

  it('counts cached values by their origin', async () => {
    const ask = () => gateway.run(CHINA, '{ catalog { serviceTypes(first: 1) { nodes { code } } } }');
    const { errors } = await ask();
    expect(errors).toBeUndefined();
    expect(await growth('partnergraph_cache_reads_total{from="memory",name="ListServiceTypes"}', ask)).toBe(1);
    expect(await growth('partnergraph_cache_reads_total{from="source",name="ListServiceTypes"}', ask)).toBe(0);
  });

  it('shows writes that are not settled, with their age', async () => {
    const unknown = 'partner="demo-cn",state="UNKNOWN"';
    expect(samplesIn(await scrape()).get(`partnergraph_ledger_open_operations{${unknown}}`)).toBe(0);
    gateway.sandbox.setFaults([
      { kind: 'reset-after', operation: 'UpdateCustomerAccountAmount' },
      { kind: 'status', operation: 'ListPartnerAdjustRecords' },
    ]);
    await gateway.run(
      CHINA,
      `mutation { allocateFunds(input: { idempotencyKey: "lost", customerId: "${customer.customer_id}",
        amount: { amount: "1", currency: "CNY" } }) { operation { outcome } } }`,
    );
    const samples = samplesIn(await scrape());
    expect(samples.get(`partnergraph_ledger_open_operations{${unknown}}`)).toBe(1);
    expect(samples.get(`partnergraph_ledger_oldest_open_seconds{${unknown}}`)).toBeGreaterThan(0);
    expect(samples.get('partnergraph_store_up')).toBe(1);
  });

  it('contains no id, name or login name of a person, and nothing of tokens', async () => {
    const text = await scrape();
    for (const secret of [customer.customer_id, customer.account_name, CHINA, 'Bearer', 'lost']) {
      expect(text).not.toContain(secret);
    }
  });

  it('has each metric that the page about operations, the alerts and the dashboard name', async () => {
    const text = await scrape();
    // Without Redis its metrics have no values; metrics of copies are listed before the first copy is read.
    const known = new Set([...text.matchAll(/^# TYPE (\w+)/gm)].map(([, name = '']) => name));
    const named = (path: string) => metricsIn(readFileSync(path, 'utf8'));
    for (const path of [PAGE, ALERTS, DASHBOARD])
      expect([path, named(path).filter((name) => !known.has(name))]).toEqual([path, ['partnergraph_redis_up']]);
    const own = [...known].filter((name) => name.startsWith('partnergraph_'));
    const documented = named(PAGE);
    expect(own.filter((name) => !documented.includes(name))).toEqual([]);
    expect(metricsIn('rate(partnergraph_gone_total[5m])').filter((name) => !known.has(name))).toHaveLength(1);
  });

  it('has the labels that the page names, and alerts and dashboard use no others', async () => {
    const page = labelsOnPage(readFileSync(PAGE, 'utf8'));
    for (const sample of samplesIn(await scrape()).keys()) {
      const [name = '', labels = ''] = sample.split('{');
      const wanted = page.get(familyOf(name));
      if (!wanted) continue;
      const found = [...labels.matchAll(/(\w+)="/g)].map(([, label = '']) => label).filter((label) => label !== 'le');
      expect([name, found.sort()]).toEqual([name, [...wanted].sort()]);
    }
    const used = [...rulesOf(readFileSync(ALERTS, 'utf8')), ...queriesOf(readFileSync(DASHBOARD, 'utf8'))];
    expect(used.length).toBeGreaterThan(25);
    expect(used.flatMap((query) => strangeLabels(query, page))).toEqual([]);
    expect(strangeLabels('sum by (region) (partnergraph_errors_total{color="red"})', page)).toEqual([
      'region',
      'color',
    ]);
  });

  it('has a paragraph of the runbook for each alert, and a rule for each paragraph', () => {
    const page = readFileSync(PAGE, 'utf8');
    const rules = [...readFileSync(ALERTS, 'utf8').matchAll(/alert: (\w+)/g)].map(([, name = '']) => name);
    const [, table = ''] = page.split('| alert | do |');
    const rows = [...(table.split('\n\n')[0] ?? '').matchAll(/^\| ([A-Z][\w, ]+) \|/gm)];
    expect(rows.flatMap(([, names = '']) => names.split(', ')).sort()).toEqual(rules.sort());
  });
});

describe('without METRICS_PORT', () => {
  it('there are no metrics', async () => {
    const gateway = await openGateway({ env: { METRICS_PORT: '' } });
    expect(gateway.metricsUrl).toBe('');
    await gateway.close();
  });
});

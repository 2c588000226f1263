import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SpanKind, SpanStatusCode } from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { InMemorySpanExporter, type ReadableSpan, SimpleSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import { exportTraces } from '../../src/server/tracing/exporting.ts';
import { openGateway } from './whole.ts';

const CHINA = 'chen.xia';
const TRACE = '0af7651916cd43dd8448eb211c80319c';
const PARENT = `00-${TRACE}-b7ad6b7169203331-01`;

const inMemory = () => {
  const exporter = new InMemorySpanExporter();
  const provider = new TracerProvider({ spanProcessors: [new SimpleSpanProcessor({ exporter })] });
  const traces = {
    tracer: provider.getTracer('test'),
    propagator: new W3CTraceContextPropagator(),
    close: () => provider.shutdown(),
  };
  return { exporter, traces };
};

describe('traces', () => {
  const { exporter, traces } = inMemory();
  let gateway: Awaited<ReturnType<typeof openGateway>>;
  let customers: readonly { readonly customer_id: string }[];
  beforeAll(async () => {
    gateway = await openGateway({ traces });
    customers = gateway.sandbox.partner('demo-cn').customers();
  });
  afterAll(() => gateway.close());
  beforeEach(() => exporter.reset());

  const spans = () => {
    const all: readonly ReadableSpan[] = exporter.getFinishedSpans();
    const operation = all.find(({ kind }) => kind === SpanKind.SERVER);
    return { operation, calls: all.filter(({ kind }) => kind === SpanKind.CLIENT) };
  };

  it('have one span for the operation and one under it for each upstream call', async () => {
    const [a, b] = customers;
    await gateway.run(
      CHINA,
      `query CustomerDetail { a: customer(id: "${a?.customer_id}") { balance { available { amount } } }
        b: customer(id: "${b?.customer_id}") { adjustments(first: 1) { totalCount } } }`,
    );
    const { operation, calls } = spans();
    expect(operation).toMatchObject({
      name: 'query CustomerDetail',
      attributes: { 'graphql.operation.type': 'query', 'partnergraph.upstream_calls': calls.length },
      status: { code: SpanStatusCode.UNSET },
    });
    expect(calls.length).toBeGreaterThan(1);
    for (const call of calls) {
      expect(call.parentSpanContext?.spanId).toBe(operation?.spanContext().spanId);
      expect(call.attributes).toMatchObject({ 'partnergraph.upstream.code': 'OK', 'http.response.status_code': 200 });
    }
    expect(calls.map(({ name }) => name)).toContain('ListCustomersBalancesDetail');
  });

  it('keep operations apart that run at the same time', async () => {
    const ask = (id: string) =>
      gateway.run(CHINA, `{ customer(id: "${id}") { balance { available { amount } } } }`, {
        traceparent: `00-${TRACE.slice(0, 16)}${id
          .padStart(16, '0')
          .slice(-16)
          .replace(/[^0-9a-f]/g, '0')}-b7ad6b7169203331-01`,
      });
    await Promise.all(customers.slice(0, 5).map(({ customer_id: id }) => ask(id)));
    const finished = exporter.getFinishedSpans();
    const operations = new Map(
      finished.filter(({ kind }) => kind === SpanKind.SERVER).map((span) => [span.spanContext().spanId, span]),
    );
    const calls = finished.filter(({ kind }) => kind === SpanKind.CLIENT);
    expect(operations.size).toBe(5);
    for (const call of calls) {
      const parent = operations.get(call.parentSpanContext?.spanId ?? '');
      expect(parent?.spanContext().traceId).toBe(call.spanContext().traceId);
    }
    expect(new Set(calls.map((call) => call.parentSpanContext?.spanId)).size).toBe(5);
  });

  it.each([
    ['a member’s request belongs to its trace', CHINA, PARENT, true],
    ['the request of a caller without a token does not', null, PARENT, false],
    ['a request with an invalid header does not', CHINA, '00-1-2-3', false],
  ])('%s', async (_, as, traceparent, belongs) => {
    await gateway.run(as, '{ customers(first: 1) { totalCount } }', { traceparent });
    expect(spans().operation?.spanContext().traceId === TRACE).toBe(belongs);
    expect(spans().operation?.parentSpanContext?.spanId === 'b7ad6b7169203331').toBe(belongs);
  });

  it.each([
    ['an unknown order', 'order(id: "none") { id: orderId }', 'NOT_FOUND', SpanStatusCode.UNSET],
    ['a field that the schema lacks', 'nonsense', 'GRAPHQL_VALIDATION_FAILED', SpanStatusCode.UNSET],
    ['a page that is too long', 'customers(first: 100000) { totalCount }', 'BAD_USER_INPUT', SpanStatusCode.UNSET],
    ['a vendor that fails', 'order(id: "any") { id: orderId }', 'UPSTREAM_UNAVAILABLE', SpanStatusCode.ERROR],
  ])('%s', async (_, field, code, status) => {
    if (status === SpanStatusCode.ERROR) {
      gateway.sandbox.setFaults([{ kind: 'status', operation: 'ShowCustomerOrderDetails' }]);
    }
    const { errors } = await gateway.run(CHINA, `{ ${field} }`);
    gateway.sandbox.setFaults([]);
    const { operation } = spans();
    expect(operation?.attributes['partnergraph.codes']).toEqual([errors?.[0]?.extensions.code]);
    expect([errors?.[0]?.extensions.code, operation?.status.code]).toEqual([code, status]);
  });

  it('contain no id or login name of a person, and no name that a client invented', async () => {
    const [customer] = customers;
    await gateway.run(
      CHINA,
      `query ZhangSanOwes { customer(id: "${customer?.customer_id}") { id: customerId name } }`,
      {
        traceparent: PARENT,
        baggage: 'customer=zhang.san',
      },
    );
    expect(spans().operation?.name).toBe('query');
    const told = JSON.stringify(
      exporter.getFinishedSpans().map(({ name, attributes, events, status }) => ({ name, attributes, events, status })),
    );
    for (const secret of [customer?.customer_id, 'ZhangSan', 'zhang.san', CHINA, 'Bearer']) {
      expect(told).not.toContain(secret);
    }
  });
});

describe('a trace and the calls of the vendor', () => {
  const seen: string[] = [];
  const vendor = createServer((request, response) => {
    seen.push(...Object.keys(request.headers));
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"count":0,"customer_infos":[]}');
  });
  afterEach(async () => {
    vendor.close();
    vendor.closeAllConnections();
    await once(vendor, 'close');
  });

  it('are separate: the vendor receives no header of the trace', async () => {
    vendor.listen(0, '127.0.0.1');
    await once(vendor, 'listening');
    const { traces } = inMemory();
    const url = `http://127.0.0.1:${(vendor.address() as AddressInfo).port}`;
    const gateway = await openGateway({ traces, vendor: url });
    await gateway.run(CHINA, '{ customers(first: 1) { totalCount } }', { traceparent: PARENT, tracestate: 'a=b' });
    await gateway.close();
    expect(seen).toContain('x-sdk-date');
    expect(seen.filter((name) => /trace|baggage|b3/.test(name))).toEqual([]);
  });
});

describe('the collector', () => {
  it('gets all spans by OTLP, at the latest when the gateway stops', async () => {
    const bodies: { readonly url: string | undefined; readonly body: string }[] = [];
    const collector = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += String(chunk);
      });
      request.on('end', () => {
        bodies.push({ url: request.url, body });
        response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
      });
    }).listen(0, '127.0.0.1');
    await once(collector, 'listening');
    const endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}/`;
    const gateway = await openGateway({ env: { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint } });
    await gateway.run(CHINA, 'query CustomerSearch { customers(first: 1) { totalCount } }', { traceparent: PARENT });
    await gateway.close();
    collector.close();
    collector.closeAllConnections();
    expect(bodies.map(({ url }) => url)).toContain('/v1/traces');
    const told = bodies.map(({ body }) => body).join('');
    for (const expected of ['query CustomerSearch', 'ListSubCustomers', TRACE, '"partnergraph"']) {
      expect(told).toContain(expected);
    }
  });

  it('is not needed: spans that cannot be sent are dropped', async () => {
    const traces = exportTraces({ endpoint: 'http://127.0.0.1:1', ratio: 1 });
    const gateway = await openGateway({ traces });
    const { data } = await gateway.run(CHINA, '{ customers(first: 1) { totalCount } }');
    expect(data).toMatchObject({ customers: { totalCount: expect.any(Number) } });
    await gateway.close();
  });
});

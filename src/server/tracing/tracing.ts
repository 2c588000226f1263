import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingHttpHeaders } from 'node:http';
import {
  type Context,
  defaultTextMapGetter,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  type TextMapPropagator,
  type Tracer,
  trace,
} from '@opentelemetry/api';
import { faultOf } from '../../errors/index.ts';
import type { Clock } from '../../time/index.ts';
import type { OperationEvent, PartnerUpstreamEvent } from '../observation.ts';

export interface TracingParts {
  readonly tracer: Tracer;
  /** Reads the context that a caller sends along. */
  readonly propagator: TextMapPropagator;
  /** Sends what is left and stops. */
  readonly close: () => Promise<void>;
}

/** What a caller may say about the trace that its request belongs to. */
export type TraceHeaders = IncomingHttpHeaders;

export interface Tracing {
  /** Tells the running span what the operation was. */
  operation(event: OperationEvent): void;
  upstream(event: PartnerUpstreamEvent): void;
  /** Runs an operation inside a span of its own; `headers` null: of nobody whose word counts. */
  inside<T>(headers: TraceHeaders | null, requestId: string, run: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/**
 * One span per operation and one per upstream call under it; a call that no operation asked for stands alone. Attributes
 * hold no data of anybody and no name that a client has made up. Nothing of the trace goes to the vendor.
 */
export const createTracing = (
  { tracer, propagator, close }: TracingParts,
  operations: ReadonlySet<string>,
  clock: Clock,
): Tracing => {
  const storage = new AsyncLocalStorage<Context>();

  return {
    close,
    inside: async (headers, requestId, run) => {
      const caller = headers ? propagator.extract(ROOT_CONTEXT, headers, defaultTextMapGetter) : ROOT_CONTEXT;
      const options = { kind: SpanKind.SERVER, attributes: { 'partnergraph.request_id': requestId } };
      const span = tracer.startSpan('graphql', options, caller);
      try {
        return await storage.run(trace.setSpan(caller, span), run);
      } finally {
        span.end();
      }
    },
    operation: ({ name, kind, upstreamCalls, codes }) => {
      const span = trace.getSpan(storage.getStore() ?? ROOT_CONTEXT);
      if (!span?.isRecording()) return;
      const known = name !== null && operations.has(name) ? name : null;
      if (kind) span.updateName(known ? `${kind} ${known}` : kind);
      span.setAttributes({
        ...(kind ? { 'graphql.operation.type': kind } : {}),
        ...(known ? { 'graphql.operation.name': known } : {}),
        'partnergraph.upstream_calls': upstreamCalls,
        ...(codes.length > 0 ? { 'partnergraph.codes': [...codes] } : {}),
      });
      // What callers do wrong is no fault of the gateway's.
      if (codes.some((each) => faultOf(each) !== 'caller')) span.setStatus({ code: SpanStatusCode.ERROR });
    },
    upstream: ({ partner, operation, ms, status, code, attempts, waitedMs, shared }) => {
      const endTime = clock.now();
      const attributes = {
        'partnergraph.partner': partner,
        'partnergraph.upstream.operation': operation,
        'partnergraph.upstream.code': code,
        'partnergraph.upstream.attempts': attempts,
        'partnergraph.upstream.quota_wait_ms': waitedMs,
        'partnergraph.upstream.shared': shared,
        ...(status === undefined ? {} : { 'http.response.status_code': status }),
      };
      const options = { kind: SpanKind.CLIENT, startTime: endTime - ms, attributes };
      const span = tracer.startSpan(operation, options, storage.getStore() ?? ROOT_CONTEXT);
      if (code !== 'OK' && faultOf(code) !== 'caller') span.setStatus({ code: SpanStatusCode.ERROR });
      span.end(endTime);
    },
  };
};

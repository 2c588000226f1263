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
import { isFailure } from '../../errors/index.ts';
import type { Clock } from '../../time/index.ts';
import type { OperationEvent, PartnerUpstreamEvent } from '../observation.ts';

export interface TracingParts {
  readonly tracer: Tracer;
  /** Reads the trace context from a caller's headers. */
  readonly propagator: TextMapPropagator;
  /** Sends the remaining spans and stops. */
  readonly close: () => Promise<void>;
}

/** The headers by which a caller can connect its request to a trace. */
export type TraceHeaders = IncomingHttpHeaders;

export interface Tracing {
  /** Adds the operation's data to the current span. */
  operation(event: OperationEvent): void;
  upstream(event: PartnerUpstreamEvent): void;
  /** Runs an operation inside a new span; `headers` is null for callers whose trace headers are ignored. */
  inside<T>(headers: TraceHeaders | null, requestId: string, run: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/**
 * One span for each operation, with a child span for each upstream call; a call outside of an operation has a span
 * without a parent. Attributes contain no personal data and no names that clients choose. The vendor receives no trace
 * headers.
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
      if (codes.some(isFailure)) span.setStatus({ code: SpanStatusCode.ERROR });
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
      if (code !== 'OK' && isFailure(code)) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end(endTime);
    },
  };
};

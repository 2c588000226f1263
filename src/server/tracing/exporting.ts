import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { defaultResource, detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import { trimEndOf } from '../../text.ts';
import type { TracingParts } from './tracing.ts';

interface TraceExportSettings {
  /** URL of the collector, without `/v1/traces`. */
  readonly endpoint: string;
  /** Share of the traces begun here that are kept, from 0 to 1. */
  readonly ratio: number;
}

/** Longest time that the gateway's stop waits for the collector. */
const PATIENCE_MS = 3_000;

/**
 * Starts the SDK, which is loaded only when traces are on. Spans that cannot be sent are dropped; the gateway does not
 * wait for them.
 */
export const exportTraces = ({ endpoint, ratio }: TraceExportSettings): TracingParts => {
  const url = `${trimEndOf(endpoint, '/')}/v1/traces`;
  const provider = new TracerProvider({
    resource: defaultResource()
      .merge(resourceFromAttributes({ 'service.name': 'partnergraph' }))
      .merge(detectResources({ detectors: [envDetector] })),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(ratio) }),
    spanProcessors: [new BatchSpanProcessor({ exporter: new OTLPTraceExporter({ url, timeoutMillis: PATIENCE_MS }) })],
  });
  return {
    tracer: provider.getTracer('partnergraph'),
    propagator: new W3CTraceContextPropagator(),
    close: () => provider.shutdown().catch(() => undefined),
  };
};

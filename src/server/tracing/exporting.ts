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

interface Settings {
  /** Of the collector, without `/v1/traces`. */
  readonly endpoint: string;
  /** Share of the traces that begin here to keep, from 0 to 1. */
  readonly ratio: number;
}

/** A collector that is not there keeps the gateway from stopping for so long. */
const PATIENCE_MS = 3_000;

/** The SDK, loaded only where traces are wanted. What cannot be sent is dropped; the gateway does not wait for it. */
export const exportTraces = ({ endpoint, ratio }: Settings): TracingParts => {
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

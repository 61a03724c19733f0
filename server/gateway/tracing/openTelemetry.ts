import {
  type Context,
  ROOT_CONTEXT,
  type Span,
  type SpanContext,
  SpanKind,
  SpanStatusCode,
  trace as api,
  TraceFlags,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { BasicTracerProvider, BatchSpanProcessor, type SpanProcessor } from '@opentelemetry/sdk-trace-base';
import type { Trace, TraceAttributes, Tracer } from './trace';

const TRACEPARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

/** Sends spans to an OpenTelemetry collector, in batches, by OTLP over HTTP. `endpoint` is its base address. */
export function traceTo(endpoint: string): Tracer {
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` });
  return traceWith(new BatchSpanProcessor(exporter));
}

export function traceWith(processor: SpanProcessor): Tracer {
  const provider = new BasicTracerProvider({ spanProcessors: [processor] });
  const tracer = provider.getTracer('adal-gateway');
  return {
    begin(name, attributes, traceparent) {
      const span = tracer.startSpan(name, { kind: SpanKind.SERVER, attributes }, parentOf(traceparent));
      const within = api.setSpan(ROOT_CONTEXT, span);
      const step: Trace['step'] = async (step, detail, work) => {
        const own = tracer.startSpan(step, { kind: SpanKind.CLIENT, attributes: detail }, within);
        try {
          return await work(traceparentOf(own));
        } catch (error) {
          own.setStatus({ code: SpanStatusCode.ERROR });
          throw error;
        } finally {
          own.end();
        }
      };
      return { step, end: (more: TraceAttributes) => void span.setAttributes(more).end() };
    },
    stop: () => provider.shutdown(),
  };
}

function parentOf(traceparent: string | undefined): Context {
  const [, traceId, spanId, flags] = TRACEPARENT.exec(traceparent ?? '') ?? [];
  if (!traceId || !spanId || !flags) return ROOT_CONTEXT;
  const parent: SpanContext = {
    traceId,
    spanId,
    traceFlags: Number.parseInt(flags, 16) & TraceFlags.SAMPLED,
    isRemote: true,
  };
  return api.setSpanContext(ROOT_CONTEXT, parent);
}

function traceparentOf(span: Span): string {
  const { traceId, spanId, traceFlags } = span.spanContext();
  return `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`;
}

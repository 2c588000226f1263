import { randomUUID } from 'node:crypto';
import type { FormattedExecutionResult } from 'graphql';
import { isGatewayError } from '../../errors/index.ts';
import type { AskAs, ExportJob } from '../../exports/index.ts';
import type { Clock } from '../../time/index.ts';
import { opaqueViewer } from '../callers.ts';
import type { ContextFor } from '../graphql-route.ts';
import { limitTime } from '../lifetime.ts';
import { runOperation, type ServerFor } from '../run-operation.ts';

interface AskParts<Context> {
  readonly serverFor: ServerFor<Context>;
  readonly contextFor: ContextFor<Context>;
  /** Throws FORBIDDEN when the viewer has lost a right that the export was requested with. */
  readonly requireRights: (context: Context, job: ExportJob) => void;
  readonly timeoutMs: number;
  readonly clock: Clock;
}

/**
 * Executes a page of an export like any other operation: the viewer is created from the stored members and roles, and
 * the guards, limits and masks of that moment apply.
 */
export const askForExports =
  <Context>({ serverFor, contextFor, requireRights, timeoutMs, clock }: AskParts<Context>): AskAs =>
  async (job, { document, variables }, stop): Promise<FormattedExecutionResult> => {
    const requestId = randomUUID();
    const { language } = job.request;
    const { signal, deadline, over, end } = limitTime(stop, { timeoutMs, clock });
    try {
      const { context, upstreamCalls } = contextFor({
        claims: job.claims,
        language,
        signal,
        deadline,
        requestId,
      });
      requireRights(context, job);
      return await runOperation(serverFor, {
        context,
        operation: {
          language,
          viewer: job.claims ? opaqueViewer(job.claims) : 'stranger',
          requestId,
          startedAt: performance.now(),
          upstreamCalls,
        },
        request: { query: document, variables },
        over,
      });
    } catch (error) {
      if (!isGatewayError(error)) throw error;
      return { errors: [{ message: error.message, extensions: error.extensions }], data: null };
    } finally {
      end();
    }
  };

import type { FormattedExecutionResult } from 'graphql';
import type { Reservation } from '../../agents/bounds/index.ts';
import {
  type AgentSession,
  type AgentTool,
  answerOf,
  complaintAbout,
  refusedAnswer,
  type ToolArguments,
} from '../../agents/index.ts';
import { badInput, type GatewayError, isGatewayError, type Language } from '../../errors/index.ts';
import type { Claims } from '../../identity/token/index.ts';
import { digest } from '../../ledger/audit/index.ts';
import { type Clock, startOfDayAt } from '../../time/index.ts';
import { inLanguage } from '../error-format.ts';
import type { ContextFor } from '../graphql-route.ts';
import { runOperation, type ServerFor } from '../run-operation.ts';

/** A request of an agent whose token has been verified. */
export interface AgentCaller {
  readonly claims: Claims;
  readonly viewer: string;
  readonly language: Language;
  readonly signal: AbortSignal;
  readonly deadline: number;
  /** Resolves with the error to throw when the request's time is over. */
  readonly over: Promise<GatewayError>;
  readonly requestId: string;
}

export interface SessionParts<Context> {
  readonly readTools: () => readonly AgentTool[];
  readonly contextFor: ContextFor<Context>;
  readonly serverFor: ServerFor<Context>;
  /** Whether the caller may use a field, such as `Query.customers`. */
  readonly mayUse: (context: Context, field: string) => boolean;
  readonly readsSchema: (context: Context) => boolean;
  readonly printSchema: (context: Context) => string;
  readonly clock: Clock;
  readonly bounds: SessionBounds<Context>;
}

/** Enforces the limits of a partner's agents, and records their calls. */
export interface SessionBounds<Context> {
  /** Throws AGENTS_OFF when an administrator has switched agents off. */
  readonly requireOn: (context: Context) => Promise<void>;
  /** Counts a call of a tool, and reserves calls to the vendor for it. Throws RATE_LIMITED. */
  readonly begin: (context: Context) => Promise<Reservation>;
  /**
   * Counts the calls to the vendor that were made, releases the others that were reserved, and records the call of the
   * tool in the audit, all before the answer is sent.
   */
  readonly note: (context: Context, reservation: Reservation, called: CalledTool) => Promise<void>;
  /** Counts in the audit that an agent was refused before its tool ran. */
  readonly countRefusal: (context: Context, code: string) => void;
}

/** Names of tools. Any other text comes from the agent and must not get into the audit. */
const NAME = /^[a-z][a-z0-9_]{0,63}$/;

/** The outcome of a tool's call. */
export interface CalledTool {
  readonly upstreamCalls: number;
  readonly codes: readonly string[];
}

const refusalOf = (error: GatewayError, language: Language) => {
  const { message, extensions = {} } = inLanguage({ message: error.message, extensions: error.extensions }, language);
  const { code, errorId: _, upstream: __, ...hints } = extensions;
  return refusedAnswer({ code: String(code), message, hints });
};

/** Counts a refusal in the audit before it throws it again; other errors are not counted. */
const countRefused = async <Context, T>(
  { bounds }: SessionParts<Context>,
  context: Context,
  work: () => Promise<T>,
): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (isGatewayError(error)) bounds.countRefusal(context, error.code);
    throw error;
  }
};

/**
 * Opens the session of an agent's request. Throws UNAUTHENTICATED when the person may no longer use the gateway, and
 * AGENTS_OFF when an administrator has switched agents off.
 */
export const openSession = async <Context>(
  parts: SessionParts<Context>,
  caller: AgentCaller,
): Promise<AgentSession> => {
  const { readTools, contextFor, mayUse, readsSchema, printSchema, bounds } = parts;
  const { language } = caller;
  const { context } = contextFor({ ...caller, agent: { tool: null, given: null } });
  await countRefused(parts, context, () => bounds.requireOn(context));
  return {
    language,
    tools: readTools().filter(({ fields }) => fields.every((field) => mayUse(context, field))),
    readsSchema: readsSchema(context),
    printSchema: () => printSchema(context),
    call: async (tool, given) => {
      try {
        return answerOf(tool, await runTool(parts, caller, tool, given), language);
      } catch (error) {
        if (!isGatewayError(error)) throw error;
        return refusalOf(error, language);
      }
    },
    noteUnknown: async (name, given) => {
      const { context: refused } = contextFor({ ...caller, agent: { tool: NAME.test(name) ? name : null, given } });
      const reservation = await countRefused(parts, refused, () => bounds.begin(refused));
      await bounds.note(refused, reservation, { upstreamCalls: 0, codes: ['NOT_FOUND'] });
    },
  };
};

/**
 * Adds an idempotency key, which is the same for equal arguments on the same day. A key that the agent chooses is
 * combined with its identity, so that it never equals the key of a person's write.
 */
const withKey = (
  { name }: AgentTool,
  { idempotencyKey, ...given }: ToolArguments,
  { issuer, subject, client }: Claims,
  now: number,
): ToolArguments => {
  const { dryRun: _, ...input } = given;
  const whose = { issuer, subject, client };
  const key = digest(idempotencyKey ? { whose, idempotencyKey } : { whose, name, input, day: startOfDayAt(now) });
  return { ...given, idempotencyKey: `agent:${key}` };
};

const runTool = async <Context>(
  parts: SessionParts<Context>,
  { claims, viewer, language, signal, deadline, over, requestId }: AgentCaller,
  tool: AgentTool,
  given: ToolArguments,
): Promise<FormattedExecutionResult> => {
  const { contextFor, serverFor, clock, bounds } = parts;
  const startedAt = performance.now();
  const asked = { claims, language, signal, deadline, requestId, agent: { tool: tool.name, given } };
  const { context: before } = contextFor(asked);
  const reservation = await countRefused(parts, before, () => bounds.begin(before));
  const complaint = complaintAbout(tool, given);
  if (complaint) {
    await bounds.note(before, reservation, { upstreamCalls: 0, codes: ['BAD_USER_INPUT'] });
    throw badInput(...complaint);
  }
  const { context, upstreamCalls } = contextFor({ ...asked, mostCalls: reservation.granted });
  let codes: readonly string[] = ['INTERNAL'];
  try {
    const result = await runOperation(serverFor, {
      context,
      operation: { language, viewer, requestId, startedAt, upstreamCalls },
      request: {
        query: tool.text,
        operationName: tool.operationName,
        variables: tool.isWrite ? withKey(tool, given, claims, clock.now()) : given,
      },
      over,
    });
    codes = [...new Set((result.errors ?? []).map(({ extensions }) => String(extensions?.code)))];
    return result;
  } catch (error) {
    if (isGatewayError(error)) codes = [error.code];
    throw error;
  } finally {
    await bounds.note(context, reservation, { upstreamCalls: upstreamCalls(), codes });
  }
};

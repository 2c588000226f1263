import type { FormattedExecutionResult } from 'graphql';
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

/** A request of an agent, after its token was read. */
export interface AgentCaller {
  readonly claims: Claims;
  readonly viewer: string;
  readonly language: Language;
  readonly signal: AbortSignal;
  readonly deadline: number;
  readonly requestId: string;
}

export interface SessionParts<Context> {
  readonly tools: readonly AgentTool[];
  readonly contextFor: ContextFor<Context>;
  readonly serverFor: ServerFor<Context>;
  /** Whether the caller may use a field, such as `Query.customers`. */
  readonly mayUse: (context: Context, field: string) => boolean;
  readonly readsSchema: (context: Context) => boolean;
  readonly printSchema: (context: Context) => string;
  readonly clock: Clock;
  /** Records that an agent called a tool, before the answer is sent. */
  readonly note: (context: Context, called: CalledTool) => Promise<void>;
}

/** What a call of a tool came to. */
export interface CalledTool {
  readonly upstreamCalls: number;
  readonly codes: readonly string[];
}

const refusalOf = (error: GatewayError, language: Language) => {
  const { message, extensions = {} } = inLanguage({ message: error.message, extensions: error.extensions }, language);
  const { code, errorId: _, upstream: __, ...hints } = extensions;
  return refusedAnswer({ code: String(code), message, hints });
};

/** What an agent may do with this request. Throws UNAUTHENTICATED where the person may not work here any more. */
export const openSession = <Context>(parts: SessionParts<Context>, caller: AgentCaller): AgentSession => {
  const { tools, contextFor, mayUse, readsSchema, printSchema } = parts;
  const { language } = caller;
  const { context } = contextFor({ ...caller, agent: { tool: null, given: null } });
  return {
    language,
    tools: tools.filter(({ fields }) => fields.every((field) => mayUse(context, field))),
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
  };
};

/**
 * The arguments with a key that the same call has again on the same day. A key of the agent's choice is set apart from the
 * keys of people, so that it can match none of their writes.
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
  { contextFor, serverFor, clock, note }: SessionParts<Context>,
  { claims, viewer, language, signal, deadline, requestId }: AgentCaller,
  tool: AgentTool,
  given: ToolArguments,
): Promise<FormattedExecutionResult> => {
  const complaint = complaintAbout(tool, given);
  if (complaint) throw badInput(...complaint);
  const startedAt = performance.now();
  const agent = { tool: tool.name, given };
  const { context, upstreamCalls } = contextFor({ claims, language, signal, deadline, requestId, agent });
  const result = await runOperation(serverFor, {
    context,
    operation: { language, viewer, requestId, startedAt, upstreamCalls },
    request: {
      query: tool.text,
      operationName: tool.operationName,
      variables: tool.isWrite ? withKey(tool, given, claims, clock.now()) : given,
    },
  });
  const codes = (result.errors ?? []).map(({ extensions }) => String(extensions?.code));
  await note(context, { upstreamCalls: upstreamCalls(), codes: [...new Set(codes)] });
  return result;
};

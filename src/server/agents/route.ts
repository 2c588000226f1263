import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { createMcpHandler, type McpRequestContext } from '@modelcontextprotocol/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type AgentSession, createAgentServer } from '../../agents/index.ts';
import { GatewayError, isGatewayError, type Language } from '../../errors/index.ts';
import type { Clock } from '../../time/index.ts';
import { type Callers, preferredLanguage } from '../callers.ts';
import { refuseHead } from '../head-routes.ts';
import { requestLifetime } from '../lifetime.ts';
import type { Logger } from '../logger.ts';
import { answerError, logRefusal, refuse } from '../refusals.ts';
import { requireWellFormed } from '../text-doors.ts';
import { AGENT_PATH, challengeOf, metadataRoutes } from './metadata.ts';
import { openSession, type SessionParts } from './session.ts';

export interface AgentRouteParts<Context> extends SessionParts<Context> {
  readonly callers: Callers;
  readonly origin: () => string;
  readonly issuers: readonly string[];
  /** Whether a page of the request's origin may call. Programs send no origin and may. */
  readonly isAllowed: (headers: IncomingHttpHeaders) => boolean;
  readonly version: string;
  readonly timeoutMs: number;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly onRefused?: ((code: string) => void) | undefined;
}

/** Headers that the protocol's library reads. The token is not one of them, so that the library never gets it. */
const PROTOCOL_HEADERS = ['accept', 'content-type', 'mcp-protocol-version', 'mcp-method', 'mcp-name'] as const;

const toWebRequest = (request: FastifyRequest, origin: string, signal: AbortSignal): Request => {
  const headers = new Headers();
  for (const name of PROTOCOL_HEADERS) {
    const value = request.headers[name];
    if (value !== undefined) headers.set(name, [value].flat().join(', '));
  }
  const body = request.body === undefined ? null : JSON.stringify(request.body);
  return new Request(`${origin}${AGENT_PATH}`, { method: request.method, headers, body, signal });
};

const refuseAgent = (reply: FastifyReply, error: GatewayError, language: Language, origin: string) => {
  if (error.code !== 'UNAUTHENTICATED') return refuse(reply, error, language);
  void reply.header('www-authenticate', challengeOf(origin, String(error.extensions.reason ?? 'invalid')));
  return answerError(reply, error, language);
};

/** Sessions of running requests, by the request object that the library passes back. */
type Sessions = WeakMap<Request, AgentSession>;

const createHandler = (sessions: Sessions, version: string, logger: Logger) =>
  createMcpHandler(
    ({ requestInfo }: McpRequestContext) => {
      const session = requestInfo && sessions.get(requestInfo);
      if (!session) throw new Error('no session was stored for the request of an agent');
      return createAgentServer(session, version);
    },
    {
      // No streams: one would go on after the person has lost the rights with which it began.
      maxSubscriptions: 0,
      onerror: ({ message }) => logger.debug({ cause: message }, 'a request of an agent was refused'),
    },
  );

/**
 * Registers `/mcp`. Every request is one exchange with the rights that its person has at that moment: the next request
 * of a person who was deactivated, or whose token has expired, is refused at any gateway.
 */
export const agentRoute = <Context>(app: FastifyInstance, parts: AgentRouteParts<Context>): void => {
  const { callers, origin, isAllowed, version, timeoutMs, clock, logger, onRefused } = parts;
  const sessions: Sessions = new WeakMap();
  const handler = createHandler(sessions, version, logger);
  metadataRoutes(app, parts);
  refuseHead(app, AGENT_PATH, 'POST');

  const admit = async (request: FastifyRequest): Promise<Awaited<ReturnType<Callers['identify']>>> => {
    if (!isAllowed(request.headers)) throw new GatewayError('FORBIDDEN', { hints: { reason: 'foreign origin' } });
    const caller = await callers.identify(request);
    await callers.admit(caller, request);
    return caller;
  };

  app.route({
    method: ['GET', 'POST', 'DELETE'],
    url: AGENT_PATH,
    handler: async (request, reply) => {
      const language = preferredLanguage(request.headers['accept-language']);
      const requestId = randomUUID();
      void reply.header('cache-control', 'no-store').header('x-request-id', requestId);
      const { signal, deadline, over } = requestLifetime(reply.raw, { timeoutMs, clock });
      try {
        const { claims, viewer } = await admit(request);
        if (!claims) throw new GatewayError('UNAUTHENTICATED', { hints: { reason: 'missing' } });
        requireWellFormed({ method: request.method, search: '', body: request.body });
        const asked = toWebRequest(request, origin(), signal);
        const caller = { claims, viewer, language, signal, deadline, over, requestId };
        sessions.set(asked, await openSession(parts, caller));
        const answer = await handler.fetch(asked, { parsedBody: request.body });
        const type = answer.headers.get('content-type');
        if (type) void reply.type(type);
        if (answer.status === 405) void reply.header('allow', 'POST');
        return reply.code(answer.status).send(await answer.text());
      } catch (error) {
        if (!isGatewayError(error)) throw error;
        logRefusal(logger, error);
        onRefused?.(error.code);
        return refuseAgent(reply, error, language, origin());
      }
    },
  });
};

import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isGatewayError, type Language } from '../errors/index.ts';
import { type Callers, preferredLanguage } from './callers.ts';
import type { ContextFor } from './graphql-route.ts';
import type { Logger } from './logger.ts';
import { logRefusal, refuse } from './refusals.ts';

export interface CallerRouteParts<Context> {
  readonly callers: Callers;
  readonly contextFor: ContextFor<Context>;
  readonly logger: Logger;
  /** The language that the address of a request asks for. Throws BAD_USER_INPUT. */
  readonly languageIn?: ((url: string) => Language | undefined) | undefined;
}

interface AdmittedRequest<Context> {
  readonly context: Context;
  readonly language: Language;
  readonly requestId: string;
}

type Answer<Context> = (admitted: AdmittedRequest<Context>) => Promise<unknown>;

/**
 * Handles requests to routes other than `/graphql` by the same rules: the caller is identified and counted before
 * anything is read, and refusals are in the caller's language. The context's signal fires when the client disconnects.
 */
export const createCallerRoute =
  <Context>({ callers, contextFor, logger, languageIn }: CallerRouteParts<Context>) =>
  async (request: FastifyRequest, reply: FastifyReply, answer: Answer<Context>): Promise<unknown> => {
    let language = preferredLanguage(request.headers['accept-language']);
    const requestId = randomUUID();
    void reply.header('x-request-id', requestId);
    const left = new AbortController();
    reply.raw.once('close', () => left.abort());
    try {
      const caller = await callers.identify(request);
      await callers.admit(caller, request);
      language = languageIn?.(request.url) ?? language;
      const { context } = contextFor({ claims: caller.claims, language, signal: left.signal, requestId });
      return await answer({ context, language, requestId });
    } catch (error) {
      if (!isGatewayError(error)) throw error;
      logRefusal(logger, error);
      return refuse(reply, error, language);
    }
  };

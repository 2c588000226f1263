import type { FastifyReply } from 'fastify';
import { type GatewayError, isFailure, type Language, statusOf } from '../errors/index.ts';
import { inLanguage, levelOf } from './error-format.ts';
import type { Logger } from './logger.ts';

/** Answers a request that did not become an operation, in GraphQL's format. */
export const answerError = (reply: FastifyReply, error: GatewayError, language: Language) => {
  const { message, extensions } = inLanguage({ message: error.message, extensions: error.extensions }, language);
  return reply
    .code(statusOf(error.code))
    .header('content-language', language)
    .send({ errors: [{ message, extensions }] });
};

/** Answers with the status and headers that the caller needs to try again. */
export const refuse = (reply: FastifyReply, error: GatewayError, language: Language) => {
  if (error.code === 'RATE_LIMITED') {
    void reply.header('retry-after', String(Math.ceil(Number(error.extensions.retryAfterMs) / 1_000)));
    return answerError(reply, error, language);
  }
  if (error.code !== 'UNAUTHENTICATED') return answerError(reply, error, language);
  const reason = String(error.extensions.reason ?? 'invalid');
  // RFC 6750: a challenge for a request without a token has no error.
  const challenge = reason === 'missing' ? 'Bearer' : `Bearer error="invalid_token", error_description="${reason}"`;
  void reply.header('www-authenticate', challenge);
  return answerError(reply, error, language);
};

export const logRefusal = (logger: Logger, { code, errorId, extensions, details }: GatewayError): void => {
  const { reason, measure } = extensions;
  logger[isFailure(code) ? levelOf(code) : 'info']({ code, errorId, reason, measure, details }, 'caller refused');
};

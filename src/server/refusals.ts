import type { FastifyReply } from 'fastify';
import type { ErrorCode, GatewayError, Language } from '../errors/index.ts';
import { inLanguage } from './error-format.ts';
import type { Logger } from './logger.ts';

/** A GraphQL-shaped answer for a request that never became an operation. */
export const answerError = (reply: FastifyReply, status: number, error: GatewayError, language: Language) => {
  const { message, extensions } = inLanguage({ message: error.message, extensions: error.extensions }, language);
  return reply.code(status).send({ errors: [{ message, extensions }] });
};

const STATUS: Partial<Record<ErrorCode, number>> = { BAD_USER_INPUT: 400, FORBIDDEN: 403, NOT_FOUND: 404 };

/** Says no in HTTP's words, with what the caller has to know to come back. */
export const refuse = (reply: FastifyReply, error: GatewayError, language: Language) => {
  if (error.code === 'RATE_LIMITED') {
    void reply.header('retry-after', String(Math.ceil(Number(error.extensions.retryAfterMs) / 1_000)));
    return answerError(reply, 429, error, language);
  }
  if (error.code !== 'UNAUTHENTICATED') return answerError(reply, STATUS[error.code] ?? 503, error, language);
  const reason = String(error.extensions.reason ?? 'invalid');
  // Whoever sent no token has sent no wrong one.
  const challenge = reason === 'missing' ? 'Bearer' : `Bearer error="invalid_token", error_description="${reason}"`;
  void reply.header('www-authenticate', challenge);
  return answerError(reply, 401, error, language);
};

const EXPECTED: readonly ErrorCode[] = ['UNAUTHENTICATED', 'RATE_LIMITED', 'FORBIDDEN', 'BAD_USER_INPUT'];

export const logRefusal = (logger: Logger, { code, errorId, extensions, details }: GatewayError): void => {
  const { reason, measure } = extensions;
  logger[EXPECTED.includes(code) ? 'info' : 'error']({ code, errorId, reason, measure, details }, 'caller refused');
};

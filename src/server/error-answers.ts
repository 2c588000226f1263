import type { FastifyError, FastifyInstance } from 'fastify';
import { GatewayError, isGatewayError } from '../errors/index.ts';
import { inLanguage } from './error-format.ts';
import { preferredLanguage } from './language.ts';
import type { Logger } from './logger.ts';
import { logRefusal, refuse } from './refusals.ts';

const TEXTS: Readonly<Record<number, string>> = {
  400: 'The request is not well-formed.',
  413: 'The request is larger than this server takes.',
  415: 'Send the operation as application/json.',
};

/** Answers errors outside of GraphQL in GraphQL's shape too, so that clients need one way to read failures. */
export const answerStrayErrors = (app: FastifyInstance, logger: Logger): void => {
  app.setErrorHandler<FastifyError>(async (error, request, reply) => {
    if (isGatewayError(error)) {
      logRefusal(logger, error);
      return refuse(reply, error, preferredLanguage(request.headers['accept-language']));
    }
    const status = error.statusCode ?? 500;
    if (status < 500) {
      const message = TEXTS[status] ?? 'The request cannot be served.';
      return reply.code(status).send({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
    }
    const masked = new GatewayError('INTERNAL');
    logger.error(
      { errorId: masked.errorId, cause: { type: error.name, message: error.message, stack: error.stack } },
      'request failed',
    );
    const language = preferredLanguage(request.headers['accept-language']);
    const { message, extensions } = inLanguage({ message: masked.message, extensions: masked.extensions }, language);
    return reply.code(500).send({ errors: [{ message, extensions }] });
  });

  app.setNotFoundHandler(async (_, reply) =>
    reply
      .code(404)
      .send({ errors: [{ message: 'There is nothing at this address.', extensions: { code: 'NOT_FOUND' } }] }),
  );
};

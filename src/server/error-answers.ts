import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { GatewayError, isGatewayError } from '../errors/index.ts';
import { preferredLanguage } from './callers.ts';
import { inLanguage } from './error-format.ts';
import type { Logger } from './logger.ts';
import { logRefusal, refuse } from './refusals.ts';

const TEXTS: Readonly<Record<number, string>> = {
  400: 'The request is not well-formed.',
  413: 'The request is larger than this server takes.',
  415: 'Send the operation as application/json.',
};

const answer = ({ headers }: FastifyRequest, reply: FastifyReply, error: GraphQLFormattedError) => {
  const language = preferredLanguage(headers['accept-language']);
  return reply.header('content-language', language).send({ errors: [inLanguage(error, language)] });
};

const answerBadRequest = (request: FastifyRequest, reply: FastifyReply, status: number) =>
  answer(request, reply.code(status), {
    message: TEXTS[status] ?? 'The request cannot be served.',
    extensions: { code: 'BAD_REQUEST' },
  });

/** Answers a request whose address the router cannot parse. Hooks and the error handler do not run for it. */
export const answerWrongAddress = ({ statusCode = 400 }: FastifyError, request: FastifyRequest, reply: FastifyReply) =>
  void answerBadRequest(request, reply, statusCode);

/** Answers errors outside of GraphQL in GraphQL's format too, so that clients read all failures the same way. */
export const answerStrayErrors = (app: FastifyInstance, logger: Logger): void => {
  app.setErrorHandler<FastifyError>(async (error, request, reply) => {
    if (isGatewayError(error)) {
      logRefusal(logger, error);
      return refuse(reply, error, preferredLanguage(request.headers['accept-language']));
    }
    const status = error.statusCode ?? 500;
    if (status < 500) return answerBadRequest(request, reply, status);
    const masked = new GatewayError('INTERNAL');
    logger.error(
      { errorId: masked.errorId, cause: { type: error.name, message: error.message, stack: error.stack } },
      'request failed',
    );
    return answer(request, reply.code(500), { message: masked.message, extensions: masked.extensions });
  });

  app.setNotFoundHandler(async (request, reply) =>
    answer(request, reply.code(404), {
      message: 'There is nothing at this address.',
      extensions: { code: 'NOT_FOUND' },
    }),
  );
};

import type { FastifyInstance } from 'fastify';
import type { DemoIssuer } from '../identity/token/index.ts';

/** `GET /demo/members`: the demo personas with a token each. Only sandbox mode has this route. */
export const demoMembersRoute = (app: FastifyInstance, issuer: DemoIssuer): void => {
  app.get('/demo/members', async (_, reply) => reply.header('cache-control', 'no-store').send(await issuer.personas()));
};

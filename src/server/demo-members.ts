import type { FastifyInstance } from 'fastify';
import type { DemoIssuer } from '../identity/token/index.ts';

/** `GET /demo/members`: the demo personas of sandbox mode, each with a token. Registered in sandbox mode only. */
export const demoMembersRoute = (app: FastifyInstance, issuer: DemoIssuer): void => {
  app.get('/demo/members', async (_, reply) => reply.header('cache-control', 'no-store').send(await issuer.personas()));
};

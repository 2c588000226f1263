import type { FastifyInstance } from 'fastify';

/**
 * Serves HEAD wherever GET is served, by the same handler; Node leaves out the body. A handler that streams a file asks
 * `isHead` first. Fastify's own HEAD routes would read such a stream to its end, and give a 304 the length 0.
 */
export const addHeadRoutes = (app: FastifyInstance): void => {
  app.addHook('onRoute', function addHead(this: FastifyInstance, { method, url, handler }) {
    if (method === 'GET' && !this.hasRoute({ method: 'HEAD', url })) this.head(url, handler);
  });
};

export const isHead = ({ method }: { readonly method: string }): boolean => method === 'HEAD';

/**
 * Refuses HEAD at a path whose GET does more than answer: it runs an operation, or uses up a link that is valid once.
 * Programs that look at links before a person opens them, such as mail scanners, send HEAD.
 */
export const refuseHead = (app: FastifyInstance, path: string, allow: string): void => {
  app.head(path, (_request, reply) => reply.code(405).header('allow', allow).send());
};

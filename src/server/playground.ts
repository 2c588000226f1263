import { existsSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';

/**
 * Serves the built playground at `/`. The names of files under `assets/` contain their hash, so that they never change.
 */
export const playgroundRoute = async (app: FastifyInstance, directory: string): Promise<void> => {
  if (!existsSync(directory)) {
    app.get('/', async (_, reply) =>
      reply.type('text/plain').send('The playground is not built: npm run playground:build\n'),
    );
    return;
  }
  const { default: fastifyStatic } = await import('@fastify/static');
  await app.register(fastifyStatic, {
    root: directory,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (response, path) => {
      response.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
};

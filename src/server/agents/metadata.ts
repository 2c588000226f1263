import type { FastifyInstance } from 'fastify';

/** Path of the endpoint for agents. */
export const AGENT_PATH = '/mcp';

/** RFC 9728: the well-known name comes before the resource's own path. */
const METADATA_PATH = `/.well-known/oauth-protected-resource${AGENT_PATH}`;

interface ResourceParts {
  /** The gateway's own address, without a slash at the end. */
  readonly origin: () => string;
  /** Issuers whose tokens the endpoint accepts. */
  readonly issuers: readonly string[];
}

/** The value of `WWW-Authenticate` for a request whose token is missing or invalid. */
export const challengeOf = (origin: string, reason: string): string => {
  const where = `resource_metadata="${origin}${METADATA_PATH}"`;
  return reason === 'missing'
    ? `Bearer ${where}`
    : `Bearer error="invalid_token", error_description="${reason}", ${where}`;
};

/**
 * `GET /.well-known/oauth-protected-resource`: the issuers of tokens for agents, and the resource that the tokens are
 * for.
 */
export const metadataRoutes = (app: FastifyInstance, { origin, issuers }: ResourceParts): void => {
  for (const path of [METADATA_PATH, '/.well-known/oauth-protected-resource'])
    app.get(path, (_request, reply) =>
      reply.header('cache-control', 'public, max-age=300').send({
        resource: `${origin()}${AGENT_PATH}`,
        authorization_servers: issuers,
        bearer_methods_supported: ['header'],
        resource_name: 'partnergraph',
      }),
    );
};

import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema, ValidationRule } from 'graphql';
import type { AgentTool } from '../../agents/index.ts';
import type { Config } from '../../config/index.ts';
import { createTokenVerifier, forAgents } from '../../identity/index.ts';
import type { DemoIssuer, TokenVerifier } from '../../identity/token/index.ts';
import type { Clock } from '../../time/index.ts';
import { VERSION } from '../version.ts';
import { AGENT_PATH } from './metadata.ts';
import type { AgentRouteParts } from './route.ts';
import type { SessionParts } from './session.ts';

/** What the endpoint for agents needs in addition to that for operations. */
export interface AgentDoor<Context> extends Pick<SessionParts<Context>, 'mayUse' | 'bounds'> {
  /** Verifies tokens for agents, and refuses all others. */
  readonly verify: TokenVerifier;
  /** Issuers of these tokens. */
  readonly issuers: readonly string[];
}

interface DoorSettings<Context> extends Pick<SessionParts<Context>, 'mayUse' | 'bounds'> {
  readonly config: Config;
  readonly demo: DemoIssuer | undefined;
  readonly clock: Clock;
}

/** Undefined when agents are switched off in the configuration. */
export const agentDoor = <Context>({
  config,
  demo,
  clock,
  mayUse,
  bounds,
}: DoorSettings<Context>): AgentDoor<Context> | undefined => {
  if (!config.agents.enabled) return undefined;
  if (config.identity.kind === 'demo') return demo && { verify: demo.verifyAgents, issuers: [], mayUse, bounds };
  const audience = `${config.server.publicUrl ?? ''}${AGENT_PATH}`;
  const issuers = config.identity.issuers.map((issuer) => forAgents(issuer, audience));
  return { verify: createTokenVerifier(issuers, clock), issuers: issuers.map(({ issuer }) => issuer), mayUse, bounds };
};

interface OpeningParts<Context> extends Omit<AgentRouteParts<Context>, 'readTools' | 'version'> {
  readonly schema: GraphQLSchema;
  readonly rules: readonly ValidationRule[];
}

/** Registers `/mcp`, and loads what serves it, which a gateway with agents off does not need. */
export const openAgentDoor = async <Context>(
  app: FastifyInstance,
  { schema, rules, ...parts }: OpeningParts<Context>,
): Promise<void> => {
  const [{ agentRoute }, { loadAgentTools }] = await Promise.all([
    import('./route.ts'),
    import('../../agents/index.ts'),
  ]);
  let tools: readonly AgentTool[] | undefined;
  agentRoute(app, {
    ...parts,
    // A start does not read the documents: they belong to the package, whose tests read all of them.
    readTools: () => {
      tools ??= loadAgentTools(schema, { rules });
      return tools;
    },
    version: VERSION,
  });
};

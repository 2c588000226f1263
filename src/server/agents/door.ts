import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema, ValidationRule } from 'graphql';
import { loadAgentTools } from '../../agents/index.ts';
import type { Config } from '../../config/index.ts';
import { createTokenVerifier, forAgents } from '../../identity/index.ts';
import type { DemoIssuer, TokenVerifier } from '../../identity/token/index.ts';
import type { Clock } from '../../time/index.ts';
import { VERSION } from '../version.ts';
import { AGENT_PATH } from './metadata.ts';
import { type AgentRouteParts, agentRoute } from './route.ts';
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

interface OpeningParts<Context> extends Omit<AgentRouteParts<Context>, 'tools' | 'version'> {
  readonly schema: GraphQLSchema;
  readonly rules: readonly ValidationRule[];
}

/** Registers `/mcp`. Throws when a document for agents does not fit the schema. */
export const openAgentDoor = <Context>(
  app: FastifyInstance,
  { schema, rules, ...parts }: OpeningParts<Context>,
): void => agentRoute(app, { ...parts, tools: loadAgentTools(schema, { rules }), version: VERSION });

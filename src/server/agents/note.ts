import type { Claims, ViaAgent } from '../../identity/index.ts';
import { digest } from '../../ledger/audit/index.ts';
import type { RequestContext } from '../../request/context.ts';
import type { AgentCall } from '../graphql-route.ts';
import type { CalledTool } from './session.ts';

/** The assistant that works for the bearer of a token, as the audit names it. */
export const viaAgent = (claims: Claims | null, { tool, given }: AgentCall): ViaAgent => ({
  kind: 'agent',
  client: claims?.client ?? 'unnamed',
  tool,
  digest: given === null ? null : digest(given),
});

/** Keeps that an agent called a tool, with the digest of its arguments. */
export const noteTool = async (context: RequestContext, { upstreamCalls, codes }: CalledTool): Promise<void> => {
  const { requestId, ...actor } = context.actor;
  const { via, partnerId } = context.requireViewer();
  await context.audit.add(partnerId, {
    kind: 'AGENT',
    actor,
    what: via?.tool ?? 'unnamed',
    on: null,
    detail: { via: 'agent', client: via?.client, upstreamCalls, codes },
    inputDigest: via?.digest ?? null,
    requestId,
  });
};

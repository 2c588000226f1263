import type { Claims, ViaAgent } from '../../identity/index.ts';
import { digest } from '../../ledger/audit/index.ts';
import type { RequestContext } from '../../request/context.ts';
import type { AgentCall } from '../graphql-route.ts';
import type { SessionBounds } from './session.ts';

const UNNAMED = 'unnamed';

/** The agent as the audit names it, with the digest of the tool's arguments. */
export const viaAgent = (claims: Claims | null, { tool, given }: AgentCall): ViaAgent => ({
  kind: 'agent',
  client: claims?.client ?? UNNAMED,
  tool,
  digest: given === null ? null : digest(given),
});

const agentOf = (context: RequestContext) => ({
  client: context.requireViewer().via?.client ?? UNNAMED,
  person: context.person,
  accountName: context.requireViewer().accountName,
});

/** The limits of the partner's agents, and the audit of their calls. */
export const AGENT_BOUNDS: SessionBounds<RequestContext> = {
  requireOn: async ({ partner }) => {
    await partner.agents.requireOn();
  },
  begin: (context) => context.partner.agents.begin(agentOf(context)),
  note: async (context, reservation, { upstreamCalls, codes }) => {
    await reservation.settle(upstreamCalls);
    const { requestId, ...actor } = context.actor;
    const { via, partnerId } = context.requireViewer();
    await context.audit.add(partnerId, {
      kind: 'AGENT',
      actor,
      what: via?.tool ?? UNNAMED,
      on: null,
      detail: { via: 'agent', client: via?.client, upstreamCalls, codes },
      inputDigest: via?.digest ?? null,
      requestId,
    });
  },
  // Counted by minute, so that an agent that repeats its call cannot flood the audit.
  countRefusal: (context, code) => {
    const { requestId, ...actor } = context.actor;
    const { partnerId, via } = context.requireViewer();
    context.audit.countRefusal({ partnerId, actor, what: `agent: ${via?.tool ?? 'request'}: ${code}`, requestId });
  },
};

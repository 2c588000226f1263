import { Arg, Ctx, FieldResolver, Mutation, Resolver } from 'type-graphql';
import { type AgentLimits, MOST_AGENTS_SHOWN, type AgentRules as Rules } from '../../agents/bounds/index.ts';
import { ORGANIZATION_MANAGE } from '../../identity/index.ts';
import { AtMost, Requires } from '../../request/access/access.ts';
import { Refuses } from '../../request/access/refusals.ts';
import type { RequestContext } from '../../request/context.ts';
import { checkedAmount, type MoneyInput } from '../common/index.ts';
import {
  AgentRules,
  AgentRulesPayload,
  AgentUse,
  LimitAgentsInput,
  SwitchAgentsInput,
  toAgentRules,
  toAgentUse,
} from './agents.type.ts';
import { Organization } from './organization.type.ts';

const change = async (
  context: RequestContext,
  what: string,
  idempotencyKey: string,
  rules: Pick<Rules, 'enabled'> | AgentLimits,
): Promise<AgentRulesPayload> => {
  const { requestId, ...actor } = context.actor;
  const changed = await context.partner.agents.change(rules, { what, idempotencyKey, actor, requestId });
  return { agentRules: toAgentRules(changed, context) };
};

@Resolver(() => Organization)
export class AgentRulesResolver {
  @FieldResolver(() => AgentRules, { description: 'What agents may do in the names of the partner’s people.' })
  async agentRules(@Ctx() context: RequestContext): Promise<AgentRules> {
    return toAgentRules(await context.partner.agents.rules(), context);
  }

  @AtMost(MOST_AGENTS_SHOWN)
  @FieldResolver(() => [AgentUse], {
    description: `What agents have used today, most calls first; at most ${MOST_AGENTS_SHOWN} agents.`,
  })
  async agentsToday(@Ctx() context: RequestContext): Promise<AgentUse[]> {
    return (await context.partner.agents.usedToday()).map((use) => toAgentUse(use, context));
  }

  @Refuses('IDEMPOTENCY_CONFLICT')
  @Requires(ORGANIZATION_MANAGE)
  @Mutation(() => AgentRulesPayload, {
    description:
      'Switches all agents of the partner off, or on again, at every gateway from the next request on. While ' +
      'agents are off, their pending writes wait: they can be rejected but not approved.',
  })
  switchAgents(
    @Ctx() context: RequestContext,
    @Arg('input', () => SwitchAgentsInput, { description: 'The switch.' })
    { idempotencyKey, enabled }: SwitchAgentsInput,
  ): Promise<AgentRulesPayload> {
    return change(context, 'switchAgents', idempotencyKey, { enabled });
  }

  @Refuses('IDEMPOTENCY_CONFLICT')
  @Requires(ORGANIZATION_MANAGE)
  @Mutation(() => AgentRulesPayload, { description: 'Sets the daily limits of each agent.' })
  limitAgents(
    @Ctx() context: RequestContext,
    @Arg('input', () => LimitAgentsInput, { description: 'The limits.' })
    { idempotencyKey, callsPerDay, upstreamCallsPerDay, ...input }: LimitAgentsInput,
  ): Promise<AgentRulesPayload> {
    const amountOf = (name: 'amountPerOperation' | 'amountPerDay'): string | null => {
      const given: MoneyInput | null | undefined = input[name];
      return given ? checkedAmount(given, context, { argument: `input.${name}` }).amount : null;
    };
    return change(context, 'limitAgents', idempotencyKey, {
      callsPerDay,
      costPerDay: upstreamCallsPerDay,
      amountPerOperation: amountOf('amountPerOperation'),
      amountPerDay: amountOf('amountPerDay'),
    });
  }
}

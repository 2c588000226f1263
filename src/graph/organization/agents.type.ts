import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { type AgentRules as Rules, type AgentUse as Use } from '../../agents/bounds/index.ts';
import { SITE_CURRENCY } from '../../config/index.ts';
import type { RequestContext } from '../../request/context.ts';
import { DateTime, Money, MoneyInput, sumDecimals } from '../common/index.ts';

@ObjectType({ description: 'What agents may do. An agent is a client that works in the name of one person.' })
export class AgentRules {
  @Field(() => Boolean, {
    description: 'Whether agents may act; otherwise each of their requests is AGENTS_OFF.',
  })
  enabled!: boolean;

  @Field(() => Int, { description: 'Tool calls of one agent in a day (UTC+8); more are RATE_LIMITED.' })
  callsPerDay!: number;

  @Field(() => Int, {
    description: 'Calls to the vendor by the tools of one agent in a day (UTC+8); more are RATE_LIMITED.',
  })
  upstreamCallsPerDay!: number;

  @Field(() => Money, {
    nullable: true,
    description:
      "Largest amount of one write that an agent may request; null: only the limits of the person's roles apply.",
  })
  amountPerOperation!: Money | null;

  @Field(() => Money, {
    nullable: true,
    description:
      "Largest total that one agent may request in a day; null: only the limits of the person's roles apply.",
  })
  amountPerDay!: Money | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was last changed; null: never.' })
  changedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Login name of the administrator who last changed it.' })
  changedBy!: string | null;
}

@ObjectType({ description: 'Use by one agent today, UTC+8.' })
export class AgentUse {
  @Field(() => String, { description: 'The client that the token was issued to.' })
  client!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Login name of the person in whose name the agent works; null where it was not kept.',
  })
  accountName!: string | null;

  @Field(() => Int, { description: 'Tool calls, refused ones included.' })
  calls!: number;

  @Field(() => Int, { description: 'Calls to the vendor that its tools have made.' })
  upstreamCalls!: number;

  @Field(() => Money, { description: 'Total of the requested writes that moved money or still may.' })
  amount!: Money;
}

@InputType({ description: 'Switches agents on or off.' })
export class SwitchAgentsInput {
  @Field(() => String, {
    description: '1 to 255 characters. The same key again changes nothing, also when another change came after it.',
  })
  idempotencyKey!: string;

  @Field(() => Boolean, { description: 'Whether agents may act.' })
  enabled!: boolean;
}

@InputType({ description: 'Limits of each agent; they replace the previous ones.' })
export class LimitAgentsInput {
  @Field(() => String, {
    description: '1 to 255 characters. The same key again changes nothing, also when another change came after it.',
  })
  idempotencyKey!: string;

  @Field(() => Int, { description: 'Tool calls in a day (UTC+8): 0 to 1,000,000.' })
  callsPerDay!: number;

  @Field(() => Int, { description: 'Calls to the vendor in a day (UTC+8): 0 to 1,000,000.' })
  upstreamCallsPerDay!: number;

  @Field(() => MoneyInput, {
    nullable: true,
    description: "Largest amount of one write; when left out, only the limits of the person's roles apply.",
  })
  amountPerOperation?: MoneyInput | null;

  @Field(() => MoneyInput, {
    nullable: true,
    description: "Largest total requested in a day; when left out, only the limits of the person's roles apply.",
  })
  amountPerDay?: MoneyInput | null;
}

@ObjectType({ description: 'Result of a change of what agents may do.' })
export class AgentRulesPayload {
  @Field(() => AgentRules, { description: 'The rules after the change.' })
  agentRules!: AgentRules;
}

export const toAgentUse = (
  { client, accountName, calls, cost, amounts }: Use,
  { partner: { config } }: RequestContext,
): AgentUse => ({
  client,
  accountName,
  calls,
  upstreamCalls: cost,
  amount: { amount: sumDecimals(amounts), currency: SITE_CURRENCY[config.site] },
});

export const toAgentRules = (
  { costPerDay, amountPerOperation, amountPerDay, ...rest }: Rules,
  { partner: { config } }: RequestContext,
): AgentRules => {
  const money = (amount: string | null): Money | null =>
    amount === null ? null : { amount, currency: SITE_CURRENCY[config.site] };
  return {
    ...rest,
    upstreamCallsPerDay: costPerDay,
    amountPerOperation: money(amountPerOperation),
    amountPerDay: money(amountPerDay),
  };
};

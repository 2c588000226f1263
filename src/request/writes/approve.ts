import { GatewayError, isGatewayError } from '../../errors/index.ts';
import { mayCall, toViewer } from '../../identity/index.ts';
import { type LedgerEntry, WRITE_KINDS, type WriteKindName } from '../../ledger/operations/index.ts';
import type { RequestContext } from '../context.ts';
import type { WriteDefinition } from './definition.ts';
import { prepareCall } from './write-once.ts';

/**
 * The current roles of the member who asked. FORBIDDEN when that member no longer exists or may no longer make this
 * write: a removed member's write must not be sent.
 */
const rolesOfAsker = (context: RequestContext, { partnerId, kind, actor }: LedgerEntry): readonly string[] => {
  const [place, ...rest] = actor.accountName.split(':');
  const isGuest = rest.length > 0;
  const asKind = isGuest && (place === 'service' || place === 'reseller') ? place : 'member';
  const claims = {
    issuer: '',
    kind: asKind,
    subject: actor.subject.replace(/^(service|reseller):/, ''),
    accountName: asKind === 'member' ? actor.accountName : rest.slice(asKind === 'reseller' ? 1 : 0).join(':'),
    name: actor.name,
    partnerId,
    roles: actor.roles,
    resellerId: asKind === 'reseller' ? (rest[0] ?? null) : null,
    customerId: null,
  } as const;
  try {
    const asker = toViewer(claims, context.roleDirectory);
    const operations = WRITE_KINDS[kind as WriteKindName].operations;
    if (operations.every((name) => mayCall(asker, context.api.operation(name).facts))) return asker.roles;
  } catch (error) {
    if (!isGatewayError(error)) throw error;
  }
  throw context.forbidden({ reason: 'the member who asked may no longer do this' });
};

/** FORBIDDEN where the person may no longer make this write. */
const requireMayCall = (context: RequestContext, { kind }: LedgerEntry): void => {
  const missing = WRITE_KINDS[kind as WriteKindName].operations.find((name) => !context.mayCall(name));
  if (missing) throw context.forbidden({ operation: missing });
};

/** AGENTS_OFF for what an agent has asked for, while agents are off: it waits until they are on, or is rejected. */
const requireAgentsOn = async ({ partner: { agents } }: RequestContext, { actor }: LedgerEntry): Promise<void> => {
  if (actor.via) await agents.requireOn();
};

/** Checks the write that the person's own agent asked for, as that person, and sends it. */
export const confirmWrite = async (
  context: RequestContext,
  operation: LedgerEntry,
  definitions: readonly WriteDefinition[],
): Promise<LedgerEntry> => {
  const definition = definitions.find(({ kind }) => kind === operation.kind);
  if (!definition) throw new GatewayError('WRONG_STATE', { hints: { rule: 'kind-without-approval' } });
  requireMayCall(context, operation);
  await requireAgentsOn(context, operation);
  const { requestId, ...actor } = context.actor;
  const { kind, roles } = context.requireViewer();
  const by = {
    actor,
    person: context.person,
    requestId,
    rolesOfAsker: roles,
    ofOwnAgent: true,
    ownMoney: kind === 'customer',
  };
  const confirmed = await context.ledger.approve(operation, by, async () =>
    prepareCall(context, await definition.plan(context, operation.input, undefined)),
  );
  context.forgetLoaded();
  return confirmed;
};

/** Checks the write again, as the second member, and sends it. */
export const approveWrite = async (
  context: RequestContext,
  operation: LedgerEntry,
  definitions: readonly WriteDefinition[],
): Promise<LedgerEntry> => {
  const definition = definitions.find(({ kind }) => kind === operation.kind);
  if (!definition) throw new GatewayError('WRONG_STATE', { hints: { rule: 'kind-without-approval' } });
  await requireAgentsOn(context, operation);
  const { requestId, ...actor } = context.actor;
  const by = { actor, person: context.person, requestId, rolesOfAsker: rolesOfAsker(context, operation) };
  const approved = await context.ledger.approve(operation, by, async () =>
    prepareCall(context, await definition.plan(context, operation.input, undefined)),
  );
  context.forgetLoaded();
  return approved;
};

import { GatewayError, isGatewayError } from '../../errors/index.ts';
import { mayCall, toViewer } from '../../identity/index.ts';
import { type Decider, type LedgerEntry, WRITE_KINDS, type WriteKindName } from '../../ledger/operations/index.ts';
import type { RequestContext } from '../context.ts';
import type { WriteDefinition } from './definition.ts';
import { prepareCall } from './write-once.ts';

/**
 * The current roles of the member who asked. Throws FORBIDDEN when that member no longer exists or may no longer make
 * this write, because a removed member's write must not be sent.
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

/** Throws FORBIDDEN when the person may no longer make this write. */
const requireMayCall = (context: RequestContext, { kind }: LedgerEntry): void => {
  const missing = WRITE_KINDS[kind as WriteKindName].operations.find((name) => !context.mayCall(name));
  if (missing) throw context.forbidden({ operation: missing });
};

/** Throws AGENTS_OFF for the write of an agent while agents are off: it waits until they are on, or is rejected. */
const requireAgentsOn = async ({ partner: { agents } }: RequestContext, { actor }: LedgerEntry): Promise<void> => {
  if (actor.via) await agents.requireOn();
};

const definitionOf = ({ kind }: LedgerEntry, definitions: readonly WriteDefinition[]): WriteDefinition => {
  const definition = definitions.find((each) => each.kind === kind);
  if (!definition) throw new GatewayError('WRONG_STATE', { hints: { rule: 'kind-without-approval' } });
  return definition;
};

/** Plans the write again and sends it, because the viewer approves it. */
const sendAsDecided = async (
  context: RequestContext,
  operation: LedgerEntry,
  definition: WriteDefinition,
  about: Omit<Decider, 'actor' | 'person' | 'requestId'>,
): Promise<LedgerEntry> => {
  const { requestId, ...actor } = context.actor;
  const by = { ...about, actor, person: context.person, requestId };
  const sent = await context.ledger.approve(operation, by, async () =>
    prepareCall(context, await definition.plan(context, operation.input, undefined)),
  );
  context.forgetLoaded();
  return sent;
};

/** Checks the write that the person's own agent requested, with that person's rights, and sends it. */
export const confirmWrite = async (
  context: RequestContext,
  operation: LedgerEntry,
  definitions: readonly WriteDefinition[],
): Promise<LedgerEntry> => {
  const definition = definitionOf(operation, definitions);
  requireMayCall(context, operation);
  await requireAgentsOn(context, operation);
  const { kind, roles } = context.requireViewer();
  const about = { rolesOfAsker: roles, ofOwnAgent: true, ownMoney: kind === 'customer' };
  return sendAsDecided(context, operation, definition, about);
};

/** Checks the write again, as the second member, and sends it. */
export const approveWrite = async (
  context: RequestContext,
  operation: LedgerEntry,
  definitions: readonly WriteDefinition[],
): Promise<LedgerEntry> => {
  const definition = definitionOf(operation, definitions);
  await requireAgentsOn(context, operation);
  return sendAsDecided(context, operation, definition, { rolesOfAsker: rolesOfAsker(context, operation) });
};

import Big from 'big.js';
import { GatewayError, isGatewayError } from '../../errors/index.ts';
import { guestName, mayCall, toViewer } from '../../identity/index.ts';
import {
  type Operation,
  type OperationInput,
  type Outlook,
  type Prepared,
  requireKey,
  WRITE_KINDS,
  type WriteKindName,
} from '../../ledger/operations/index.ts';
import { canBeStored } from '../../store/index.ts';
import type { Credential } from '../../upstream/index.ts';
import type { Input } from '../../vendor/api.ts';
import type { RequestContext } from '../context.ts';
import { refuse } from '../schema/windows.ts';

/** What a write would change, as far as it can be foreseen. */
export interface PlannedChange {
  /** A field of the graph, such as `Customer.balance`. */
  readonly of: string;
  /** Of which object. */
  readonly id: string;
  /** Null: not known, or none yet. */
  readonly before: string | null;
  readonly after: string | null;
}

/** A write that nothing speaks against. */
export interface Plan {
  /** The operation of the vendor and what it is sent, in the graph's spelling. */
  readonly call: readonly [operation: string, input: Input];
  /** Default: the partner's own. */
  readonly credential?: Credential | undefined;
  /** What it moves, an exact decimal in the partner's currency: counts against limits and for approval. */
  readonly amount?: string | null | undefined;
  readonly changes?: readonly PlannedChange[] | undefined;
}

/**
 * One kind of write. `plan` checks what the vendor would refuse and throws it clearly; it reads only. It is asked again,
 * with the stored input, when a second member agrees. A write about many things lists their ids as `input.rowIds`, in the
 * vendor's order, so that the reconciler knows them.
 */
export interface WriteDefinition<I extends OperationInput = OperationInput, S extends OperationInput = OperationInput> {
  readonly kind: WriteKindName;
  plan(context: RequestContext, input: I, secret: S | undefined): Promise<Plan>;
}

/** Which write, about what. */
export interface Wanted<I, S> {
  readonly targetId: string;
  /** Other ids that the operation shall be found by. */
  readonly alsoAbout?: readonly string[] | undefined;
  /** In one spelling for one meaning; kept, so nothing personal. */
  readonly input: I;
  /** What must not be kept: contacts, names, codes, passwords. */
  readonly secret?: S | undefined;
}

/** The caller's input; whatever else is in it is the write's own. */
interface Asked {
  readonly idempotencyKey: string;
  readonly dryRun: boolean;
}

/** What would happen; null where it has been asked for in earnest. */
export interface Preview extends Outlook {
  readonly amount: string | null;
  readonly changes: readonly PlannedChange[];
}

export interface Written {
  /** Null after a dry run. */
  readonly operation: Operation | null;
  readonly preview: Preview | null;
}

const prepared = (
  context: RequestContext,
  { call: [operation, input], credential, amount = null }: Plan,
): Prepared => ({
  send: context.api.prepareWrite(operation, input, { credential }),
  amount: amount === null ? null : spelt(amount),
});

/** In one spelling: «25» and «25.00» are one amount. */
const spelt = (amount: string): string => {
  const exact = new Big(amount);
  return exact.round(2).eq(exact) ? exact.toFixed(2) : exact.toFixed();
};

/** How the graph calls ids; a test finds those of every mutation by their type and holds them to it. */
const ID = /^id$|Ids?$/;

/**
 * BAD_USER_INPUT for a blank where an id stands, at any depth: the vendor would take it for none, so for another's; and for
 * what cannot be stored.
 */
const refuseBlankIds = (value: unknown, path: string, isId = false): void => {
  if (typeof value === 'string') {
    if (isId && value.trim() === '') refuse(path, 'not empty');
    if (isId && !canBeStored(value)) refuse(path, 'no NUL characters');
  } else if (Array.isArray(value)) {
    for (const [place, item] of value.entries()) refuseBlankIds(item, isId ? path : `${path}.${place}`, isId);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) refuseBlankIds(inner, `${path}.${name}`, ID.test(name));
  }
};

/**
 * Checks and writes once for each key; a dry run only checks. `want` reads the caller's input and throws what is wrong with
 * it or not the caller's, also where the key is known already. What was loaded before is forgotten.
 */
export const writeOnce = async <I extends OperationInput, S extends OperationInput>(
  context: RequestContext,
  { kind, plan }: WriteDefinition<I, S>,
  asked: Asked,
  want: () => Wanted<I, S> | Promise<Wanted<I, S>>,
): Promise<Written> => {
  // What the site lacks is told before anything else is looked at.
  for (const operation of WRITE_KINDS[kind].operations) context.api.operation(operation);
  const { idempotencyKey, dryRun } = asked;
  requireKey(idempotencyKey);
  refuseBlankIds(asked, 'input');
  const { targetId, alsoAbout, input, secret } = await want();
  const { requestId, ...actor } = context.actor;
  const viewer = context.requireViewer();
  const { partnerId } = viewer;
  const ownMoney = viewer.kind === 'customer';
  if (dryRun) {
    const planned = await plan(context, input, secret);
    const { amount } = prepared(context, planned);
    const outlook = ownMoney
      ? { needsApproval: false, leftToday: null }
      : await context.ledger.outlook(partnerId, actor, amount, context.person);
    return { operation: null, preview: { ...outlook, amount, changes: planned.changes ?? [] } };
  }
  const who = {
    partnerId,
    key: idempotencyKey,
    guest: guestName(viewer),
    ownMoney,
    actor,
    person: context.person,
    requestId,
  };
  const intent = { ...who, kind, targetId, alsoAbout, input, secret };
  const operation = await context.ledger.execute(intent, async () =>
    prepared(context, await plan(context, input, secret)),
  );
  context.forgetLoaded();
  return { operation, preview: null };
};

/** What is not kept is gone with the request that had it: a write with a secret must not wait for a second member. */
export const requireSecret = <S>(secret: S | undefined): S => {
  if (secret !== undefined) return secret;
  throw new GatewayError('WRONG_STATE', { hints: { rule: 'secret-not-kept' } });
};

/**
 * Roles that whoever asked has now. FORBIDDEN when that is nobody any more, or may not make this write any more: what a
 * member asked for must not be sent after the member was taken away.
 */
const rolesOfAsker = (context: RequestContext, { partnerId, kind, actor }: Operation): readonly string[] => {
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
  throw context.forbidden({ reason: 'whoever asked may not do this any more' });
};

/** Checks anew, as the second member, and sends what the first has asked for. */
export const approveWrite = async (
  context: RequestContext,
  operation: Operation,
  definitions: readonly WriteDefinition[],
): Promise<Operation> => {
  const definition = definitions.find(({ kind }) => kind === operation.kind);
  if (!definition) throw new GatewayError('WRONG_STATE', { hints: { rule: 'kind-without-approval' } });
  const { requestId, ...actor } = context.actor;
  const by = { actor, person: context.person, requestId, rolesOfAsker: rolesOfAsker(context, operation) };
  const approved = await context.ledger.approve(operation, by, async () =>
    prepared(context, await definition.plan(context, operation.input, undefined)),
  );
  context.forgetLoaded();
  return approved;
};

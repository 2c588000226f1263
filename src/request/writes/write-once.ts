import Big from 'big.js';
import { GatewayError } from '../../errors/index.ts';
import { guestName } from '../../identity/index.ts';
import { digest } from '../../ledger/audit/index.ts';
import { type OperationInput, type PreparedWrite, requireKey, WRITE_KINDS } from '../../ledger/operations/index.ts';
import { canBeStored } from '../../store/index.ts';
import type { RequestContext } from '../context.ts';
import { refuse } from '../schema/windows.ts';
import type { WriteDefinition, WriteOptions, WritePlan, WriteRequest, WriteResult } from './definition.ts';

/** Prepares the call of a plan for sending, with its canonical amount. */
export const prepareCall = (
  context: RequestContext,
  { call: [operation, input], scope, credential, amount = null, changes = [], quote }: WritePlan,
): PreparedWrite => ({
  shown: {
    digest: digest({ operation, input, scope, credential, changes, ...(quote ? { quoted: quote.amount } : {}) }),
    call: { operation, input },
    changes,
    ...(quote ? { quote } : {}),
  },
  send: context.api.prepareWrite(operation, input, { scope, credential }),
  amount: amount === null ? null : toCanonicalAmount(amount),
});

/** Canonical text of an amount: «25» and «25.00» are equal. */
const toCanonicalAmount = (amount: string): string => {
  const exact = new Big(amount);
  return exact.round(2).eq(exact) ? exact.toFixed(2) : exact.toFixed();
};

/** Names of ids in inputs. A test compares them with the ID-typed inputs of every mutation. */
const ID = /^id$|Ids?$/;

/**
 * Throws BAD_USER_INPUT for a blank id at any depth, because the vendor would treat it as missing and use another
 * object. Also for text that cannot be stored.
 */
export const refuseBlankIds = (value: unknown, path: string, isId = false): void => {
  if (typeof value === 'string') {
    if (isId && value.trim() === '') refuse(path, 'not empty');
    if (isId && !canBeStored(value)) refuse(path, 'no NUL characters');
  } else if (Array.isArray(value)) {
    for (const [place, item] of value.entries()) refuseBlankIds(item, isId ? path : `${path}.${place}`, isId);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) refuseBlankIds(inner, `${path}.${name}`, ID.test(name));
  }
};

/** Throws AGENTS_OFF when an administrator has switched agents off in between. */
const agentAmountsOf = async ({ partner: { agents } }: RequestContext) => {
  const { amountPerOperation, amountPerDay } = await agents.requireOn();
  return { perOperation: amountPerOperation, perDay: amountPerDay };
};

/**
 * Checks and writes once for each key; a dry run only checks. `want` reads the caller's input and throws when it is
 * wrong or the caller may not use it, also when the key is already known. Loaders are emptied afterwards.
 */
export const writeOnce = async <I extends OperationInput, S extends OperationInput>(
  context: RequestContext,
  { kind, plan }: WriteDefinition<I, S>,
  asked: WriteOptions,
  want: () => WriteRequest<I, S> | Promise<WriteRequest<I, S>>,
): Promise<WriteResult> => {
  // Throws UNSUPPORTED_ON_SITE before any other check.
  for (const operation of WRITE_KINDS[kind].operations) context.api.operation(operation);
  const { idempotencyKey, dryRun } = asked;
  requireKey(idempotencyKey);
  refuseBlankIds(asked, 'input');
  const { targetId, alsoAbout, input, secret } = await want();
  const { requestId, ...actor } = context.actor;
  const viewer = context.requireViewer();
  const { partnerId } = viewer;
  const ownMoney = viewer.kind === 'customer';
  const { person } = context;
  const agentAmounts = viewer.via && (await agentAmountsOf(context));
  if (dryRun) {
    const planned = await plan(context, input, secret);
    const { amount } = prepareCall(context, planned);
    const outlook = ownMoney
      ? { needsApproval: false, leftToday: null }
      : await context.ledger.outlook(partnerId, actor, amount, person);
    if (agentAmounts) await context.ledger.requireAgentAmount({ partnerId, actor, person, amount }, agentAmounts);
    const needsApproval = outlook.needsApproval || viewer.via !== undefined;
    const { changes = [], quote = null } = planned;
    return { operation: null, preview: { ...outlook, needsApproval, amount, changes, quote } };
  }
  // An agent's write waits for a person, but a secret is not stored, so the two cannot be combined.
  if (viewer.via && secret !== undefined) throw new GatewayError('WRONG_STATE', { hints: { rule: 'secret-not-kept' } });
  const who = {
    partnerId,
    key: idempotencyKey,
    guest: guestName(viewer),
    ownMoney,
    actor,
    person,
    requestId,
    agentAmounts,
  };
  const intent = { ...who, kind, targetId, alsoAbout, input, secret };
  const operation = await context.ledger.execute(intent, async () =>
    prepareCall(context, await plan(context, input, secret)),
  );
  context.forgetLoaded();
  return { operation, preview: null };
};

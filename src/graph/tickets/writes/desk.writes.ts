import { GatewayError } from '../../../errors/index.ts';
import type { RequestContext } from '../../../request/context.ts';
import { defineWrite, requireSecret } from '../../../request/writes/definition.ts';
import type { VendorContact } from '../desk/contact.ts';
import { agreementForAccount, contactInput, labelsOfAccount } from '../desk/desk.loader.ts';
import type { TicketAccount } from '../ticket.account.ts';
import type { TicketLabel } from '../ticket.type.ts';
import { type AccountInput, numberIn, signer } from './target.ts';

/** Calls of one write: for the customer, the present state, and the write itself. */
const CALLS = 4;
/** An account has 30 labels at most. */
const ALL_LABELS = 100;

type Look = { readonly name: string; readonly color: string };

const labelsNow = async (
  context: RequestContext,
  { customerId, scope, credential }: TicketAccount,
): Promise<readonly TicketLabel[]> => {
  const key = { parent: customerId ?? '', filter: {}, scope, credential, offset: 0, first: ALL_LABELS };
  return (await context.load(labelsOfAccount, key)).rows;
};

const requireLabel = (labels: readonly TicketLabel[], labelId: string): TicketLabel => {
  const label = labels.find((each) => each.labelId === labelId);
  if (!label) throw new GatewayError('NOT_FOUND', { hints: { type: 'TicketLabel' } });
  return label;
};

/** Throws DUPLICATE for a name in use: the vendor does not return a new label's id, so it is found by its name. */
const requireFreeName = (labels: readonly TicketLabel[], name: string, but?: string): void => {
  if (labels.some((label) => label.name === name && label.labelId !== but))
    throw new GatewayError('DUPLICATE', { hints: { argument: 'input.name' } });
};

const renamePreview = (id: string, before: string | null, after: string | null) => ({
  of: 'TicketLabel.name',
  id,
  before,
  after,
});

export const createTicketLabel = defineWrite<AccountInput & Look>({
  kind: 'CREATE_TICKET_LABEL',
  refuses: ['DUPLICATE'],
  calls: CALLS,
  plan: async (context, { name, color, ...input }) => {
    const { account, ...signed } = await signer(context, input);
    requireFreeName(await labelsNow(context, account), name);
    return { call: ['CreateLabels', { name, color }], ...signed, changes: [renamePreview(name, null, name)] };
  },
});

export const changeTicketLabel = defineWrite<AccountInput & Look & { readonly labelId: string }>({
  kind: 'CHANGE_TICKET_LABEL',
  refuses: ['DUPLICATE'],
  calls: CALLS,
  plan: async (context, { labelId, name, color, ...input }) => {
    const { account, ...signed } = await signer(context, input);
    const labels = await labelsNow(context, account);
    const label = requireLabel(labels, labelId);
    requireFreeName(labels, name, labelId);
    return {
      call: ['UpdateLabels', { labelId: numberIn(labelId, 'input.labelId'), name, color }],
      ...signed,
      changes: [renamePreview(labelId, label.name, name)],
    };
  },
});

export const deleteTicketLabel = defineWrite<AccountInput & { readonly labelId: string }>({
  kind: 'DELETE_TICKET_LABEL',
  calls: CALLS,
  plan: async (context, { labelId, ...input }) => {
    const { account, ...signed } = await signer(context, input);
    const label = requireLabel(await labelsNow(context, account), labelId);
    return {
      call: ['DeleteLabels', { labelId: numberIn(labelId, 'input.labelId') }],
      ...signed,
      changes: [renamePreview(labelId, label.name, null)],
    };
  },
});

type ContactSecret = { readonly contact: VendorContact };

/** Sends a code to a contact. Another idempotency key sends another code; the vendor allows one a minute. */
export const sendTicketCode = defineWrite<AccountInput, ContactSecret>({
  kind: 'SEND_TICKET_CODE',
  calls: CALLS,
  plan: async (context, input, secret) => {
    const { contact } = requireSecret(secret);
    const { account: _, ...signed } = await signer(context, input);
    const { contactWay, contactValue, areaCode = '' } = contact;
    return { call: ['SendVerifyCodes', { contactWay, contactValue, areaCode }], ...signed };
  },
});

/** Verifies a contact by its code. `TicketDesk.verifiedContacts` then lists it. */
export const verifyTicketContact = defineWrite<AccountInput, ContactSecret & { readonly code: string }>({
  kind: 'VERIFY_TICKET_CONTACT',
  calls: CALLS,
  plan: async (context, input, secret) => {
    const { contact, code } = requireSecret(secret);
    const { account: _, ...signed } = await signer(context, input);
    return { call: ['CheckVerifyCodes', { ...contactInput(contact), verifyCode: code }], ...signed };
  },
});

type Agreement = AccountInput & { readonly agreementId: string; readonly agreementTypeCode: string };

/** Signs the published version of an agreement. Throws WRONG_STATE for another version. */
export const signTicketAgreement = defineWrite<Agreement>({
  kind: 'SIGN_TICKET_AGREEMENT',
  calls: CALLS,
  plan: async (context, { agreementId, agreementTypeCode, ...input }) => {
    const { account, ...signed } = await signer(context, input);
    const published = await context.load(agreementForAccount, {
      account,
      input: { agreementType: agreementTypeCode },
    });
    if (published?.agreementId !== agreementId)
      throw new GatewayError('WRONG_STATE', {
        hints: { rule: 'agreement-version', limit: published?.agreementId ?? 'none' },
      });
    return {
      call: ['SignPublishedAgreement', { id: numberIn(agreementId, 'input.agreementId') }],
      ...signed,
      changes: [{ of: 'TicketAgreement.isSigned', id: agreementId, before: null, after: 'true' }],
    };
  },
});

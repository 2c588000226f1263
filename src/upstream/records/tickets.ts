import { createHash } from 'node:crypto';
import { GatewayError } from '../../errors/index.ts';
import { isObject, type JsonObject } from '../../text.ts';
import { isoOf } from '../../time/index.ts';
import type { CallOptions, Upstream } from '../types.ts';
import { accountNameOf } from './account-name.ts';
import { allRows, textOf } from './pages.ts';

/** The account that has a ticket: a customer, or the partner itself. */
export interface TicketOwner {
  readonly customerId: string | null;
  readonly resellerId: string | null;
}

export interface TicketRecordKey extends TicketOwner {
  readonly ticketId: string;
}

/** A record of a ticket, with its time. */
export interface DatedRecord {
  readonly id: string;
  /** Epoch milliseconds; null where the vendor gives no time. */
  readonly at: number | null;
}

/** The vendor's code for messages of the account itself. */
const FROM_ACCOUNT = '0';

const asOwner = async (upstream: Upstream, { customerId, resellerId }: TicketOwner): Promise<CallOptions> => {
  if (customerId === null) return {};
  const accountName = await accountNameOf(upstream, { customerId, resellerId }, {});
  if (accountName === null) throw new GatewayError('NOT_FOUND', { hints: { type: 'Customer' } });
  return { credential: { kind: 'customer', accountName } };
};

const timeOf = (value: unknown): number | null => {
  const at = Date.parse(String(value));
  return Number.isNaN(at) ? null : at;
};

const rowsIn = (value: unknown): readonly JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** A moment as the vendor's filters take it, in UTC. */
const vendorTime = (ms: number): string => isoOf(ms).slice(0, 19).replace('T', ' ');

const ONE_MINUTE_MS = 60_000;

/**
 * The stored part of a text by which it is recognized later. The vendor may change blanks and strip what looks like
 * HTML, so only letters and digits count.
 */
export const textDigest = (ticketId: string, text: string): string =>
  createHash('sha256')
    .update(`${ticketId}/${text.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '')}`)
    .digest('hex')
    .slice(0, 32);

/** The mark that the gateway puts into a description, by which a ticket is found whose number was lost. */
export const referenceMark = (reference: string): string => `[ref:${reference}]`;

/** Tickets of an account that carry a reference. Throws GatewayError. */
export const ticketsWithReference = async (
  upstream: Upstream,
  { reference, from, until, ...owner }: TicketOwner & { reference: string; from: number; until: number },
): Promise<readonly DatedRecord[]> => {
  const rows = await allRows(upstream, {
    operation: 'ListCases',
    rows: 'incident_info_list',
    input: {
      query_start_time: vendorTime(from - ONE_MINUTE_MS),
      query_end_time: vendorTime(until + ONE_MINUTE_MS),
    },
    ...(await asOwner(upstream, owner)),
  });
  const mark = referenceMark(reference);
  return rows.flatMap((row) => {
    const id = textOf(row.incident_id);
    const isMarked = textOf(row.simple_description)?.includes(mark) ?? false;
    return id !== null && isMarked ? [{ id, at: timeOf(row.create_time) }] : [];
  });
};

const detailOf = async (upstream: Upstream, { ticketId, ...owner }: TicketRecordKey): Promise<JsonObject> => {
  const body = await upstream.call('ShowCaseDetail', { case_id: ticketId }, await asOwner(upstream, owner));
  const detail = body.incident_detail_info;
  if (!isObject(detail)) throw new GatewayError('UPSTREAM_BAD_ANSWER', { upstream: { operation: 'ShowCaseDetail' } });
  return detail;
};

/** Messages of the account in a ticket whose text has this digest. Throws GatewayError. */
export const messagesWithText = async (
  upstream: Upstream,
  { digest, ...key }: TicketRecordKey & { readonly digest: string },
): Promise<readonly DatedRecord[]> => {
  const { message_list: messages } = await detailOf(upstream, key);
  return rowsIn(messages).flatMap((row) => {
    const [id, text] = [textOf(row.message_id), textOf(row.content)];
    const isSame = String(row.type) === FROM_ACCOUNT && text !== null && textDigest(key.ticketId, text) === digest;
    return id !== null && isSame ? [{ id, at: timeOf(row.create_time) }] : [];
  });
};

/** Whether a message was removed from a ticket, or has no text any more. Throws GatewayError. */
export const messageIsWithdrawn = async (
  upstream: Upstream,
  { messageId, ...key }: TicketRecordKey & { readonly messageId: string },
): Promise<boolean> => {
  const { message_list: messages } = await detailOf(upstream, key);
  const message = rowsIn(messages).find((row) => textOf(row.message_id) === messageId);
  return message === undefined || textOf(message.content) === null;
};

/** Values that a ticket was given, by dimension. Throws GatewayError. */
export const ticketRatingsOf = async (
  upstream: Upstream,
  key: TicketRecordKey,
): Promise<ReadonlyMap<string, string | null>> => {
  const { incident_satisfaction: ratings } = await detailOf(upstream, key);
  return new Map(rowsIn(ratings).map((row) => [String(row.satisfaction_id), textOf(row.satisfaction_value)]));
};

/** Code of a ticket's state; null for a ticket that the account does not have any more. Throws GatewayError. */
export const ticketStatusOf = async (
  upstream: Upstream,
  { ticketId, ...owner }: TicketRecordKey,
): Promise<string | null> => {
  const options = await asOwner(upstream, owner);
  try {
    return textOf((await upstream.call('ShowCaseStatus', { case_id: ticketId }, options)).status);
  } catch (error) {
    if (error instanceof GatewayError && error.code === 'NOT_FOUND') return null;
    throw error;
  }
};

/** Records of one kind of step of a ticket. Throws GatewayError. */
export const ticketStepsOf = async (
  upstream: Upstream,
  { ticketId, step, ...owner }: TicketRecordKey & { readonly step: string },
): Promise<readonly DatedRecord[]> => {
  const rows = await allRows(upstream, {
    operation: 'ListCaseOperateLogs',
    rows: 'incident_operate_log_list',
    input: { case_id: ticketId },
    ...(await asOwner(upstream, owner)),
  });
  return rows.flatMap((row) => {
    const id = textOf(row.incident_log_id);
    return id !== null && String(row.operate_type) === step ? [{ id, at: timeOf(row.timestamp_operate_time) }] : [];
  });
};

/** Ids of the labels on a ticket. Throws GatewayError. */
export const labelsOnTicket = async (
  upstream: Upstream,
  { ticketId, ...owner }: TicketRecordKey,
): Promise<readonly string[]> => {
  const body = await upstream.call('ListCaseLabels', { case_id: ticketId }, await asOwner(upstream, owner));
  return rowsIn(body.case_label_list).map((row) => String(row.label_id));
};

/** Numbers of the tickets that a ticket is related to. Throws GatewayError. */
export const ticketsRelatedTo = async (
  upstream: Upstream,
  { ticketId, ...owner }: TicketRecordKey,
): Promise<readonly string[]> => {
  const body = await upstream.call('ListRelation', { case_id: ticketId }, await asOwner(upstream, owner));
  return rowsIn(body.case_relation_list).map((row) => String(row.case_id));
};

/** Number of messages that the account has not read; null where the vendor gives none. Throws GatewayError. */
export const unreadInTicket = async (
  upstream: Upstream,
  { ticketId, ...owner }: TicketRecordKey,
): Promise<number | null> => {
  const input = { case_ids: [ticketId] };
  const body = await upstream.call('ListUnreadNewInstantMessages', input, await asOwner(upstream, owner));
  const row = rowsIn(body.imunread).find((each) => textOf(each.incident_id) === ticketId);
  const unread = Number(row?.unread_num);
  return Number.isSafeInteger(unread) ? unread : null;
};

export interface LabelRecord {
  readonly id: string;
  readonly name: string | null;
  readonly color: string | null;
}

/** Labels of an account, some or all. Throws GatewayError. */
export const ticketLabelsOf = async (
  upstream: Upstream,
  { input, ...owner }: TicketOwner & { readonly input: JsonObject },
): Promise<readonly LabelRecord[]> => {
  const rows = await allRows(upstream, {
    operation: 'ListLabels',
    rows: 'label_list',
    input,
    ...(await asOwner(upstream, owner)),
  });
  return rows.map((row) => ({ id: String(row.label_id), name: textOf(row.name), color: textOf(row.color) }));
};

/** Code of the state of a request for access. Throws GatewayError. */
export const accessStatusOf = async (
  upstream: Upstream,
  { accessId, ...owner }: TicketOwner & { readonly accessId: string },
): Promise<string | null> => {
  const options = await asOwner(upstream, owner);
  return textOf((await upstream.call('ShowAuthorizationDetail', { authorization_id: accessId }, options)).status);
};

/** Whether the account has signed the newest agreement of a type. Throws GatewayError. */
export const hasSignedAgreement = async (
  upstream: Upstream,
  { agreementType, ...owner }: TicketOwner & { readonly agreementType: string },
): Promise<boolean> => {
  const input = { agreement_type: agreementType };
  const body = await upstream.call('ShowSignedLatestPublishedAgreement', input, await asOwner(upstream, owner));
  return String(body.is_signed_latest) === 'true';
};

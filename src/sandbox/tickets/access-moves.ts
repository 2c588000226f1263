import { pick } from '../data/hash.ts';
import { DAY } from '../data/time.ts';
import { ACCESS, type Access, type AccessKind, type AccessPlace } from './access.ts';
import type { TicketAccount, User } from './account.ts';
import { addStep } from './entries.ts';
import { regionsOf } from './forms/choices.ts';
import { formId } from './forms/form-id.ts';
import { LOG } from './log-type.ts';
import type { Ticket } from './ticket.ts';
import { wordsFor } from './vendor-words.ts';

const SSH = 22;
const LASTS = 7 * DAY;

interface Requesting {
  readonly kind: AccessKind;
  readonly now: number;
  readonly reason?: string | undefined;
}

const placeOf = (account: TicketAccount, kind: AccessKind): AccessPlace => {
  const id = ++account.count;
  if (kind === 'console') {
    return { id, kind, instanceId: null, instanceName: null, regionId: null, port: null, account: null };
  }
  const region = pick(regionsOf(account.facts.site), id);
  const instanceId = formId('host', account.facts.id, String(id));
  return { id, kind, instanceId, instanceName: `ecs-${id}`, regionId: region.id, port: SSH, account: 'root' };
};

/** The vendor's engineer requests access to the account. */
export const requestAccess = (
  account: TicketAccount,
  ticket: Ticket,
  { kind, now, reason = wordsFor('access', account.facts.site, 0) }: Requesting,
): Access => {
  const at = Math.floor(now);
  const place = placeOf(account, kind);
  const access: Access = {
    id: formId('access', ticket.id, String(place.id)),
    ticketId: ticket.id,
    kind,
    reason,
    createdAt: at,
    places: [place],
    status: ACCESS.ASKED,
    effectiveAt: at,
    expiresAt: at + LASTS,
    rejectReason: null,
    agencyName: null,
    grantedAt: null,
  };
  account.accesses.set(access.id, access);
  return access;
};

/** The engineer withdraws the request; false when it was answered before. */
export const withdrawAccess = (access: Access): boolean => {
  if (access.status !== ACCESS.ASKED) return false;
  access.status = ACCESS.WITHDRAWN;
  return true;
};

interface Answering {
  readonly user: User;
  readonly now: number;
}

interface Granting extends Answering {
  readonly effectiveAt: number | null;
  readonly expiresAt: number | null;
  readonly agencyName: string | null;
}

export const grantAccess = (
  account: TicketAccount,
  access: Access,
  { user, now, effectiveAt, expiresAt, agencyName }: Granting,
): void => {
  access.status = ACCESS.GRANTED;
  access.grantedAt = Math.floor(now);
  access.effectiveAt = effectiveAt ?? access.effectiveAt;
  access.expiresAt = expiresAt ?? access.expiresAt;
  access.agencyName = agencyName;
  logAccess(account, access, { type: LOG.ACCESS_GRANTED, from: user, now });
};

export const refuseAccess = (
  account: TicketAccount,
  access: Access,
  { user, now, reason }: Answering & { readonly reason: string | null },
): void => {
  access.status = ACCESS.REFUSED;
  access.rejectReason = reason;
  logAccess(account, access, { type: LOG.ACCESS_REFUSED, from: user, now });
};

export const takeAccessBack = (account: TicketAccount, access: Access, { user, now }: Answering): void => {
  access.status = ACCESS.TAKEN_BACK;
  logAccess(account, access, { type: LOG.ACCESS_TAKEN_BACK, from: user, now });
};

const logAccess = (account: TicketAccount, { ticketId }: Access, step: Parameters<typeof addStep>[2]): void => {
  const ticket = account.tickets.get(ticketId);
  if (ticket) addStep(account, ticket, step);
};

/** Marks granted accesses as expired whose time is over. */
export const expireAccesses = ({ accesses }: TicketAccount, now: number): void => {
  for (const access of accesses.values()) {
    if (access.status === ACCESS.GRANTED && access.expiresAt <= now) access.status = ACCESS.EXPIRED;
  }
};

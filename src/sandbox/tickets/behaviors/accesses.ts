import { rowsOf } from '../../data/rows.ts';
import type { Input } from '../../http/input.ts';
import { ACCESS, type Access, type AccessPlace } from '../access.ts';
import { grantAccess, refuseAccess, takeAccessBack } from '../access-moves.ts';
import { userOf } from '../account.ts';
import { maySee, signer, stamp, type TicketCall, textIn } from '../call.ts';
import { text } from '../forms/language.ts';
import { refuseTicket, TICKET_ERROR } from '../refusals.ts';
import type { Ticket } from '../ticket.ts';
import { DONE, type TicketBehaviors } from './behavior.ts';

const RESOURCE = {
  console: {
    id: '2',
    name: text('云账号', 'Cloud account'),
    visitId: '4',
    visit: text('控制台登录', 'Console sign-in'),
  },
  host: { id: '1', name: text('云主机', 'Cloud host'), visitId: '1', visit: text('SSH登录', 'SSH login') },
} as const;

/** The vendor's numbers of the kinds of places. */
const PLACE = { console: 0, host: 1 } as const;

interface Found {
  readonly access: Access;
  readonly ticket: Ticket;
}

/** Requests for access on the tickets that the caller may see, newest first. */
const accessesOf = (call: TicketCall, input: Input): readonly Found[] =>
  [...call.account.accesses.values()]
    .flatMap((access) => {
      const ticket = call.account.tickets.get(access.ticketId);
      return ticket && maySee(call, input, ticket) ? [{ access, ticket }] : [];
    })
    .reverse();

export const accessIn = (call: TicketCall, input: Input): Found => {
  const found = accessesOf(call, input).find(({ access }) => access.id === input.authorization_id);
  if (!found) throw refuseTicket(TICKET_ERROR.PARAMETER, 'The authorization does not exist.');
  return found;
};

const commonFields = (call: TicketCall, { access, ticket }: Found) => {
  const resource = RESOURCE[access.kind];
  const { language } = call;
  return {
    id: access.id,
    status: access.status,
    incident_id: ticket.id,
    simple_description: ticket.description,
    auth_describe: access.reason,
    resource_type_id: resource.id,
    resource_type_name: resource.name[language],
    visit_type_id: resource.visitId,
    visit_type_name: resource.visit[language],
    auth_effective_time: stamp(call, access.effectiveAt),
    auth_expire_time: stamp(call, access.expiresAt),
    reject_reason: access.rejectReason,
    xcustomer_name: ticket.userName,
  };
};

const listRow = (call: TicketCall, found: Found) => ({
  ...commonFields(call, found),
  create_time: stamp(call, found.access.createdAt),
  customer_id: call.account.facts.id,
  x_customer_id: found.ticket.userId,
  content_of_auth_letter: null as null,
});

const placeRow = ({ id, port, account, kind, instanceId, instanceName, regionId }: AccessPlace) => ({
  id,
  port,
  account,
  type: PLACE[kind],
  instance_id: instanceId,
  instance_name: instanceName,
  region_id: regionId,
});

const detailOf = (call: TicketCall, found: Found) => ({
  ...commonFields(call, found),
  incident_auth_detail_list: found.access.places.map(placeRow),
  auth_handler_name: 'Huawei Cloud',
  agency_name: found.access.agencyName,
  content_type_id: 'key',
  content_type_name: 'key',
});

const passes = (input: Input, { access, ticket }: Found): boolean => {
  const [id, words] = [textIn(input, 'incident_id'), textIn(input, 'simple_description')?.toLowerCase()];
  const name = textIn(input, 'sub_customer_name');
  return (
    (id === undefined || ticket.id === id) &&
    (input.status === undefined || access.status === input.status) &&
    (words === undefined || ticket.description.toLowerCase().includes(words)) &&
    (name === undefined || ticket.userName.includes(name))
  );
};

const refuseAction = () => refuseTicket(TICKET_ERROR.ACCESS_ACTION, 'The authorization does not allow that now.');

interface GivenPlace {
  readonly auth_detail_id: number;
  readonly port?: number;
  readonly account?: string;
  readonly password?: string;
}

/** Stores the login of each host. A password is required but not stored. */
const fillPlaces = ({ places }: Access, given: readonly GivenPlace[]): void => {
  for (const place of places.filter(({ kind }) => kind === 'host')) {
    const entry = given.find((each) => each.auth_detail_id === place.id);
    if (!entry?.password) throw refuseTicket(TICKET_ERROR.PARAMETER, 'A host has no login.');
    place.port = entry.port ?? place.port;
    place.account = entry.account ?? place.account;
  }
};

const secondsOf = (milliseconds: unknown): number | null =>
  typeof milliseconds === 'number' ? Math.floor(milliseconds / 1000) : null;

const grant = (call: TicketCall, input: Input): void => {
  const { access } = accessIn(call, input);
  if (access.status !== ACCESS.ASKED) throw refuseAction();
  const agency = textIn(input, 'agency_id') ?? null;
  if (agency === null) fillPlaces(access, (input.auth_detail_list ?? []) as readonly GivenPlace[]);
  grantAccess(call.account, access, {
    user: signer(call),
    now: call.now,
    effectiveAt: secondsOf(input.auth_effective_time),
    expiresAt: secondsOf(input.auth_expire_time),
    agencyName: agency === null ? null : call.account.facts.agency,
  });
};

const change = (call: TicketCall, input: Input): void => {
  const { access, ticket } = accessIn(call, input);
  const by = { user: userOf(call.account, ticket.userId), now: call.now };
  if (input.action_id === 'reject' && access.status === ACCESS.ASKED) {
    refuseAccess(call.account, access, { ...by, reason: textIn(input, 'reject_reason') ?? null });
  } else if (input.action_id === 'cancel' && access.status === ACCESS.GRANTED) {
    takeAccessBack(call.account, access, by);
  } else throw refuseAction();
};

const SSH_PORTS: readonly unknown[] = [22, 3389];
const SHORTEST_PASSWORD = 8;

const checkHost = (call: TicketCall, input: Input): void => {
  const places = accessesOf(call, input).flatMap(({ access }) => access.places);
  if (!places.some(({ id }) => id === input.authorization_detail_id)) {
    throw refuseTicket(TICKET_ERROR.PARAMETER, 'The host does not exist.');
  }
  if (!SSH_PORTS.includes(input.port)) throw refuseTicket(TICKET_ERROR.HOST_TIMEOUT, 'The host did not answer.');
  if (String(input.password).length < SHORTEST_PASSWORD) {
    throw refuseTicket(TICKET_ERROR.HOST_LOGIN, 'The host refused the login.');
  }
};

export const accessBehaviors: TicketBehaviors = {
  ListAuthorizations: (call, input) => ({
    rows: rowsOf(
      accessesOf(call, input)
        .filter((found) => passes(input, found))
        .map((found) => listRow(call, found)),
    ),
  }),

  ShowAuthorizationDetail: (call, input) => ({ body: detailOf(call, accessIn(call, input)) }),

  ConfirmAuthorizations: (call, input) => {
    grant(call, input);
    return DONE;
  },

  UpdateAuthorizations: (call, input) => {
    change(call, input);
    return DONE;
  },

  CheckHosts: (call, input) => {
    checkHost(call, input);
    return DONE;
  },
};

import { below, mix, pick } from '../data/hash.ts';
import { DAY } from '../data/time.ts';
import { grantAccess, requestAccess } from './access-moves.ts';
import type { TicketAccount } from './account.ts';
import { close, rate, reply, withdraw } from './customer-moves.ts';
import { drawnForm } from './drawn-form.ts';
import { openTicket } from './open-ticket.ts';
import type { Ticket } from './ticket.ts';
import type { TicketIds } from './ticket-ids.ts';
import { moveByVendor } from './vendor-moves.ts';

const HOUR = 3600;
const OLDEST_DAYS = 120;
const LABELS: Readonly<Record<'CHINA' | 'OTHER', readonly string[]>> = {
  CHINA: ['紧急', '跟进中', '账务'],
  OTHER: ['urgent', 'follow up', 'billing'],
};
const COLORS = ['#f66f6a', '#5e7ce0', '#50d4ab'] as const;

/** A seeded ticket has no due steps: only a user or a command changes it. */
const STAYS = Number.POSITIVE_INFINITY;

type History = readonly ((step: Step) => void)[];

interface Step {
  readonly account: TicketAccount;
  readonly ticket: Ticket;
  readonly now: number;
}

const byVendor =
  (move: Parameters<typeof moveByVendor>[2]) =>
  ({ account, ticket, now }: Step): void =>
    void moveByVendor(account, ticket, move, { now });

const ANSWER = { CHINA: '已补充，请查看。', OTHER: 'Done, please have a look.' } as const;

const wordsOf = <T>({ facts }: TicketAccount, words: { readonly CHINA: T; readonly OTHER: T }): T =>
  words[facts.site === 'CHINA' ? 'CHINA' : 'OTHER'];

const answers = ({ account, ticket, now }: Step): void =>
  void reply(account, ticket, { user: account.users[0], content: wordsOf(account, ANSWER), now });

const closes = ({ account, ticket, now }: Step): void => close(account, ticket, { user: account.users[0], now });

const withdraws = ({ account, ticket, now }: Step): void => withdraw(account, ticket, { user: account.users[0], now });

const rates = ({ account, ticket, now }: Step): void => {
  const judgement = wordsOf(account, { CHINA: '处理及时', OTHER: 'Quick and friendly' });
  rate(account, ticket, {
    user: account.users[0],
    now,
    judgement,
    scores: new Map([
      [1, 5],
      [2, 4],
      [3, 5],
    ]),
  });
};

const asksForAccess = ({ account, ticket, now }: Step): void =>
  void requestAccess(account, ticket, { kind: ticket.id.charCodeAt(12) % 2 === 0 ? 'console' : 'host', now });

const grantsAccess = ({ account, ticket, now }: Step): void => {
  const access = [...account.accesses.values()].find(({ ticketId }) => ticketId === ticket.id);
  const [user] = account.users;
  if (access) grantAccess(account, access, { user, now, effectiveAt: null, expiresAt: null, agencyName: null });
};

/** Steps of the seeded tickets, one hour apart. */
const HISTORIES: readonly History[] = [
  [byVendor('accept'), byVendor('ask')],
  [byVendor('accept'), byVendor('ask'), answers, byVendor('solve'), closes, rates],
  [byVendor('accept'), asksForAccess, grantsAccess, byVendor('answer')],
  [byVendor('accept'), byVendor('solve')],
  [],
  [byVendor('accept'), byVendor('suspend')],
  [withdraws],
  [byVendor('accept'), byVendor('solve'), closes],
  [byVendor('accept'), asksForAccess],
  [byVendor('accept'), byVendor('invalidate')],
];

const seedLabels = (account: TicketAccount): void => {
  for (const [position, name] of wordsOf(account, LABELS).entries()) {
    const id = ++account.count;
    account.labels.set(id, { id, name, color: COLORS[position] ?? '#252b3a' });
  }
};

interface Seeding {
  /** Seconds since 1970: the end of the seeded history. */
  readonly anchor: number;
  readonly ids: TicketIds;
}

/** Age of a ticket in seconds, enough for the steps of its history before the anchor. */
const ageOf = (position: number, count: number, draw: number): number =>
  Math.floor(((position + 1) / count) * OLDEST_DAYS * DAY) - below(draw, 12 * HOUR);

/** Creates the tickets that an account had before the sandbox started, oldest first. */
export const seedTickets = (account: TicketAccount, { anchor, ids }: Seeding): void => {
  const { seed, facts } = account;
  const { count, firstHistory } = facts.seeded;
  if (count > 0) seedLabels(account);
  const labelIds = [...account.labels.keys()];
  for (let position = count - 1; position >= 0; position--) {
    const draw = (purpose: number): number => mix(mix(seed, 100 + position), purpose);
    const at = anchor - ageOf(position, count, draw(1));
    // Every other one of the oldest tickets belongs to a colleague.
    const user =
      position >= HISTORIES.length && position % 2 === 0 ? (account.users[1] ?? account.users[0]) : account.users[0];
    const history = HISTORIES[(position + firstHistory) % HISTORIES.length] ?? [];
    const { mobile, mail } = user;
    const contact = { areaCode: facts.site === 'CHINA' ? '86' : '65', mobile, mail, time: '0' };
    const id = ids.seedId(facts.number, position, at);
    const ticket = openTicket(account, { id, now: at, user, form: drawnForm(account, draw), contact });
    for (const [step, happen] of history.entries()) happen({ account, ticket, now: at + (step + 1) * HOUR });
    ticket.movedAt = STAYS;
    if (position % 3 === 0) ticket.labelIds.add(pick(labelIds, draw(7)));
    if (position % 4 !== 0) ticket.readUpTo = account.count;
  }
};

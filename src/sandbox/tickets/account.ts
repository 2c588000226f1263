import type { Site } from '../../config/site.ts';
import { mix } from '../data/hash.ts';
import type { Access } from './access.ts';
import type { DiagnosisJob } from './diagnosis-job.ts';
import type { Label } from './label.ts';
import type { Ticket } from './ticket.ts';

/** An IAM user of an account. */
export interface User {
  readonly id: string;
  readonly name: string;
  readonly mobile: string | null;
  readonly mail: string;
}

/** The account that tickets belong to: a partner's, or one of its customers'. */
export interface AccountFacts {
  readonly id: string;
  readonly name: string;
  readonly site: Site;
  /** Number of the account, less than 2^24 and different for all accounts of one partner and its customers. */
  readonly number: number;
  readonly mobile: string | null;
  readonly mail: string;
  /** Whether the partner answers the account's tickets; otherwise the vendor does. */
  readonly isServedByPartner: boolean;
  /** The partner that serves the account or sells to it; for a partner's account the partner itself. */
  readonly partner: { readonly id: string; readonly name: string };
  /** Name of the agency that it granted the partner; null without one. */
  readonly agency: string | null;
  /** Number of tickets before the sandbox started, and which history the newest of them has. */
  readonly seeded: { readonly count: number; readonly firstHistory: number };
  /** Ids of customers, orders or resources that are subjects of its tickets. */
  readonly subjects: () => readonly string[];
}

export interface VerifiedContact {
  readonly id: string;
  readonly way: number;
  readonly value: string;
  readonly areaCode: string | null;
  readonly expiresAt: number;
}

export type Privilege = 'export' | 'createCase' | 'assumeCaseAll';

/** All data of the ticket service about one account. */
export interface TicketAccount {
  readonly facts: AccountFacts;
  readonly seed: number;
  /** The IAM user whose credential signs the calls, and colleagues of the same IAM group. */
  readonly users: readonly [User, ...User[]];
  /** Id of the IAM group; with it a call reads the colleagues' tickets too. */
  readonly groupId: string;
  /** Whether the account has bought a support plan. */
  readonly hasPlan: boolean;
  readonly tickets: Map<string, Ticket>;
  readonly labels: Map<number, Label>;
  readonly accesses: Map<string, Access>;
  readonly contacts: VerifiedContact[];
  readonly privileges: Set<Privilege>;
  /** The signed version of each agreement, by the agreement's id. */
  readonly signed: Map<number, number>;
  readonly jobs: Map<string, DiagnosisJob>;
  /** Number of uploaded bytes by UTC day. */
  readonly uploaded: Map<number, number>;
  lastCcMail: string | null;
  /** Counter of messages, steps and other numbered things. */
  count: number;
}

const COLLEAGUES = ['ops', 'finance'] as const;

const usersOf = ({ id, name, mobile, mail }: AccountFacts): [User, ...User[]] => [
  { id, name, mobile, mail },
  ...COLLEAGUES.map((role, position) => ({
    id: `${id.slice(0, -1)}${'uv'[position]}`,
    name: `${name}.${role}`,
    mobile: null,
    mail: `${name}.${role}@example.com`,
  })),
];

/** Creates an account without tickets. */
export const createAccount = (facts: AccountFacts, worldSeed: number): TicketAccount => {
  const seed = mix(mix(worldSeed, 0x05f), facts.number);
  const users = usersOf(facts);
  return {
    facts,
    seed,
    users,
    groupId: `g${facts.id.slice(1)}`,
    hasPlan: facts.id === facts.partner.id || mix(seed, 1) % 2 === 0,
    tickets: new Map(),
    labels: new Map(),
    accesses: new Map(),
    contacts: [],
    privileges: new Set<Privilege>(['export', 'createCase']),
    signed: new Map(),
    jobs: new Map(),
    uploaded: new Map(),
    lastCcMail: null,
    count: 0,
  };
};

export const userOf = (account: TicketAccount, id: string): User =>
  account.users.find((user) => user.id === id) ?? account.users[0];

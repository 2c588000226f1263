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

/** Whose tickets they are: a partner or one of its customers. */
export interface AccountFacts {
  readonly id: string;
  readonly name: string;
  readonly site: Site;
  /** Below 2^24, different for every account of a partner. */
  readonly number: number;
  readonly mobile: string | null;
  readonly mail: string;
  /** Whether the vendor or the partner answers its tickets. */
  readonly isServedByPartner: boolean;
  /** The partner that serves or sells to it; for a partner, itself. */
  readonly partner: { readonly id: string; readonly name: string };
  /** Agency that it granted the partner; null where it did not. */
  readonly agency: string | null;
  /** How many tickets it has had before the sandbox started, and which history the newest of them has. */
  readonly seeded: { readonly count: number; readonly firstHistory: number };
  /** Ids of customers, orders or resources that its tickets may be about. */
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

/** Everything that the ticket service keeps about one account. */
export interface TicketAccount {
  readonly facts: AccountFacts;
  readonly seed: number;
  /** The one who signs, and colleagues in the same IAM group. */
  readonly users: readonly [User, ...User[]];
  /** Opens the colleagues' tickets. */
  readonly groupId: string;
  /** Whether it has bought a support plan. */
  readonly hasPlan: boolean;
  readonly tickets: Map<string, Ticket>;
  readonly labels: Map<number, Label>;
  readonly accesses: Map<string, Access>;
  readonly contacts: VerifiedContact[];
  readonly privileges: Set<Privilege>;
  /** The version signed, by the agreement's id. */
  readonly signed: Map<number, number>;
  readonly jobs: Map<string, DiagnosisJob>;
  /** Bytes uploaded, by UTC day. */
  readonly uploaded: Map<number, number>;
  lastCcMail: string | null;
  /** Counts messages, steps and other things that need a number. */
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

/** An account without tickets. */
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

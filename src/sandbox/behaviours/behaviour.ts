import type { DemoPartner } from '../../config/demo.ts';
import { SITE_CURRENCY } from '../../config/site.ts';
import type { Caller } from '../auth/authenticate.ts';
import type { Language } from '../data/catalog.ts';
import type { Rows } from '../data/rows.ts';
import { secondsOf } from '../data/time.ts';
import type { CustomerPlace, Scope, World } from '../data/world.ts';
import type { Input } from '../http/input.ts';
import { type Body, invalid, refuse } from '../http/refusal.ts';
import type { SandboxSettings } from '../settings.ts';

/** The facts that a behaviour gets about the call beside its input. */
export interface Call {
  readonly caller: Caller;
  /** All partners of this server, to distinguish another site's customer from an unknown one. */
  readonly worlds: readonly World[];
  /** Whose customers and money the call is about: the partner's own, or one reseller's. */
  readonly scope: Scope;
  /** Seconds since 1970. */
  readonly now: number;
  readonly language: Language;
  readonly settings: SandboxSettings;
  /** A number of the body exactly as written. */
  readonly digits: (name: string) => string;
}

/** The contract pages and names the rows; `body` contains the fields beside them, or the whole answer. */
export interface Result {
  /** 204 has no body. 500 is a failure after the call took effect; its body is sent unchanged. Default: 200. */
  readonly status?: 200 | 204 | 500;
  readonly rows?: Rows<object>;
  readonly body?: Body;
}

export type Behaviour = (call: Call, input: Input) => Result;
export type Behaviours = Readonly<Record<string, Behaviour>>;

export const partnerOf = ({ caller }: Pick<Call, 'caller'>): DemoPartner => caller.world.partner;

export const currencyOf = (call: Pick<Call, 'caller'>): string => SITE_CURRENCY[partnerOf(call).site];

/** A filter that was sent: its text, or null where JSON null was sent, which no row has. Undefined when not sent. */
export const textOf = (input: Input, name: string): string | null | undefined => {
  const value = input[name];
  return value === undefined || value === null ? (value as null | undefined) : String(value);
};

/** A moment in seconds since 1970; undefined when not sent. Throws when it is not in the vendor's format. */
export const timeOf = (input: Input, name: string): number | undefined => {
  const text = textOf(input, name);
  if (text === undefined) return undefined;
  const seconds = secondsOf(text ?? '');
  if (seconds === null) throw invalid(`${name} is not a UTC time.`);
  return seconds;
};

/** Compares as the vendor does: an empty value is a value too, though no row has it. */
export const equals = (filter: string | null | undefined, value: string | number | null | undefined): boolean =>
  filter === undefined || (value !== null && value !== undefined && filter === String(value));

/** Finds the text anywhere in the value, whatever the case. */
export const contains = (filter: string | null | undefined, value: string | null): boolean =>
  filter === undefined || Boolean(filter && value?.toLowerCase().includes(filter.toLowerCase()));

/** The customer the input names, in the scope of the call. Throws the vendor's refusal for all others. */
export const requireCustomer = (call: Call, id: string): CustomerPlace => {
  const { scope, caller, worlds, now } = call;
  const own = caller.world.findCustomer(id, now);
  if (own && own.scope === scope && (!caller.customer || caller.customer.index === own.index)) return own;
  const elsewhere = worlds.some((world) => world !== caller.world && world.findCustomer(id, now));
  if (elsewhere) throw refuse(403, 'CBC.0156', 'The customer belongs to another site.');
  throw refuse(400, 'CBC.99000035', 'The customer is not a customer of the partner.');
};

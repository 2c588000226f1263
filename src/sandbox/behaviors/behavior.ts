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

/** What a behavior gets about the call beside its input. */
export interface Call {
  readonly caller: Caller;
  /** All partners of this server, to distinguish another site's customer from an unknown one. */
  readonly worlds: readonly World[];
  /** The customers and money that the call is about: the partner's own, or one reseller's. */
  readonly scope: Scope;
  /** Seconds since 1970. */
  readonly now: number;
  readonly language: Language;
  readonly settings: SandboxSettings;
  /** The digits of a number in the body, exactly as the client wrote them. */
  readonly digits: (name: string) => string;
}

/**
 * The result of an operation. The contract defines how rows are paged and named; `body` has the fields beside the rows,
 * or the whole answer.
 */
export interface Result {
  /** 204 has no body. 500 is a failure after the call took effect; its body is sent unchanged. Default: 200. */
  readonly status?: 200 | 204 | 500;
  readonly rows?: Rows<object>;
  readonly body?: Body;
}

export type Behavior = (call: Call, input: Input) => Result;
export type Behaviors = Readonly<Record<string, Behavior>>;

export const partnerOf = ({ caller }: Pick<Call, 'caller'>): DemoPartner => caller.world.partner;

export const currencyOf = (call: Pick<Call, 'caller'>): string => SITE_CURRENCY[partnerOf(call).site];

/**
 * The text of a filter; null where JSON null was sent, which matches no row; undefined where the filter was not sent.
 */
export const textOf = (input: Input, name: string): string | null | undefined => {
  const value = input[name];
  return value === undefined || value === null ? (value as null | undefined) : String(value);
};

/** A time in seconds since 1970; undefined when not sent. Throws when it is not in the vendor's format. */
export const timeOf = (input: Input, name: string): number | undefined => {
  const text = textOf(input, name);
  if (text === undefined) return undefined;
  const seconds = secondsOf(text ?? '');
  if (seconds === null) throw invalid(`${name} is not a UTC time.`);
  return seconds;
};

/** Compares as the vendor does: an empty filter is a condition too, which no row meets. */
export const equals = (filter: string | null | undefined, value: string | number | null | undefined): boolean =>
  filter === undefined || (value !== null && value !== undefined && filter === String(value));

/** Finds the text anywhere in the value, ignoring case. */
export const contains = (filter: string | null | undefined, value: string | null): boolean =>
  filter === undefined || Boolean(filter && value?.toLowerCase().includes(filter.toLowerCase()));

/** Finds the customer of that id in the scope of the call. Throws the vendor's refusal for all other ids. */
export const requireCustomer = (call: Call, id: string): CustomerPlace => {
  const { scope, caller, worlds, now } = call;
  const own = caller.world.findCustomer(id, now);
  if (own && own.scope === scope && (!caller.customer || caller.customer.index === own.index)) return own;
  const elsewhere = worlds.some((world) => world !== caller.world && world.findCustomer(id, now));
  if (elsewhere) throw refuse(403, 'CBC.0156', 'The customer belongs to another site.');
  throw refuse(400, 'CBC.99000035', 'The customer is not a customer of the partner.');
};

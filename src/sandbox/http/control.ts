import { z } from 'zod';
import type { CustomerRow } from '../data/customers.ts';
import { money } from '../data/money.ts';
import { utc } from '../data/time.ts';
import type { World } from '../data/world.ts';
import { inspect } from '../inspect.ts';
import type { State } from '../state.ts';
import { type Answer, json } from './answer.ts';
import type { Body } from './refusal.ts';

export const CONTROL_PATH = '/_sandbox/';

const customerSchema = z.strictObject({
  partner: z.string(),
  /** Id of the customer to change; a new customer is created without it. */
  customer_id: z.string().optional(),
  customer: z.string().nullable().optional(),
  account_name: z.string().optional(),
  association_type: z.enum(['1', '2', '3']).optional(),
  label: z.string().nullable().optional(),
  telephone: z.string().nullable().optional(),
  country_code: z.string().nullable().optional(),
  verified_status: z.string().optional(),
  is_frozen: z.int().optional(),
  account_managers: z
    .array(z.strictObject({ account_name: z.string() }))
    .nullable()
    .optional(),
  customer_level: z.string().optional(),
  email: z.string().nullable().optional(),
  xaccount_id: z.string().optional(),
});

export type CustomerChange = z.input<typeof customerSchema>;

const newRow = ({ partner }: World, now: number, id: string): CustomerRow => ({
  customer: null,
  account_name: `made_${id.slice(0, 12)}`,
  customer_id: id,
  associated_on: utc(Math.floor(now)),
  association_type: partner.site === 'CHINA' ? '2' : '3',
  label: null,
  telephone: null,
  verified_status: '2',
  country_code: null,
  customer_type: 1,
  is_frozen: 0,
  account_managers: null,
  xaccount_id: `made-${id}`,
  xaccount_type: partner.agencyName,
  email: null,
});

/** Changes or creates a customer; throws an Error that lists what is invalid. */
export const upsertCustomer = (state: State, input: unknown): CustomerRow => {
  const parsed = customerSchema.safeParse(input);
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error));
  const { partner, customer_id: id, ...fields } = parsed.data;
  const world = state.worlds.find((candidate) => candidate.partner.id === partner);
  if (!world) throw new Error(`unknown partner ${partner}`);
  const now = state.now() / 1000;
  if (id === undefined) {
    const row = (made: string) => ({ ...newRow(world, now, made), ...fields });
    return (world.scopes[0] as World['scopes'][number]).customers.create({ row, visibleAt: now, grantsAgency: true });
  }
  const place = world.findCustomer(id, now);
  if (!place) throw new Error(`unknown customer ${id}`);
  place.scope.customers.change(place.index, fields);
  return place.scope.customers.row(place.index);
};

/** Sums of money by partner, in its site's currency. They are texts, because a double cannot hold them exactly. */
const moneyOf = (state: State): Body =>
  Object.fromEntries(
    state.worlds.map(({ partner }) => [
      partner.id,
      Object.fromEntries(
        Object.entries(inspect(state, partner.id).money()).map(([name, cents]) => [name, money(cents).text]),
      ),
    ]),
  );

/** Verification codes of each partner, newest first. */
const sentCodes = ({ worlds }: State): object[] =>
  worlds.flatMap(({ partner, verification }) =>
    verification.codes().map(({ receiver, purpose, code, expiresAt }) => ({
      partner: partner.id,
      receiver,
      purpose,
      code,
      expires_at: utc(Math.floor(expiresAt)),
    })),
  );

const parse = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString());
  } catch {
    throw new Error('the body is not JSON');
  }
};

const afterIn = (query: string | undefined): number => {
  const after = new URLSearchParams(query).get('after') ?? '0';
  if (!/^\d{1,9}$/.test(after)) throw new Error('after must be the number of an event');
  return Number(after);
};

/** Events since the given number, up to the present time of the clock. */
const lifeSince = (state: State, after: number): Body => {
  state.life.advance(state.now() / 1000);
  return state.life.view(after);
};

/** Runs a command for events; the answer contains the events that a `step` caused. */
const live = (state: State, command: unknown): Body => {
  const events = state.life.command(command, state.now() / 1000);
  return { ...state.life.view(), events };
};

/** The sandbox's own endpoints beside the vendor's API: counters, faults, settings, data. They need no credential. */
export const control = (state: State, method: string, path: string, body: Buffer): Answer => {
  const [name = '', query] = path.slice(CONTROL_PATH.length).split('?');
  try {
    switch (`${method} ${name}`) {
      case 'GET calls':
        return json(200, state.calls());
      case 'GET effects':
        return json(200, state.effects());
      case 'GET money':
        return json(200, moneyOf(state));
      case 'GET codes':
        return json(200, { codes: sentCodes(state) });
      case 'POST reset':
        state.reset();
        return json(200, {});
      case 'POST faults':
        state.faults.set(parse(body));
        return json(200, {});
      case 'POST settings':
        state.configure(parse(body));
        return json(200, state.settings);
      case 'GET life':
        return json(200, lifeSince(state, afterIn(query)));
      case 'POST life':
        return json(200, live(state, parse(body)));
      case 'POST customers':
        return json(200, { ...upsertCustomer(state, parse(body)) });
      default:
        return json(404, { message: `There is no ${method} ${path} here.` });
    }
  } catch (error) {
    return json(400, { message: (error as Error).message });
  }
};

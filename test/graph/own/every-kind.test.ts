import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PARTNERS } from '../../../src/config/index.ts';
import { toViewer, type Viewer } from '../../../src/identity/index.ts';
import { RECORD_KINDS, type RecordKind, type Step } from '../../../src/records/index.ts';
import { type Desk, openDesk } from '../../records/desk.ts';
import { claimsWith } from '../../support/claims.ts';
import { codesOf } from '../../support/gateway.ts';
import { type ExampleOf, exampleValues } from '../../support/record-examples.ts';

const [china] = DEMO_PARTNERS;
if (!china) throw new Error('a demo partner');

type Values = Readonly<Record<string, unknown>>;

const example = (name: string): ExampleOf => ({
  mark: name,
  customerId: china.customer.id,
  currency: 'CNY',
  recordOf: () => '00000000-0000-4000-8000-000000000000',
});

const asked = (kind: RecordKind, { asks = {} }: Step): Values =>
  exampleValues(kind, Object.keys(asks), example(kind.name));

let desk: Desk;
let customer: Viewer;
let number = 0;

beforeAll(async () => {
  desk = await openDesk({ customers: 20 });
  const claims = {
    kind: 'customer',
    partnerId: china.id,
    customerId: china.customer.id,
    accountName: 'phone',
  } as const;
  customer = toViewer(claimsWith(claims), desk.gateway.services.roles);
});
afterAll(() => desk.close());

describe.each(RECORD_KINDS.map((kind) => [kind.type, kind] as const))('%s', (_type, kind) => {
  const steps = Object.values(kind.steps);

  /** A record in the given state, whichever transitions led to it. */
  const recordIn = async (state: string, values: Values): Promise<string> => {
    number += 1;
    const id = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
    const at = new Date(desk.now()).toISOString();
    const row = { partner_id: china.id, kind: kind.name, id, version: 1, state, reseller_id: '', owner: 'chen.xia' };
    const times = { created_at: at, changed_at: at, state_since: at, due_at: null };
    const rest = {
      source: 'MEMBER',
      content: JSON.stringify(values),
      search: '',
      search_personal: '',
      unique_key: null,
    };
    const customer_id = kind.customer === 'none' ? null : china.customer.id;
    await desk.gateway.services.store.db
      .insertInto('record')
      .values({ ...row, ...times, ...rest, customer_id })
      .execute();
    return id;
  };

  const filled = (): Values => exampleValues(kind, Object.keys(kind.fields), example(kind.name));

  const stateOf = async (id: string): Promise<unknown> => {
    const row = await desk.gateway.services.store.db
      .selectFrom('record')
      .select(['state', 'version'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    return row;
  };

  it.each(steps.map((step) => [step.mutation, step] as const))(
    '%s is refused in every state that does not have it, and changes nothing',
    async (mutation, step) => {
      for (const state of Object.keys(kind.states).filter((each) => !step.from.includes(each))) {
        const id = await recordIn(state, filled());
        const input = { id, expectedVersion: 1, reason: 'because', ...asked(kind, step) };
        expect(await desk.refused('chen.xia', mutation, input)).toEqual({
          code: 'WRONG_STATE',
          rule: 'state',
          limit: step.from.join(', '),
        });
        expect(await stateOf(id)).toEqual({ state, version: 1 });
      }
    },
  );

  it.each(steps.map((step) => [step.mutation, step] as const))(
    '%s is refused to those who do not hold its item',
    async (mutation, step) => {
      const id = await recordIn(step.from[0] ?? '', filled());
      const input = { id, expectedVersion: 1, reason: 'because', ...asked(kind, step) };
      if (!kind.roles.ACCOUNT_MANAGER.includes(step.by))
        expect(await desk.refused('wang.fang', mutation, input)).toEqual({ code: 'FORBIDDEN' });
      if (!step.guests?.includes('customer'))
        expect(await desk.refused(customer, mutation, input)).toEqual({ code: 'FORBIDDEN' });
      expect(await desk.refused('amara.okafor', mutation, input)).toEqual({ code: 'NOT_FOUND' });
      expect(await stateOf(id)).toEqual({ state: step.from[0], version: 1 });
    },
  );

  it.each(steps.map((step) => [step.mutation, step] as const))(
    '%s happens once of two at once',
    async (mutation, step) => {
      const id = await recordIn(step.from[0] ?? '', filled());
      const input = { id, expectedVersion: 1, reason: 'because', ...asked(kind, step) };
      const results = await Promise.all([desk.try('chen.xia', mutation, input), desk.try('chen.xia', mutation, input)]);
      const codes = results.flatMap(codesOf);
      // A forbidden change is refused both times; an allowed one happens once.
      expect(codes.length).toBeGreaterThan(0);
      if (codes.length === 1) {
        expect(codes).toEqual(['VERSION_CONFLICT']);
        expect(await stateOf(id)).toEqual({ state: step.to, version: 2 });
      } else expect(await stateOf(id)).toEqual({ state: step.from[0], version: 1 });
    },
  );

  it('names every answer that is missing', async () => {
    for (const step of steps.filter(({ requires = [] }) => requires.length > 0)) {
      const id = await recordIn(step.from[0] ?? '', {});
      const input = { id, expectedVersion: 1, reason: 'because', ...asked(kind, step) };
      expect(await desk.refused('chen.xia', step.mutation, input)).toEqual({
        code: 'WRONG_STATE',
        rule: 'incomplete',
        limit: (step.requires ?? []).join(', '),
      });
    }
  });

  it('asks for a reason where one is needed', async () => {
    for (const step of steps.filter(({ reason }) => reason === 'required')) {
      const id = await recordIn(step.from[0] ?? '', filled());
      const input = { id, expectedVersion: 1, reason: ' ', ...asked(kind, step) };
      expect(await desk.refused('chen.xia', step.mutation, input)).toMatchObject({
        code: 'BAD_USER_INPUT',
        argument: 'input.reason',
      });
    }
  });
});

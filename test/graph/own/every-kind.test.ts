import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PARTNERS } from '../../../src/config/index.ts';
import { toViewer, type Viewer } from '../../../src/identity/index.ts';
import {
  columnsOf,
  importNameOf,
  memberSteps,
  RECORD_KINDS,
  type RecordKind,
  type Step,
} from '../../../src/records/index.ts';
import { type Desk, openDesk } from '../../records/desk.ts';
import { claimsWith } from '../../support/claims.ts';
import { codesOf } from '../../support/gateway.ts';
import { CHOSEN, type ExampleOf, exampleValues, KINDS_IN_ORDER } from '../../support/record-examples.ts';

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
  const steps = memberSteps(kind).map(([, step]) => step);

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
        limit: (step.requires ?? []).map((names) => [names].flat().join(' or ')).join(', '),
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

describe('a file that Partner Center exports', () => {
  const importable = KINDS_IN_ORDER.filter(({ exported }) => exported);
  const LANGUAGES = ['English', 'Chinese'] as const;
  let keys = 0;

  /** A cell as a person would write it. */
  const cellOf = (value: unknown, words: Readonly<Record<string, string>>): string => {
    if (Array.isArray(value)) return value.map((each) => cellOf(each, words)).join('；');
    if (typeof value === 'boolean') return value ? '是' : '否';
    if (typeof value === 'object' && value !== null) return (value as { amount: string }).amount;
    return words[String(value)] ?? String(value);
  };

  interface Row {
    readonly number: string;
    readonly state: string;
    readonly more?: Values;
  }

  /** CSV with a value in each column; a column of another kind's record names the row 1 of that kind. */
  const csvOf = (kind: RecordKind, language: (typeof LANGUAGES)[number], rows: readonly Row[]): string => {
    const columns = columnsOf(kind);
    const { states = {}, words = {} } = kind.exported ?? {};
    const chinese = language === 'Chinese' ? { ...words } : {};
    const lines = rows.map(({ number, state, more = {} }) => {
      const values = {
        ...exampleValues(kind, Object.keys(kind.fields), { ...example(`file ${number}`), recordOf: () => '1' }),
        ...CHOSEN[kind.name],
        number,
        state: language === 'Chinese' ? (states as Values)[state] : state,
        customerId: china.customer.id,
        ...more,
      } as Values;
      return columns.map(({ name }) => `"${cellOf(values[name], chinese)}"`).join(',');
    });
    const titles = columns.map((column) => column.titles[language === 'Chinese' ? 1 : 0]);
    return [titles.join(','), ...lines].join('\n');
  };

  const importFile = (as: string, kind: RecordKind, input: Values) => {
    keys += 1;
    return desk.gateway.run(
      as,
      `mutation ($input: ImportRecordsInput!) { done: ${importNameOf(kind)}(input: $input) {
        written created changed unchanged badCellCount badCells { line column refusal limit } } }`,
      { input: { idempotencyKey: `file-${keys}`, ...input } },
    );
  };

  const listOf = async (kind: RecordKind): Promise<readonly Values[]> => {
    const answer = await desk.ask(
      'chen.xia',
      `{ list: ${kind.list}(first: 100) { nodes { version vendorNumber state source history { step from to source } } } }`,
    );
    const { nodes } = answer.list as { nodes: readonly Values[] };
    return nodes.filter(({ vendorNumber }) => vendorNumber !== null);
  };

  /** Another value for one that a file may lack. */
  const otherOf = (kind: RecordKind): Values => {
    const name = Object.keys(kind.exported?.columns ?? {}).find((each) => {
      const field = kind.fields[each];
      return field?.shape.kind === 'text' && !field.shape.personal && !field.required;
    });
    return name === undefined ? {} : { [name]: 'other' };
  };

  const nextOf = (kind: RecordKind): readonly [first: string, next: string] => {
    const [first = ''] = Object.keys(kind.states);
    const step = Object.values(kind.steps).find(({ from, to }) => from.includes(first) && to !== first);
    return [first, step?.to ?? first];
  };

  it.each(importable.map((kind) => [kind.type, kind] as const))('of %s is imported, once', async (_type, kind) => {
    const [first, next] = nextOf(kind);
    const english = csvOf(kind, 'English', [{ number: '1', state: first }]);
    const counts = { written: true, created: 0, changed: 0, unchanged: 0, badCellCount: 0, badCells: [] };
    expect(await importFile('chen.xia', kind, { file: { csv: english }, dryRun: true })).toEqual({
      data: { done: { ...counts, written: false, created: 1 } },
    });
    expect(await listOf(kind)).toEqual([]);
    const once = { file: { csv: english }, idempotencyKey: `once-${kind.name}` };
    for (const _ of ['first', 'again'])
      expect(await importFile('chen.xia', kind, once)).toEqual({ data: { done: { ...counts, created: 1 } } });
    const same = await importFile('chen.xia', kind, { file: { csv: english } });
    expect(same).toEqual({ data: { done: { ...counts, unchanged: 1 } } });
    const chinese = csvOf(kind, 'Chinese', [{ number: '1', state: next }]);
    expect(codesOf(await importFile('chen.xia', kind, { ...once, file: { csv: chinese } }))).toEqual([
      'IDEMPOTENCY_CONFLICT',
    ]);
    const base64 = Buffer.from(chinese).toString('base64');
    expect(await importFile('chen.xia', kind, { file: { base64 } })).toEqual({
      data: { done: { ...counts, changed: 1 } },
    });
    expect(await listOf(kind)).toEqual([
      {
        version: 2,
        vendorNumber: '1',
        state: next,
        source: 'IMPORTED',
        history: [
          { step: 'import', from: null, to: first, source: 'IMPORTED' },
          { step: 'import', from: first, to: next, source: 'IMPORTED' },
        ],
      },
    ]);
  });

  it.each(importable.map((kind) => [kind.type, kind] as const))(
    'of %s is refused whole for one bad cell, and to those who enter no decisions',
    async (_type, kind) => {
      const [, next] = nextOf(kind);
      const before = await listOf(kind);
      const csv = csvOf(kind, 'English', [
        { number: '1', state: next, more: otherOf(kind) },
        { number: '3', state: 'NOWHERE' },
      ]);
      const refused = await importFile('chen.xia', kind, { file: { csv } });
      expect(refused.errors?.[0]?.extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        argument: 'input.file',
        line: 3,
        column: 'State',
      });
      const { data } = await importFile('chen.xia', kind, { file: { csv }, dryRun: true });
      expect(data).toMatchObject({ done: { written: false, badCells: [{ line: 3, column: 'State' }] } });
      const without = csv.replace('State', 'Something');
      expect((await importFile('chen.xia', kind, { file: { csv: without } })).errors?.[0]?.extensions).toMatchObject({
        limit: 'a column State / 状态',
      });
      if (!kind.roles.ACCOUNT_MANAGER.includes('DECIDE'))
        expect(codesOf(await importFile('wang.fang', kind, { file: { csv } }))).toEqual(['FORBIDDEN']);
      expect(await listOf(kind)).toEqual(before);
    },
  );
});

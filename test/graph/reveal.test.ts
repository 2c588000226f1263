import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type ExecutionResult, isObjectType, parse } from 'graphql';
import { compile } from '../../src/execution/compile.ts';
import { permissionItems } from '../../src/identity/index.ts';
import { personalOf } from '../../src/request/access/masking.ts';
import { createContext } from '../../src/request/create-context.ts';
import { codesOf, startTestGateway, type TestGateway, viewerOf } from '../support/gateway.ts';
import { gatewaySchema } from '../support/schema.ts';

type Page<T> = { nodes: T[]; totalCount: number };
type Named = { id: string; name: string | null };

const ADMINISTRATOR = 'chen.xia';
/** A member who sees all customers and may not reveal. */
const DIRECTOR = 'zhou.ning';
const PARTNER = 'demo-cn';

const BY_NAME = ', sort: { by: NAME }';

describe('personal data', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 60 });
  });
  afterAll(() => gateway.close());
  afterEach(() => {
    jest.restoreAllMocks();
  });

  const rows = () => gateway.sandbox.partner(PARTNER).customers();
  const person = () => {
    const found = rows().find(({ customer_type, customer, telephone }) => customer_type === 0 && customer && telephone);
    if (!found?.customer || !found.telephone) throw new Error('no person with a telephone');
    return { id: found.customer_id, name: found.customer, phone: found.telephone };
  };
  const company = () => {
    const found = rows().find(({ customer_type, customer }) => customer_type === 1 && customer);
    if (!found?.customer) throw new Error('no company');
    return { id: found.customer_id, name: found.customer };
  };
  const reveals = async () => {
    const { rows: records } = await gateway.services.audit.list(PARTNER, { kind: 'REVEAL' }, { offset: 0, first: 50 });
    return records;
  };
  const phoneOf = (id: string, argument = '') => `{ customer(id: "${id}") { contact { phone${argument} } } }`;

  /** Answered by the planned execution; the test gateway uses graphql-js. */
  const compiled = async (as: string, text: string): Promise<ExecutionResult> => {
    const { services } = gateway;
    const context = createContext({ services, viewer: viewerOf(as, services), language: 'en' });
    return compile({ schema: gatewaySchema(), document: parse(text) }).execute({ context, variables: {} });
  };

  it('is masked, for the administrator too', async () => {
    const { id, name, phone } = person();
    const { data } = await gateway.run(ADMINISTRATOR, `{ customer(id: "${id}") { name contact { phone } } }`);
    expect(data).toEqual({
      customer: { name: `${[...name][0]}**`, contact: { phone: `${phone.slice(0, 3)}****${phone.slice(-2)}` } },
    });
  });

  it("leaves a company's name readable, with nothing to reveal", async () => {
    const { id, name } = company();
    const before = (await reveals()).length;
    const { data } = await gateway.run(DIRECTOR, `{ customer(id: "${id}") { name(reveal: "x") } }`);
    expect(data).toEqual({ customer: { name } });
    expect(await reveals()).toHaveLength(before);
  });

  it('is revealed to a viewer with the permission and a reason, with one record before the answer', async () => {
    const { id, name, phone } = person();
    const before = (await reveals()).length;
    const { data, errors } = await gateway.run(
      ADMINISTRATOR,
      `query ($why: String!) {
        customer(id: "${id}") { name(reveal: $why) contact { phone(reveal: $why) email } }
      }`,
      { why: ' call back ' },
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ customer: { name, contact: { phone } } });
    const [record, ...earlier] = await reveals();
    expect(earlier).toHaveLength(before);
    expect(record).toMatchObject({
      what: 'Contact.phone, Customer.name',
      on: id,
      actor: { accountName: ADMINISTRATOR },
      detail: { type: 'Customer', objects: 1, ids: [id], reason: 'call back' },
    });
    expect(JSON.stringify(record)).not.toContain(phone);
    expect(JSON.stringify(record)).not.toContain(name);
  });

  it('of a whole page is one record', async () => {
    const before = (await reveals()).length;
    await gateway.run(ADMINISTRATOR, '{ customers(first: 20) { nodes { contact { phone(reveal: "check") } } } }');
    const [record, ...earlier] = await reveals();
    expect(earlier).toHaveLength(before);
    expect(record?.detail).toMatchObject({ objects: 20 });
    expect(record?.on).toBeNull();
  });

  it('stays hidden when the audit cannot be written', async () => {
    const { id, phone } = person();
    jest.spyOn(gateway.services.audit, 'add').mockRejectedValueOnce(new Error('disk full'));
    const result = await gateway.run(ADMINISTRATOR, phoneOf(id, '(reveal: "call")'));
    expect(result.errors).toHaveLength(1);
    expect(JSON.stringify(result)).not.toContain(phone);
  });

  it('is FORBIDDEN, not masked, to a viewer who asks without the permission', async () => {
    const { id, phone } = person();
    const result = await gateway.run(DIRECTOR, phoneOf(id, '(reveal: "call")'));
    expect(codesOf(result)).toEqual(['FORBIDDEN']);
    expect(result.data).toEqual({ customer: { contact: { phone: null } } });
    expect(JSON.stringify(result)).not.toContain(phone);
  });

  it.each([
    ['no reason', '(reveal: "  ")'],
    ['too long a reason', `(reveal: "${'x'.repeat(201)}")`],
  ])('is refused with %s', async (_, argument) => {
    const result = await gateway.run(ADMINISTRATOR, phoneOf(person().id, argument));
    expect(codesOf(result)).toEqual(['BAD_USER_INPUT']);
  });

  it('has the argument `reveal` in the schema, and nothing else has it', () => {
    const fields = Object.values(gatewaySchema().getTypeMap())
      .filter(isObjectType)
      .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })));
    const named = (having: readonly (typeof fields)[number][]) =>
      having.map(({ type, field }) => `${type.name}.${field.name}`);
    expect(named(fields.filter(({ field }) => field.args.some(({ name }) => name === 'reveal')))).toEqual(
      named(fields.filter(({ field }) => personalOf(field))),
    );
  });

  it('is asked for masked and in the clear at once, under two names', async () => {
    const { id, name, phone } = person();
    const text = `{ customer(id: "${id}") { name clear: name(reveal: "call") contact { phone clear: phone(reveal: "call") } } }`;
    for (const run of [() => gateway.run(ADMINISTRATOR, text), () => compiled(ADMINISTRATOR, text)]) {
      const { data, errors } = await run();
      expect(errors).toBeUndefined();
      expect(data).toEqual({
        customer: {
          name: `${[...name][0]}**`,
          clear: name,
          contact: { phone: `${phone.slice(0, 3)}****${phone.slice(-2)}`, clear: phone },
        },
      });
    }
  });

  it('is masked and revealed alike by the compiled execution', async () => {
    const { id, phone } = person();
    const argument = '(reveal: "call")';
    for (const [as, text] of [
      [ADMINISTRATOR, phoneOf(id)],
      [ADMINISTRATOR, phoneOf(id, argument)],
      [DIRECTOR, phoneOf(id, argument)],
    ] as const) {
      const [planned, interpreted] = [await compiled(as, text), await gateway.run(as, text)];
      expect([planned.data, codesOf(planned)]).toEqual([interpreted.data, codesOf(interpreted)]);
    }
    const shown = await compiled(ADMINISTRATOR, phoneOf(id, argument));
    expect(JSON.stringify(shown)).toContain(phone);
  });

  it('needs an item that custom roles may hold', () => {
    const item = permissionItems(gateway.services.partner(PARTNER).upstream.contract).get(
      'PARTNERGRAPH_PERSONAL_DATA_REVEAL',
    );
    expect(item).toMatchObject({ operations: [], administratorOnly: false });
  });

  describe('cannot be found out by a member without the permission', () => {
    const found = async (as: string, filter: string) => {
      const text = `{ customers(first: 100, filter: { ${filter} }) { totalCount nodes { id: customerId } } }`;
      const { data } = await gateway.run<{ customers: Page<Named> }, never>(as, text);
      return data?.customers.nodes.map(({ id }) => id);
    };

    it.each(['name', 'search'])(
      "by %s with a person's real name, its parts or a telephone number",
      async (condition) => {
        const { id, name, phone } = person();
        const rest = [...name].slice(1).join('');
        expect(await found(ADMINISTRATOR, `${condition}: "${name}"`)).toContain(id);
        for (const as of [DIRECTOR, 'wang.fang', 'li.qiang'])
          for (const probe of [name, rest]) expect(await found(as, `${condition}: "${probe}"`)).not.toContain(id);
        expect(await found(ADMINISTRATOR, `${condition}: "${phone}"`)).toEqual([]);
        expect(await found(DIRECTOR, `${condition}: "${phone}"`)).toEqual([]);
      },
    );

    it('but visible parts are found, and companies by their whole names', async () => {
      const [{ id, name }, firm] = [person(), company()];
      expect(await found(DIRECTOR, `name: "${[...name][0]}**"`)).toContain(id);
      expect(await found(DIRECTOR, `name: "${firm.name}"`)).toContain(firm.id);
    });

    it('in the channel, or under a reseller', async () => {
      const [resellerId = ''] = gateway.sandbox.partner(PARTNER).resellerIds;
      type Answer = { reseller: { customers: Page<Named> } };
      const under = async (as: string, list: string) => {
        const text = `{ reseller(id: "${resellerId}") { customers(first: 100${list}) {
          totalCount nodes { id: customerId name kind ${as === ADMINISTRATOR ? 'clear: name(reveal: "test")' : ''} } } } }`;
        const { data } = await gateway.run<Answer, never>(as, text);
        return (data?.reseller.customers.nodes ?? []) as (Named & { kind: string | null; clear?: string })[];
      };
      const target = (await under(ADMINISTRATOR, '')).find(({ kind, clear }) => kind === 'PERSON' && clear);
      expect(target?.name).not.toBe(target?.clear);
      const filter = `, filter: { name: "${target?.clear}" }`;
      expect((await under(ADMINISTRATOR, filter)).map(({ id }) => id)).toContain(target?.id);
      expect(await under(DIRECTOR, filter)).toEqual([]);
      const channel = `{ channel { customers(first: 50, filter: { name: "${target?.clear}" }) { nodes { id: customerId } } } }`;
      const { data } = await gateway.run<{ channel: { customers: Page<Named> } }, never>(DIRECTOR, channel);
      expect(data?.channel.customers.nodes).toEqual([]);
    });

    it('by the display name of enterprise members', async () => {
      const master = rows().find(({ is_master, grants_agency }) => is_master && grants_agency)?.customer_id;
      const members = (filter: string) =>
        gateway.run(DIRECTOR, `{ customer(id: "${master}") { enterprise { members${filter} { totalCount } } } }`);
      expect(codesOf(await members(''))).toEqual([]);
      expect(codesOf(await members('(filter: { displayName: "a" })'))).toEqual(['FORBIDDEN']);
    });

    /** Customers with equal masks keep the order of the unsorted list, which does not depend on names. */
    const namesStayHidden = (sorted: readonly Named[], unsorted: readonly Named[]) => {
      const place = new Map(unsorted.map(({ id }, index) => [id, index]));
      const persons = sorted.filter(({ name }) => name?.endsWith('**'));
      const alike = [...Map.groupBy(persons, ({ name }) => name).values()];
      expect(alike.some((group) => group.length > 1)).toBe(true);
      for (const group of alike) {
        const places = group.map(({ id }) => place.get(id) ?? -1);
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }
    };

    it('by the order of a list: only what is shown is sorted', async () => {
      const listed = async (as: string, order = '') => {
        const text = `{ customers(first: 100${order}) { totalCount nodes { id: customerId name } } }`;
        const { data } = await gateway.run<{ customers: Page<Named> }, never>(as, text);
        return data?.customers.nodes ?? [];
      };
      const nodes = await listed(DIRECTOR, BY_NAME);
      const { compare } = new Intl.Collator('zh-Hans-u-co-pinyin', { numeric: true });
      const names = nodes.flatMap(({ name }) => name ?? []);
      expect(names).toEqual([...names].sort(compare));
      namesStayHidden(nodes, await listed(DIRECTOR));
      expect((await listed(ADMINISTRATOR, BY_NAME)).map(({ id }) => id)).not.toEqual(nodes.map(({ id }) => id));
    });

    it("by the order of a reseller's customers", async () => {
      const { resellerIds } = gateway.sandbox.partner(PARTNER);
      const listed = async (order = '') => {
        const all = await Promise.all(
          resellerIds.map(async (id) => {
            const text = `{ reseller(id: "${id}") { customers(first: 100${order}) { totalCount nodes { id: customerId name } } } }`;
            const { data } = await gateway.run<{ reseller: { customers: Page<Named> } }, never>(DIRECTOR, text);
            // Equal masks occur within one reseller.
            return (data?.reseller.customers.nodes ?? []).map((row) => ({
              ...row,
              name: row.name && `${id} ${row.name}`,
            }));
          }),
        );
        return all.flat();
      };
      namesStayHidden(await listed(BY_NAME), await listed());
    });
  });
});

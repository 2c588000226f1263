/**
 * Adds a kind to the gateway's types, which must not be there for other files.
 * @jest-environment node
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Viewer } from '../../src/identity/index.ts';
import { codesOf } from '../support/gateway.ts';
import { at } from './desk.ts';
import { china, type KiteDesk, openKiteDesk } from './kites.ts';

describe('a kind of record that only a test defines, for its viewers', () => {
  let shelf: KiteDesk;
  let customer: Viewer;
  beforeAll(async () => {
    shelf = await openKiteDesk();
  });
  beforeEach(() => {
    customer = shelf.viewerOf({ kind: 'customer', customerId: china.customer.id });
  });
  afterAll(() => shelf.desk.close());

  it('is seen only by viewers of the customer that it is about', async () => {
    const made = await shelf.create();
    const ofOther = await shelf.desk.change('li.qiang', 'createKite', shelf.entered({ customerId: shelf.foreign }));
    const one = (id: string): string => `{ kite(id: "${id}") { id: kiteId } }`;
    const seenBy = async (as: string | Viewer, id: string) => {
      const { data, errors } = await shelf.desk.gateway.run(as, one(id));
      return errors ? codesOf({ errors })[0] : (data as { kite: { id: string } }).kite.id;
    };
    expect(await seenBy('wang.fang', made.id)).toBe(made.id);
    expect(await seenBy('wang.fang', ofOther.id)).toBe('NOT_FOUND');
    expect(await seenBy('zhou.ning', ofOther.id)).toBe(ofOther.id);
    expect(await seenBy('amara.okafor', made.id)).toBe('NOT_FOUND');
    expect(await seenBy(customer, made.id)).toBe('NOT_FOUND');
    const listed = await shelf.desk.ask('wang.fang', '{ kites(first: 100) { nodes { customerId } } }');
    const customers = (listed.kites as { nodes: { customerId: string }[] }).nodes.map(({ customerId }) => customerId);
    expect(customers).not.toContain(shelf.foreign);
    expect(await shelf.desk.refused('wang.fang', 'lendKite', at(ofOther))).toEqual({ code: 'NOT_FOUND' });
    const stolen = await shelf.desk.refused('wang.fang', 'createKite', shelf.entered({ customerId: shelf.foreign }));
    expect(stolen).toEqual({ code: 'NOT_FOUND' });
  });

  /** Reads the log page by page and returns the cursor at its end. */
  const endOfLog = async (): Promise<string> => {
    for (let since = '0'; ; ) {
      const { recordChanges } = await shelf.desk.ask(
        'chen.xia',
        `{ recordChanges(since: "${since}", first: 100) { next nodes { at } } }`,
      );
      const { next, nodes } = recordChanges as { next: string; nodes: readonly object[] };
      if (nodes.length === 0) return next;
      since = next;
    }
  };

  it('is in the log of changes for its viewers, in order and without a gap', async () => {
    const since = await endOfLog();
    const made = await shelf.create();
    const ofOther = await shelf.desk.change('li.qiang', 'createKite', shelf.entered({ customerId: shelf.foreign }));
    const lent = await shelf.lend(made);
    const log = `{ recordChanges(since: "${since}") { nodes { type recordId step to version } } }`;
    const seen = async (as: string) =>
      ((await shelf.desk.ask(as, log)).recordChanges as { nodes: readonly object[] }).nodes;
    const mineOnly = [
      { type: 'Kite', recordId: made.id, step: 'create', to: 'SHELVED', version: 1 },
      { type: 'Kite', recordId: made.id, step: 'lend', to: 'LENT', version: 2 },
    ];
    expect(await seen('wang.fang')).toEqual(mineOnly);
    expect(await seen('chen.xia')).toHaveLength(3);
    expect(await seen('amara.okafor')).toEqual([]);
    await shelf.desk.change('chen.xia', 'takeKiteBack', { ...at(lent), reason: 'done', damage: 'none' });
    expect(ofOther.state).toBe('SHELVED');
  });

  it('is open to guests as its kind says: a customer has its own kites, a reseller reads, and neither decides', async () => {
    const own = await shelf.desk.change(customer, 'createKite', shelf.entered({ customerId: china.customer.id }));
    const { kites } = await shelf.desk.ask(customer, '{ kites { nodes { id: kiteId customerId owner } } }');
    expect(kites).toEqual({
      nodes: [{ id: own.id, customerId: china.customer.id, owner: `customer:${china.customer.id}` }],
    });
    const lent = await shelf.desk.change(customer, 'lendKite', at(own));
    expect(await shelf.desk.refused(customer, 'takeKiteBack', { ...at(lent), reason: 'x', damage: 'x' })).toMatchObject(
      {
        code: 'FORBIDDEN',
      },
    );
    const reseller = shelf.viewerOf({ kind: 'reseller', resellerId: china.resellerId, roles: ['ACCOUNT_DIRECTOR'] });
    expect(await shelf.desk.refused(reseller, 'createKite', shelf.entered())).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('holds each mutation by its item', async () => {
    const made = await shelf.create();
    expect(await shelf.desk.refused('zhou.ning', 'lendKite', at(made))).toMatchObject({ code: 'FORBIDDEN' });
    const lent = await shelf.lend(made);
    const back = { ...at(lent), reason: 'done', damage: 'none' };
    expect(await shelf.desk.refused('wang.fang', 'takeKiteBack', back)).toMatchObject({ code: 'FORBIDDEN' });
    await shelf.desk.change('chen.xia', 'takeKiteBack', back);
  });

  it('is listed page by page in either order, also while others are created, and found by its texts', async () => {
    const made: string[] = [];
    for (const name of ['Swan', 'Swallow', 'Swift']) {
      shelf.desk.forward(1_000);
      made.push((await shelf.create({ title: name })).id);
    }
    const page = (after: string | null) =>
      shelf.desk.ask(
        'wang.fang',
        `{ kites(first: 2, after: ${JSON.stringify(after)}, filter: { search: "SW" }, sort: { by: CREATED_AT }) {
             nodes { id: kiteId } totalCount pageInfo { endCursor hasNextPage } } }`,
      ) as Promise<{
        kites: { nodes: { id: string }[]; totalCount: number; pageInfo: { endCursor: string; hasNextPage: boolean } };
      }>;
    const first = (await page(null)).kites;
    expect(first.nodes.map(({ id }) => id)).toEqual(made.slice(0, 2));
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const second = (await page(first.pageInfo.endCursor)).kites;
    expect(second.nodes.map(({ id }) => id)).toEqual(made.slice(2));
    expect(second.pageInfo.hasNextPage).toBe(false);
    const byPerson = '{ kites(filter: { search: "zhang san" }) { totalCount } }';
    expect(await shelf.desk.ask('wang.fang', byPerson)).toEqual({ kites: { totalCount: 0 } });
    const { kites } = await shelf.desk.ask('chen.xia', byPerson);
    expect((kites as { totalCount: number }).totalCount).toBeGreaterThan(3);
  });
});

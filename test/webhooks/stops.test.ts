import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTransport } from '../../src/mail/index.ts';
import { HANDING_OVER_MS, handOver } from '../../src/partner/hand-over.ts';
import { openStore } from '../../src/store/index.ts';
import { createPost } from '../../src/webhooks/index.ts';
import { openDirectory } from '../exports/support.ts';
import { testClock } from '../support/clock.ts';
import { type Newsroom, openNewsroom } from './newsroom.ts';
import { answerWith } from './receiver.ts';

const MAIL = {
  id: 'invitation-1-1',
  from: 'Lotus',
  to: { name: 'Li', address: 'li@customer.example' },
  at: testClock.now(),
  subject: 'x',
  text: 'x',
  html: 'x',
};

describe('a gateway that stops', () => {
  let room: Newsroom;
  beforeAll(async () => {
    room = await openNewsroom();
  });
  afterAll(() => room.close());

  it('gives a delivery back while its receiver is silent: due at once, without an attempt', async () => {
    const { endpoint } = await room.openEndpoint();
    const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>();
    const { id } = await room.changeRecord('for a silent receiver');
    room.receiver.answer(() => arrive());
    const post = createPost(testClock);
    const stopping = room.openAnother({ post });
    const work = stopping.step();
    await arrived;
    await handOver({
      clock: { ...testClock, after: (ms, run) => testClock.after(ms === HANDING_OVER_MS ? 0 : ms, run) },
      workers: [stopping, { close: () => work }],
      hangUp: () => post.close(),
    });
    const left = { state: 'PENDING', attempts: 0, status: null, fault: null };
    const pending = (await room.deliveriesOf(endpoint.id)).filter(({ state }) => state === 'PENDING');
    expect(pending.length).toBeGreaterThan(0);
    for (const delivery of pending) expect(delivery).toMatchObject(left);

    room.receiver.answer(answerWith(204));
    await room.webhooksOf().step();
    const received = room.receivedAbout(id);
    expect([received.length, new Set(received.map((each) => each.id)).size]).toEqual([2, 1]);
    expect((await room.deliveriesOf(endpoint.id)).map(({ state, attempts }) => [state, attempts])).toEqual(
      pending.map(() => ['DELIVERED', 1]),
    );
  });

  it('does so as a whole, two seconds after its requests', async () => {
    using directory = openDirectory();
    const store = { kind: 'file', path: join(directory.path, 'partnergraph.db') } as const;
    const whole = await openNewsroom({ adjust: (config) => ({ ...config, store }) });
    await whole.openEndpoint();
    const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>();
    await whole.changeRecord('for a silent receiver');
    whole.receiver.answer(() => arrive());
    void whole.webhooksOf().step();
    await arrived;
    await whole.close();

    const stored = await openStore(store);
    const rows = await stored.db.selectFrom('webhook_delivery').selectAll().execute();
    await stored.close();
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toMatchObject({ state: 'PENDING', attempts: 0, fault: null });
  });

  it('waits no longer for a silent mail server, and does not know whether the mail arrived', async () => {
    const sockets: Socket[] = [];
    const server = createServer((socket) => sockets.push(socket)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { readonly port: number };
    const transport = openTransport({
      kind: 'smtp',
      host: '127.0.0.1',
      port,
      security: 'none',
      ca: null,
      login: null,
      from: 'partners@lotus.example',
    });
    const sending = transport.send(MAIL);
    await once(server, 'connection');
    await transport.close();
    expect(await sending).toBeNull();
    for (const socket of sockets) socket.destroy();
    server.close();
  });

  it('hangs up after its workers have ended, or before where they take too long', async () => {
    for (const isSlow of [false, true]) {
      const steps: string[] = [];
      const { promise: cut, resolve } = Promise.withResolvers<void>();
      let expire = (): void => undefined;
      const clock = {
        ...testClock,
        after: (ms: number, run: () => void) => {
          expect(ms).toBe(HANDING_OVER_MS);
          expire = run;
          return () => undefined;
        },
      };
      const worker = {
        close: async () => {
          if (isSlow) await cut;
          steps.push('the worker has ended');
        },
      };
      const hangUp = async () => {
        steps.push('hung up');
        resolve();
      };
      const ended = handOver({ clock, workers: [worker], hangUp });
      if (isSlow) expire();
      await ended;
      expect(steps).toEqual(isSlow ? ['hung up', 'the worker has ended'] : ['the worker has ended', 'hung up']);
    }
  });
});

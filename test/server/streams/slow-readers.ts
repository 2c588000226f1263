import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MessageType } from 'graphql-ws';
import { WebSocket } from 'ws';
import { startGateway } from '../../../src/server/index.ts';
import { openStore } from '../../../src/store/index.ts';
import { OWN, settle } from '../../mirror/support.ts';
import { ADMINISTRATOR, composed, headersOf, mirror, orderAndPay, PARTNER, run, storePath } from './desk.ts';
import { socketUrl } from './socket-clients.ts';

/** An answer repeats the aliases of the query: long aliases make an event of 150 kB, and few such events fill a connection. */
const LONG_NAMES = Array.from({ length: 75 }, (_, index) => `${'n'.repeat(2_000)}${index}: orderId`).join(' ');
const LARGE_EVENTS = `subscription ($since: String) { orderChanged(since: $since) { sequence orderId ${LONG_NAMES} } }`;
const EVENTS = 200;
/** More events of that size than the buffers of kernel and libraries can hold. */
const MOST_TAKEN = 100;

interface Taken {
  readonly sequence: string;
  readonly orderId: string;
}

interface SentEvent {
  readonly data?: { readonly orderChanged: Taken | null } | null;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

/** Parses server-sent events into their ids and data. */
const eventsIn = (text: string): readonly { readonly id: string | null; readonly event: SentEvent }[] =>
  text.split('\n\n').flatMap((block) => {
    const data = /^data: (.+)$/m.exec(block)?.[1];
    return data ? [{ id: /^id: (\d+)$/m.exec(block)?.[1] ?? null, event: JSON.parse(data) as SentEvent }] : [];
  });

/** Clients that subscribe and then stop reading. */
export const testSlowReaders = (): void => {
  describe('a reader that does not read', () => {
    /** Number of events and of readings of the log on which the gateway has worked. */
    let worked = 0;
    let gateway: Awaited<ReturnType<typeof startGateway>>;
    let log: readonly Taken[];

    beforeAll(async () => {
      await settle(mirror());
      for (let round = 0; (await readLog()).length < EVENTS && round < 10; round += 1) await orderAndPay(EVENTS / 4);
      log = await readLog();
      gateway = await startGateway({
        ...composed.parts,
        pulseFor: (context) => {
          worked += 1;
          if (!composed.parts.pulseFor) throw new Error('no streams');
          return composed.parts.pulseFor(context);
        },
      });
    });
    afterAll(() => gateway.close());

    const readLog = async (): Promise<readonly Taken[]> => {
      const { changes } = await mirror().changes({ scope: OWN, after: 0, nouns: ['orders'], first: 10_000 });
      return changes.map(({ seq, id }) => ({ sequence: String(seq), orderId: id }));
    };

    /** Subscribes from a sequence number on; does not read the body. */
    const askForEvents = async (since: string): Promise<IncomingMessage> => {
      const asking = request(`${gateway.url}/graphql/stream`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headersOf(ADMINISTRATOR), 'last-event-id': since },
      });
      asking.end(JSON.stringify({ query: LARGE_EVENTS }));
      const [answer] = (await once(asking, 'response')) as [IncomingMessage];
      expect(answer.statusCode).toBe(200);
      return answer;
    };

    const askForMessages = async (since: string): Promise<WebSocket> => {
      const socket = new WebSocket(socketUrl(gateway.url), 'graphql-transport-ws', {
        headers: headersOf(ADMINISTRATOR),
      });
      await once(socket, 'open');
      socket.send(JSON.stringify({ type: MessageType.ConnectionInit }));
      await once(socket, 'message');
      const payload = { query: LARGE_EVENTS, variables: { since } };
      socket.send(JSON.stringify({ type: MessageType.Subscribe, id: '1', payload }));
      socket.pause();
      return socket;
    };

    /** Answers other clients until the count no longer grows; returns the count. */
    const workOnceStill = async (): Promise<number> => {
      let [last, same] = [-1, 0];
      while (same < 10) {
        await run('{ viewer { name } }');
        same = worked === last && worked > 1 ? same + 1 : 0;
        last = worked;
      }
      return worked;
    };

    const readEvents = async (answer: IncomingMessage, most: number): Promise<ReturnType<typeof eventsIn>> => {
      const chunks: string[] = [];
      let blocks = 0;
      for await (const chunk of answer.setEncoding('utf8') as AsyncIterable<string>) {
        chunks.push(chunk);
        blocks += chunk.split('\n\n').length - 1;
        if (blocks > most + 1) break;
      }
      const text = chunks.join('');
      return eventsIn(text.slice(0, text.lastIndexOf('\n\n')));
    };

    const readMessages = async (socket: WebSocket, most: number): Promise<readonly Taken[]> => {
      const taken: Taken[] = [];
      const done = new Promise<void>((resolve) => {
        socket.on('message', (data) => {
          const { payload } = JSON.parse(String(data)) as { payload: SentEvent };
          const event = payload.data?.orderChanged;
          if (event && taken.length < most) taken.push({ sequence: event.sequence, orderId: event.orderId });
          if (taken.length === most) resolve();
        });
      });
      socket.resume();
      await done;
      socket.terminate();
      return taken;
    };

    it('gets as many events as its connection takes, and continues after them', async () => {
      expect(log.length).toBeGreaterThanOrEqual(EVENTS);
      worked = 0;
      const answer = await askForEvents('0');
      expect(await workOnceStill()).toBeLessThan(MOST_TAKEN);
      const taken = (await readEvents(answer, 3)).slice(0, 3);
      expect(taken.map(({ id, event }) => [id, event.data?.orderChanged?.orderId])).toEqual(
        log.slice(0, 3).map(({ sequence, orderId }) => [sequence, orderId]),
      );
      // The client had read three events; the gateway sends again what it had sent after them.
      const again = await askForEvents(taken[2]?.id ?? '');
      const rest = (await readEvents(again, 5)).slice(0, 5);
      expect(rest.map(({ id }) => id)).toEqual(log.slice(3, 8).map(({ sequence }) => sequence));
    });

    it('gets no more events than that over WebSocket, and continues by `since`', async () => {
      worked = 0;
      const socket = await askForMessages('0');
      expect(await workOnceStill()).toBeLessThan(MOST_TAKEN);
      expect(await readMessages(socket, 3)).toEqual(log.slice(0, 3));
      const again = await askForMessages(log[2]?.sequence ?? '');
      expect(await readMessages(again, 5)).toEqual(log.slice(3, 8));
    });

    it('gets a code where the log no longer has the next events', async () => {
      worked = 0;
      const answer = await askForEvents('0');
      await workOnceStill();
      const last = Number(log.at(-1)?.sequence);
      const store = await openStore({ kind: 'file', path: storePath }, { tables: 'keep' });
      await store.db.deleteFrom('mirror_change').where('partner_id', '=', PARTNER).where('seq', '<', last).execute();
      await store.db.updateTable('mirror_head').set({ pruned: last }).where('partner_id', '=', PARTNER).execute();
      await store.close();
      const events = await readEvents(answer, EVENTS * 2);
      const received = events.slice(0, -1).map(({ id }) => id);
      // The events have no gaps, and the stream ended before the end of the log.
      expect(received).toEqual(log.slice(0, received.length).map(({ sequence }) => sequence));
      expect(received.length).toBeLessThan(log.length);
      expect(events.at(-1)?.event.errors?.[0]?.extensions.code).toBe('INVALID_CURSOR');
      const again = await readEvents(await askForEvents(received.at(-1) ?? ''), 1);
      expect(again.map(({ event }) => event.errors?.[0]?.extensions.code)).toEqual(['INVALID_CURSOR']);
    });
  });
};

import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { type AddressInfo, connect, createServer } from 'node:net';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { startGateway } from '../../../src/server/index.ts';
import { OWN, settle } from '../../mirror/support.ts';
import {
  ADMINISTRATOR,
  composed,
  eventIn,
  headersOf,
  mirror,
  ORDER_CHANGED,
  type OrderEvent,
  orderAndPay,
  url,
} from './desk.ts';
import { followBySocket } from './socket-clients.ts';

/** Bytes after which the network breaks a connection: in the middle of an event, after some whole ones. */
const BREAKS = [2_000, 2_700, 1_800];

/** A network that breaks each connection to the gateway after some bytes of its answer. */
const openBrittleNetwork = async () => {
  let mostBytes = 0;
  const server = createServer((client) => {
    const gateway = connect(Number(new URL(url).port), '127.0.0.1');
    let left = mostBytes;
    const end = (): void => {
      client.destroy();
      gateway.destroy();
    };
    for (const each of [client, gateway]) each.on('error', end).on('close', end);
    client.pipe(gateway);
    gateway.on('data', (bytes) => {
      const part = bytes.subarray(0, left);
      left -= part.length;
      client.write(part, () => left === 0 && end());
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    breakAfter: (bytes: number): void => {
      mostBytes = bytes;
    },
    close: () => server.close(),
  };
};

/** The whole events of a stream after a number, until its connection is lost. */
type Following = (at: string, since: string) => AsyncGenerator<OrderEvent>;

const followEvents: Following = async function* (at, since) {
  const asking = request(`${at}/graphql/stream`, {
    method: 'POST',
    agent: false,
    headers: { 'content-type': 'application/json', ...headersOf(ADMINISTRATOR), 'last-event-id': since },
  });
  asking.on('error', () => undefined).end(JSON.stringify({ query: ORDER_CHANGED }));
  const [answer] = (await once(asking, 'response')) as [IncomingMessage];
  let rest = '';
  // An error ends the answer within which the connection was lost.
  const chunks = answer.setEncoding('utf8').iterator({ destroyOnReturn: true }) as AsyncIterableIterator<string>;
  try {
    for (;;) {
      const { value, done } = await chunks.next().catch(() => ({ value: '', done: true }));
      if (done) return;
      const blocks = (rest + value).split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        // After the end of a stream a reader would ask for nothing more.
        if (block.includes('event: complete')) throw new Error('the stream has ended');
        const data = /^data: (.+)$/m.exec(block)?.[1];
        if (data) yield eventIn<OrderEvent>(JSON.parse(data), 'orderChanged');
      }
    }
  } finally {
    asking.destroy();
  }
};

const followMessages: Following = async function* (at, since) {
  const { next, client } = followBySocket(ORDER_CHANGED, { variables: { since }, at });
  const isLost = new Promise<null>((resolve) => client.on('closed', () => resolve(null)));
  try {
    for (;;) {
      const answer = await Promise.race([next().catch(() => null), isLost]);
      if (!answer) return;
      yield eventIn<OrderEvent>(answer, 'orderChanged');
    }
  } finally {
    await client.dispose();
  }
};

const keyOf = ({ sequence, kind, orderId }: OrderEvent): string => `${sequence} ${kind} ${orderId}`;

/** Readers whose connection is lost while orders change. */
export const testInterruptions = (): void => {
  describe('a reader that loses its connection', () => {
    beforeEach(() => settle(mirror()));

    it.each([
      ['by Last-Event-ID', followEvents],
      ['over WebSocket by `since`', followMessages],
    ])(
      'continues %s, and has each change at least once, in the order of the log',
      async (_, follow) => {
        const network = await openBrittleNetwork();
        const before = await mirror().lastChange();
        await orderAndPay(80);
        const read: OrderEvent[] = [];
        const readOn = async (at: string, until: () => boolean): Promise<number> => {
          const [since, had] = [read.at(-1)?.sequence ?? String(before), read.length];
          for await (const event of follow(at, since)) {
            read.push(event);
            if (until()) break;
          }
          return read.length - had;
        };
        for (const bytes of BREAKS) {
          network.breakAfter(bytes);
          expect(await readOn(network.url, () => false)).toBeGreaterThan(0);
          await orderAndPay(5);
        }
        network.close();
        // The gateway itself goes while it sends, and another one of the same store is there.
        const other = await startGateway(composed.parts);
        let closing: Promise<void> | undefined;
        await readOn(other.url, () => {
          closing ??= other.close();
          return false;
        });
        await closing;
        await orderAndPay(5);
        const { changes } = await mirror().changes({ scope: OWN, after: before, nouns: ['orders'], first: 10_000 });
        const log = changes.map(({ seq, change, id }) => `${seq} ${change} ${id}`);
        const lastOrder = String(changes.at(-1)?.seq);
        const isWhole = (): boolean => read.at(-1)?.sequence === lastOrder;
        if (!isWhole()) await readOn(url, isWhole);
        const first = [...new Set(read.map(keyOf))];
        expect(first).toEqual(log);
        // Repeated events come again in the same order.
        const numbers = read.map(({ sequence }) => Number(sequence));
        expect(numbers.every((number, at) => at === 0 || number >= (numbers[at - 1] ?? 0))).toBe(true);
      },
      60_000,
    );
  });
};

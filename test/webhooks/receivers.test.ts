import type { LookupAddress } from 'node:dns';
import type { Socket } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createPost } from '../../src/webhooks/index.ts';
import { START } from '../support/clock.ts';
import { answerWith, openReceiver, type Respond } from './receiver.ts';

const SECRET = `whsec_${Buffer.alloc(32).toString('base64')}`;
/** The gateway reads a part of an answer, and the kernel buffers more of it; without a limit the receiver would write forever. */
const MOST_SENT_BYTES = 16 * 2 ** 20;
const BLOCK = Buffer.alloc(65_536, 'x');

let receiver: Awaited<ReturnType<typeof openReceiver>>;
beforeAll(async () => {
  receiver = await openReceiver();
});
afterAll(() => receiver.close());
beforeEach(() => {
  receiver.received.length = 0;
});

interface Sending {
  readonly respond: Respond;
  /** Resolves when the time for an attempt is over. */
  readonly deadline?: Promise<void>;
}

/** Sends one event to a receiver that answers like this. */
const send = async ({ respond, deadline }: Sending) => {
  const waits: number[] = [];
  const post = createPost({
    now: () => START,
    after: (ms, give) => {
      waits.push(ms);
      void deadline?.then(give);
      return () => undefined;
    },
  });
  receiver.answer(respond);
  const answered = await post({
    url: receiver.url,
    id: 'm',
    body: '{}',
    secrets: [SECRET],
    privateNetworks: true,
  });
  await post.close();
  return { answered, waits };
};

/** Writes piece after piece until the gateway closes the connection; `onPiece` gets the number of bytes so far. */
const writeOn = (socket: Socket, piece: string | Buffer, onPiece: (bytes: number) => void): void => {
  let bytes = 0;
  const next = (): void => {
    if (socket.destroyed || bytes > MOST_SENT_BYTES) return;
    bytes += piece.length;
    onPiece(bytes);
    if (socket.write(piece)) setImmediate(next);
    else socket.once('drain', next);
  };
  socket.on('error', () => undefined);
  next();
};

describe('a receiver', () => {
  it.each([
    ['before its status', '', { status: null, fault: 'TIMEOUT' }],
    ['in its headers', 'HTTP/1.1 200 OK\r\nx-slow: ', { status: null, fault: 'TIMEOUT' }],
    [
      'after its status, which counts,',
      'HTTP/1.1 200 OK\r\ncontent-length: 10000\r\n\r\n',
      { status: 200, fault: null },
    ],
  ])('that answers byte by byte %s is cut off when ten seconds are over', async (_, begun, expected) => {
    const late = Promise.withResolvers<void>();
    const cut = Promise.withResolvers<void>();
    const { answered, waits } = await send({
      deadline: late.promise,
      respond: ({ socket }) => {
        if (!socket) throw new Error('no connection');
        socket.once('close', () => cut.resolve());
        if (begun) socket.write(begun);
        // The status itself comes slowly too.
        writeOn(socket, begun ? 'x' : '\r\n', (bytes) => {
          if (bytes >= 50) late.resolve();
        });
      },
    });
    expect([answered, waits]).toEqual([expected, [10_000]]);
    await cut.promise;
  });

  it('that never answers is given up in time', async () => {
    const reached = Promise.withResolvers<void>();
    const { answered } = await send({ deadline: reached.promise, respond: () => reached.resolve() });
    expect(answered).toEqual({ status: null, fault: 'TIMEOUT' });
  });

  it.each([
    ['of no announced length', {}, 200],
    ['of a length without bound', { 'content-length': '999999999999' }, 200],
    ['that refuses', {}, 500],
  ])('whose answer has no end, %s, is read as far as 64 kB, and its status counts', async (_, headers, status) => {
    const cut = Promise.withResolvers<number>();
    let sent = 0;
    const { answered } = await send({
      respond: (answer) => {
        answer.writeHead(status, headers).flushHeaders();
        answer.on('close', () => cut.resolve(sent));
        const next = (): void => {
          if (answer.destroyed || sent > MOST_SENT_BYTES) return;
          sent += BLOCK.length;
          if (answer.write(BLOCK)) setImmediate(next);
          else answer.once('drain', next);
        };
        next();
      },
    });
    expect(answered).toEqual({ status, fault: null });
    expect(await cut.promise).toBeLessThan(MOST_SENT_BYTES);
  });

  it('whose headers have no end has not answered', async () => {
    const { answered } = await send({
      respond: ({ socket }) => {
        if (!socket) throw new Error('no connection');
        socket.write('HTTP/1.1 200 OK\r\n');
        writeOn(socket, `x-long: ${'x'.repeat(1_000)}\r\n`, () => undefined);
      },
    });
    expect(answered).toEqual({ status: null, fault: 'UNREACHABLE' });
  });

  it('that cuts the connection has not answered', async () => {
    const { answered } = await send({ respond: (answer) => void answer.destroy() });
    expect(answered).toEqual({ status: null, fault: 'UNREACHABLE' });
  });

  it.each([301, 302, 303, 307, 308])('that redirects by %i is asked once, and nowhere else', async (status) => {
    const location = `http://127.0.0.1:${receiver.port}/elsewhere`;
    const { answered } = await send({ respond: answerWith(status, { location }) });
    expect([answered, receiver.received.map(({ path }) => path)]).toEqual([{ status, fault: null }, ['/events']]);
  });
});

describe('a name', () => {
  it.each<readonly [string, readonly LookupAddress[]]>([
    ['of this machine', [{ address: '127.0.0.1', family: 4 }]],
    ['of the metadata service of a cloud', [{ address: '169.254.169.254', family: 4 }]],
    ['of an IPv4 address in the form of IPv6', [{ address: '::ffff:127.0.0.1', family: 6 }]],
    [
      'of a private address beside a public one',
      ['93.184.215.14', '127.0.0.1'].map((address) => ({ address, family: 4 })),
    ],
    ['without an address', []],
  ])('%s when the connection is made is not connected to, whatever it resolved to before', async (_, found) => {
    // When the endpoint was entered it was a public address; it is looked up for the connection itself.
    const asked: string[] = [];
    const post = createPost({ now: () => START, after: () => () => undefined }, (hostname, _options, answer) => {
      asked.push(hostname);
      answer(null, [...found]);
    });
    const url = `https://receiver.example:${receiver.port}/`;
    const answered = await post({ url, id: 'm', body: '{}', secrets: [SECRET], privateNetworks: false });
    expect([answered, asked]).toEqual([{ status: null, fault: 'ADDRESS_REFUSED' }, ['receiver.example']]);
    expect(receiver.received).toEqual([]);
    await post.close();
  });
});

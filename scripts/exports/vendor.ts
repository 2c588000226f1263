import { createServer, type IncomingMessage, request as send } from 'node:http';
import type { Sandbox } from '../../src/sandbox/index.ts';
import { closeServer, listenAt } from '../processes/network.ts';

/** The list whose answers are lengthened. */
const LIST = '/v2/bills/customer-bills/res-fee-records';

type Row = Readonly<Record<string, unknown>>;

interface ListAnswer extends Row {
  readonly fee_records: readonly Row[];
}

const readAll = async (from: AsyncIterable<unknown>): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of from) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

/** A server before the sandbox that lists `rows` entries in a month: it repeats the sandbox's entries under new numbers. */
export const startLongVendor = async (sandbox: Sandbox, rows: number) => {
  let known: ListAnswer | null = null;

  const forward = async (incoming: IncomingMessage) => {
    const { method, headers, url: path = '/' } = incoming;
    const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
    send({ host: '127.0.0.1', port: sandbox.port, method, path, headers }, resolve)
      .on('error', reject)
      .end(await readAll(incoming));
    const answer = await promise;
    return { status: answer.statusCode ?? 500, headers: answer.headers, body: await readAll(answer) };
  };

  const lengthen = (path: string): Buffer => {
    if (!known) throw new Error('the first page was not requested');
    const { searchParams } = new URL(path, 'http://vendor');
    const [offset, limit] = [Number(searchParams.get('offset') ?? 0), Number(searchParams.get('limit') ?? 10)];
    const entries = known.fee_records;
    const page = Array.from({ length: Math.max(0, Math.min(limit, rows - offset)) }, (_, at) => ({
      ...entries[(offset + at) % entries.length],
      id: `entry-${offset + at}`,
    }));
    return Buffer.from(JSON.stringify({ ...known, fee_records: page, total_count: rows }));
  };

  const server = createServer(async (incoming, response) => {
    response.on('error', () => undefined);
    try {
      const path = incoming.url ?? '/';
      const isList = path.startsWith(`${LIST}?`);
      if (!isList || !known) {
        const { status, headers, body } = await forward(incoming);
        if (!isList || status !== 200) {
          response.writeHead(status, headers).end(body);
          return;
        }
        known = JSON.parse(body.toString()) as ListAnswer;
      }
      response.setHeader('content-type', 'application/json');
      response.end(lengthen(path));
    } catch {
      response.destroy();
    }
  });
  server.keepAliveTimeout = 75_000;
  const port = await listenAt(server);
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      await closeServer(server);
    },
  };
};

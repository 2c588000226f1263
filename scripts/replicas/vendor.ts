import { createServer, type IncomingMessage, type ServerResponse, request as send } from 'node:http';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import type { Clock } from '../../src/time/index.ts';
import { closeServer, listenAt } from '../processes/network.ts';

/** The vendor's paths of the writes that are tried, and the field of the amount. */
const WRITES: Readonly<Record<string, { readonly operation: string; readonly amount: string }>> = {
  '/v2/accounts/partner-accounts/adjust-amount': { operation: 'UpdateCustomerAccountAmount', amount: 'amount' },
  '/v2/accounts/partner-accounts/reclaim': { operation: 'ReclaimToPartnerAccount', amount: 'amount' },
  '/v2/partners/sub-customers/budget': { operation: 'UpdateSubCustomerBudget', amount: 'budget_amount' },
};

/** Name of a write's effect, by which effects are counted; no two keys of a run have the same. */
export const effectName = (operation: string, customerId: string, cents: number): string =>
  `${operation} ${customerId} ${cents}`;

export interface Vendor {
  readonly url: string;
  readonly sandbox: Sandbox;
  /** From now on every `answers`-th answer to a write is lost on its way; 0: none. */
  loseOneIn(answers: number): void;
  /** Number of effects by name, counted in the vendor's answers on their way to the gateways. */
  effects(): ReadonlyMap<string, number>;
  /** Number of effects in the sandbox's own records; must equal the sum of `effects`. */
  countEffects(): number;
  close(): Promise<void>;
}

const readAll = async (from: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of from as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
};

/** Milliseconds by which each answer is delayed, so that faults happen while writes are under way. */
const ANSWER_MS = 40;

/** The sandbox, behind a recorder that sees every answer, also those that arrive after the gateway has gone. */
export const startVendor = async (customers: number, clock: Clock): Promise<Vendor> => {
  const sandbox = await startSandbox({ clock, customers, port: 0 });
  const effects = new Map<string, number>();
  let oneIn = 0;
  let answered = 0;

  const note = (path: string, body: Buffer): void => {
    const write = WRITES[path];
    if (!write) return;
    const fields = JSON.parse(body.toString()) as Readonly<Record<string, string | number>>;
    const cents = Math.round(Number(fields[write.amount]) * 100);
    const name = effectName(write.operation, String(fields.customer_id), cents);
    effects.set(name, (effects.get(name) ?? 0) + 1);
  };
  const forward = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readAll(incoming);
    const { method, headers, url: path = '/' } = incoming;
    const outgoing = send({ host: '127.0.0.1', port: sandbox.port, method, path, headers }, async (answer) => {
      const text = await readAll(answer);
      const status = answer.statusCode ?? 500;
      if (status < 300) note(path, body);
      if (WRITES[path]) answered += 1;
      const isLost = WRITES[path] !== undefined && oneIn > 0 && answered % oneIn === 0;
      setTimeout(() => {
        if (isLost) response.destroy();
        else response.writeHead(status, answer.headers).end(text);
      }, ANSWER_MS);
    });
    outgoing.on('error', () => response.destroy());
    outgoing.end(body);
  };
  const server = createServer((incoming, response) => {
    response.on('error', () => undefined);
    forward(incoming, response).catch(() => response.destroy());
  });
  server.keepAliveTimeout = 75_000;
  const port = await listenAt(server);
  const operations = new Set(Object.values(WRITES).map(({ operation }) => operation));
  return {
    url: `http://127.0.0.1:${port}`,
    sandbox,
    loseOneIn: (answers) => {
      oneIn = answers;
    },
    effects: () => effects,
    countEffects: () =>
      Object.entries(sandbox.effects()).reduce((sum, [name, count]) => sum + (operations.has(name) ? count : 0), 0),
    close: async () => {
      server.closeAllConnections();
      await closeServer(server);
      await sandbox.close();
    },
  };
};

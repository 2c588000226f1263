import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from 'graphql-sse';
import { atSandbox, loadConfig, type StoreLocation } from '../../src/config/index.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { composeGateway, createLogger, startGateway } from '../../src/server/index.ts';
import type { Clock } from '../../src/time/index.ts';
import { testClock } from '../support/clock.ts';

interface Answer<D> {
  readonly data?: D | null;
  readonly errors?: readonly { readonly extensions: Readonly<Record<string, unknown>> }[];
}

export interface ExportAnswer {
  readonly exportId: string;
  readonly state: string;
  readonly rows: number;
  readonly skippedCustomers: number;
  readonly progressPercent: number | null;
  readonly etaSeconds: number | null;
  readonly fileBytes: string;
  readonly url: string | null;
  readonly error: { readonly code: string } | null;
}

const FIELDS = 'exportId state rows skippedCustomers progressPercent etaSeconds fileBytes url error { code }';
const CREATE = `mutation ($input: CreateExportInput!) { createExport(input: $input) { export { ${FIELDS} } } }`;
const READ = `query ($id: ID!) { export(id: $id) { ${FIELDS} } }`;
const CANCEL = `mutation ($id: ID!) { cancelExport(input: { exportId: $id }) { export { ${FIELDS} } } }`;

interface Options {
  readonly store?: StoreLocation;
  readonly clock?: Clock;
  readonly env?: Readonly<Record<string, string>>;
}

/** Creates a directory; `using` removes it at the end. */
export const openDirectory = () => {
  const path = mkdtempSync(join(tmpdir(), 'partnergraph-test-'));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
};

export const startVendor = (customers = 20): Promise<Sandbox> =>
  startSandbox({ clock: testClock, port: 0, customers, quotas: false });

let keys = 0;

/** Starts a gateway over HTTP, with functions that export as a demo member. */
export const openGateway = async (sandbox: Sandbox, { store, clock = testClock, env = {} }: Options = {}) => {
  const loaded = atSandbox(
    loadConfig({ PORT: '0', SANDBOX_QUOTAS: 'off', SHUTDOWN_DEADLINE_MS: '100', ...env }),
    sandbox.url,
  );
  const config = store ? { ...loaded, store } : loaded;
  const logged: Record<string, unknown>[] = [];
  const write = (line: string): void => {
    logged.push(JSON.parse(line) as Record<string, unknown>);
  };
  const composed = await composeGateway({ clock, config, logger: createLogger('info', { write }) });
  const gateway = await startGateway(composed.parts);
  const readMembers = async () =>
    (await (await fetch(`${gateway.url}/demo/members`)).json()) as readonly {
      readonly accountName: string;
      readonly token: string;
    }[];
  let members = await readMembers();
  const authorize = (as: string) => `Bearer ${members.find(({ accountName }) => accountName === as)?.token}`;

  const run = async <D = Record<string, unknown>>(as: string, query: string, variables: object = {}) => {
    const headers = { 'content-type': 'application/json', authorization: authorize(as) };
    const body = JSON.stringify({ query, variables });
    return (await (await fetch(`${gateway.url}/graphql`, { method: 'POST', headers, body })).json()) as Answer<D>;
  };
  const read = async (as: string, id: string): Promise<ExportAnswer> => {
    const { data, errors } = await run<{ readonly export: ExportAnswer }>(as, READ, { id });
    if (!data?.export) throw new Error(JSON.stringify(errors));
    return data.export;
  };
  return {
    gateway,
    partners: composed.partners,
    mirrors: composed.mirrors,
    /** The lines of the log so far. */
    logged,
    run,
    read,
    /** Gets new tokens after the clock has passed the end of the old ones. */
    signIn: async () => {
      members = await readMembers();
    },
    /** Asks for an export; returns it, or the codes of the refusal. */
    ask: async (as: string, input: object): Promise<ExportAnswer | readonly unknown[]> => {
      keys += 1;
      const wanted = { idempotencyKey: `export-${keys}`, format: 'NDJSON', ...input };
      const { data, errors } = await run<{ readonly createExport: { readonly export: ExportAnswer } }>(as, CREATE, {
        input: wanted,
      });
      return data?.createExport?.export ?? (errors ?? []).map(({ extensions }) => extensions.code);
    },
    cancel: async (as: string, id: string) => {
      const { data, errors } = await run<{ readonly cancelExport: { readonly export: ExportAnswer } }>(as, CANCEL, {
        id,
      });
      return data?.cancelExport?.export ?? (errors ?? []).map(({ extensions }) => extensions.code);
    },
    /** Reads the export until it has ended. */
    settle: async (as: string, id: string): Promise<ExportAnswer> => {
      for (;;) {
        const found = await read(as, id);
        if (found.state !== 'WAITING' && found.state !== 'RUNNING') return found;
      }
    },
    headersOf: (as: string) => ({ authorization: authorize(as) }),
    /** Sends a GET, or with a body a POST of JSON. */
    fetch: (as: string, url: string, headers: Readonly<Record<string, string>> = {}, body?: object) => {
      const own = { authorization: authorize(as), ...headers };
      const sent = body && {
        method: 'POST',
        headers: { ...own, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      };
      return fetch(`${gateway.url}${url}`, sent ?? { headers: own });
    },
    close: async () => {
      await gateway.close();
      await composed.release();
    },
  };
};

export type ExportGateway = Awaited<ReturnType<typeof openGateway>>;

/** Asks for an export that must be accepted, and waits for its end. */
export const exportAs = async (gateway: ExportGateway, as: string, input: object): Promise<ExportAnswer> =>
  gateway.settle(as, asked(await gateway.ask(as, input)).exportId);

/** Downloads the file of an export. */
export const bytesOf = async (gateway: ExportGateway, as: string, { url, error }: ExportAnswer): Promise<Buffer> => {
  if (url === null) throw new Error(`no file: ${error?.code}`);
  const answer = await gateway.fetch(as, url);
  if (answer.status !== 200) throw new Error(await answer.text());
  return Buffer.from(await answer.arrayBuffer());
};

/** Parses the rows of a file in NDJSON. */
export const linesOf = (bytes: Buffer): readonly Record<string, unknown>[] =>
  bytes
    .toString()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

/** Code of the first error of a refused request. */
export const codeIn = async (answer: Response): Promise<unknown> => {
  const { errors } = (await answer.json()) as { errors: readonly { extensions: { code: unknown } }[] };
  return errors[0]?.extensions.code;
};

/** The accepted export; throws when it was refused. */
export const asked = (answer: ExportAnswer | readonly unknown[]): ExportAnswer => {
  if (!('exportId' in answer)) throw new Error(`refused: ${answer.join()}`);
  return answer;
};

/** Subscribes to the progress of an export, from a sequence number of the log on. */
export const follow = (gateway: ExportGateway, viewer: string, exportId: string, since: string | null) =>
  createClient({
    url: `${gateway.gateway.url}/graphql/stream`,
    headers: gateway.headersOf(viewer),
    retryAttempts: 0,
  }).iterate<{ exportChanged: { sequence: string; export: ExportAnswer } }, never>({
    query:
      'subscription ($exportId: ID!, $since: String) { exportChanged(exportId: $exportId, since: $since) { sequence export { state rows progressPercent etaSeconds url } } }',
    variables: { exportId, since },
  });

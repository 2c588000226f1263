import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createClient } from 'graphql-ws';
import type { DistantGateway } from './distant.ts';
import { StartError } from './start.ts';

export interface FollowedExport {
  readonly exportId: string;
  readonly state: string;
  readonly rows: number;
  readonly skippedCustomers: number;
  readonly progressPercent: number | null;
  readonly etaSeconds: number | null;
  readonly url: string | null;
  readonly error: { readonly code: string; readonly message: string } | null;
}

const FIELDS = 'exportId state rows skippedCustomers progressPercent etaSeconds url error { code message }';
const CREATE = `mutation ($input: CreateExportInput!) { createExport(input: $input) { export { ${FIELDS} } } }`;
const READ = `query ($id: ID!) { export(id: $id) { ${FIELDS} } }`;
const FOLLOW = `subscription ($id: ID!) { exportChanged(exportId: $id, since: "0") { export { ${FIELDS} } } }`;

interface Answer<D> {
  readonly data?: D | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** The gateway refused the request with a code. */
export class RefusedError extends StartError {}

const away = ({ origin }: DistantGateway): StartError =>
  new StartError(`No gateway answers at ${origin}. Run the same command again to go on.`);

const wordsOf = ({ errors = [] }: Answer<unknown>): string =>
  errors.map(({ message, extensions }) => `${extensions?.code ?? 'INTERNAL'}: ${message}`).join('\n');

const ask = async <D>(gateway: DistantGateway, query: string, variables: object): Promise<D> => {
  const response = await fetch(new URL('/graphql', gateway.origin), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await gateway.token()}` },
    body: JSON.stringify({ query, variables }),
  }).catch(() => {
    throw away(gateway);
  });
  const answer = (await response.json().catch(() => ({}))) as Answer<D>;
  if (answer.errors) throw new RefusedError(wordsOf(answer));
  if (!answer.data) throw new StartError(`The gateway answered ${response.status}.`);
  return answer.data;
};

export const askFor = async (gateway: DistantGateway, input: object): Promise<FollowedExport> => {
  const { createExport } = await ask<{ readonly createExport: { readonly export: FollowedExport } }>(gateway, CREATE, {
    input,
  });
  return createExport.export;
};

export const readExport = async (gateway: DistantGateway, id: string): Promise<FollowedExport> =>
  (await ask<{ readonly export: FollowedExport }>(gateway, READ, { id })).export;

interface ExportNews {
  readonly exportChanged: { readonly export: FollowedExport } | null;
}

/** The states of an export until it has ended. Ends earlier when the stream breaks or cannot be opened. */
export const followExport = async function* (gateway: DistantGateway, id: string): AsyncGenerator<FollowedExport> {
  const client = createClient({
    url: new URL('/graphql/stream', gateway.origin.replace(/^http/, 'ws')).href,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: async () => ({ authorization: `Bearer ${await gateway.token()}` }),
  });
  try {
    for await (const { data } of client.iterate<ExportNews>({ query: FOLLOW, variables: { id } }))
      if (data?.exportChanged) yield data.exportChanged.export;
  } catch {
    // Why the stream ended is not needed: the next query for the export fails if something is wrong.
  } finally {
    await client.dispose();
  }
};

const PARTIAL = 206;
const NOTHING_LEFT = 416;

/** Downloads what the file lacks. An export's file never changes, so that the downloaded part stays valid. */
export const downloadTo = async (
  gateway: DistantGateway,
  url: string,
  file: string,
  onProgress: (taken: number, of: number) => void,
): Promise<void> => {
  const have = await stat(file).then(
    ({ size }) => size,
    () => 0,
  );
  const response = await fetch(new URL(url, gateway.origin), {
    headers: { authorization: `Bearer ${await gateway.token()}`, ...(have > 0 && { range: `bytes=${have}-` }) },
  }).catch(() => {
    throw away(gateway);
  });
  if (response.status === NOTHING_LEFT && response.headers.get('content-range') === `bytes */${have}`) return;
  if (!response.ok || !response.body) {
    const answer = (await response.json().catch(() => ({}))) as Answer<unknown>;
    throw new StartError(wordsOf(answer) || `The gateway answered ${response.status}.`);
  }
  const isRest = response.status === PARTIAL;
  let taken = isRest ? have : 0;
  const of = taken + Number(response.headers.get('content-length') ?? 0);
  const count = async function* (chunks: AsyncIterable<Uint8Array>) {
    for await (const chunk of chunks) {
      taken += chunk.length;
      onProgress(taken, of);
      yield chunk;
    }
  };
  const target = createWriteStream(file, { flags: isRest ? 'a' : 'w', mode: 0o600 });
  await pipeline(Readable.fromWeb(response.body), count, target).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC')
      throw new StartError(`${file}: the disk is full. Run the same command again to go on.`);
    throw new StartError(
      `The download was interrupted at ${taken} of ${of} bytes. Run the same command again to go on.`,
    );
  });
};

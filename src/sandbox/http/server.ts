import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Login } from '../sign-on/login.ts';
import type { State } from '../state.ts';
import { FILE_PATH, fileAt } from '../tickets/file-address.ts';
import { json, type Outcome, send } from './answer.ts';
import { CONTROL_PATH, control } from './control.ts';
import type { Handle } from './handle.ts';

const LARGEST_BODY = 1024 * 1024;
const KEEP_ALIVE_MS = 75_000;

/** The largest signed body that the vendor accepts. */
const LARGEST_UPLOAD = 12 * 1024 * 1024;
const UPLOAD_PATH = '/v2/servicerequest/accessorys';

/** Serves a file by its signed address, because a browser that opens it has no credential. */
const serveFile = ({ files, now }: State, target: string): Outcome => {
  const id = fileAt(target, now() / 1000);
  if (id === null || !files.find(id))
    return json(403, { error_code: 'OSM.0003', error_msg: 'The address has expired.' });
  return { status: 200, text: '', bytes: files.read(id), headers: { 'Content-Type': 'application/octet-stream' } };
};

/** Null when the body is larger than the given number of bytes. */
const readBody = async (request: IncomingMessage, largest: number): Promise<Buffer | null> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= largest) chunks.push(chunk);
  }
  return size <= largest ? Buffer.concat(chunks) : null;
};

interface VendorServerDependencies {
  readonly login: Login;
  readonly state: State;
  readonly handle: Handle;
  /** Makes request ids, which are the same in every run. */
  readonly nextRequestId: () => string;
}

export const requestIds = (seed: number): (() => string) => {
  let count = 0;
  return () => createHash('md5').update(`${seed} ${count++}`).digest('hex');
};

/** Pages of the vendor's login, which browsers open. */
const LOGIN_PATH = '/authui/';

export const createVendorServer = ({ state, login, handle, nextRequestId }: VendorServerDependencies): Server => {
  const outcomeOf = async (request: IncomingMessage): Promise<Outcome> => {
    const { method = 'GET', url: target = '/', headers } = request;
    const body = await readBody(request, target.startsWith(UPLOAD_PATH) ? LARGEST_UPLOAD : LARGEST_BODY);
    if (!body) return json(413, { error_code: 'APIG.0201', error_msg: 'The request is too large.' });
    if (target.startsWith(FILE_PATH)) return serveFile(state, target);
    if (target.startsWith(CONTROL_PATH)) return control(state, method, target, body);
    if (target.startsWith(LOGIN_PATH)) return login.answer({ method, target, body });
    return handle({ method, target, headers, body });
  };

  const finish = (response: ServerResponse, outcome: Outcome): void => {
    if (outcome === 'cut') response.socket?.resetAndDestroy();
    else if (outcome !== 'hang') send(response, { requestId: nextRequestId(), now: state.now() }, outcome);
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      finish(response, await outcomeOf(request));
    } catch (error) {
      const message = `The sandbox itself failed: ${(error as Error).message}`;
      if (!response.destroyed) finish(response, json(500, { error_code: 'CBC.0999', error_msg: message }));
    }
  };

  const server = createServer((request, response) => void serve(request, response));
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  return server;
};

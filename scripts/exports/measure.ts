import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { MEMORY_FLAGS, MEMORY_VARIABLES } from '../gateway-memory.ts';

/** The exported list, and the source of its rows. */
export interface MeasuredExport {
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
}

export interface Measured {
  readonly rows: number;
  readonly bytes: number;
  readonly seconds: number;
  /** Bytes of memory of the idle process. */
  readonly idle: number;
  /** Largest number of bytes of memory that the process has ever used. */
  readonly most: number;
}

interface Answer<D> {
  readonly data?: D | null;
  readonly errors?: unknown;
}

interface FollowedExport {
  readonly exportId: string;
  readonly state: string;
  readonly rows: number;
  readonly fileBytes: string;
  readonly error: { readonly code: string } | null;
}

const FIELDS = 'exportId state rows fileBytes error { code }';
const LOOK_MS = 500;
const KILOBYTE = 1_024;

/** Memory of a process as the kernel counts it: what is resident now, and the most that ever was. */
const memoryOf = ({ pid }: ChildProcess): { readonly now: number; readonly most: number } => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const bytesIn = (found: RegExpExecArray | null): number => Number(found?.[1]) * KILOBYTE;
  return { now: bytesIn(/^VmRSS:\s+(\d+) kB$/m.exec(status)), most: bytesIn(/^VmHWM:\s+(\d+) kB$/m.exec(status)) };
};

/**
 * The built program in a process of its own. As in the image, no compiled code is kept: compiling takes more memory than
 * reading compiled code, so the figure is the larger one.
 */
const startGateway = async (env: Readonly<Record<string, string>>) => {
  const program = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
  const child = spawn(process.execPath, [...MEMORY_FLAGS, program, 'serve'], {
    env: { PATH: process.env.PATH, ...MEMORY_VARIABLES, NODE_DISABLE_COMPILE_CACHE: '1', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const { promise: listens, resolve, reject } = Promise.withResolvers<string>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    const [, url] = /"url":"([^"]+)".*"msg":"listening"/.exec(line) ?? [];
    if (url) resolve(url);
  });
  void ended.then(() => reject(new Error('the gateway did not start')));
  return { child, ended, url: await listens };
};

/** Requests one export from a gateway in a process of its own, and waits for its end. */
export const measureExport = async (
  { input }: MeasuredExport,
  { token, env }: { readonly token: string; readonly env: Readonly<Record<string, string>> },
): Promise<Measured> => {
  const { child, ended, url } = await startGateway(env);
  try {
    const ask = async <D>(query: string, variables: object): Promise<D> => {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
      const body = JSON.stringify({ query, variables });
      const answer = (await (await fetch(`${url}/graphql`, { method: 'POST', headers, body })).json()) as Answer<D>;
      if (!answer.data || answer.errors) throw new Error(JSON.stringify(answer.errors));
      return answer.data;
    };
    await delay(LOOK_MS);
    const idle = memoryOf(child).now;
    const startedAt = performance.now();
    const { createExport } = await ask<{ createExport: { export: FollowedExport } }>(
      `mutation ($input: CreateExportInput!) { createExport(input: $input) { export { ${FIELDS} } } }`,
      { input: { idempotencyKey: randomUUID(), ...input } },
    );
    let found = createExport.export;
    while (found.state === 'WAITING' || found.state === 'RUNNING') {
      await delay(LOOK_MS);
      found = (
        await ask<{ export: FollowedExport }>(`query ($id: ID!) { export(id: $id) { ${FIELDS} } }`, {
          id: found.exportId,
        })
      ).export;
    }
    if (found.state !== 'SUCCEEDED') throw new Error(`the export ended: ${found.error?.code ?? found.state}`);
    const seconds = (performance.now() - startedAt) / 1_000;
    return { rows: found.rows, bytes: Number(found.fileBytes), seconds, idle, most: memoryOf(child).most };
  } finally {
    child.kill();
    await ended;
  }
};

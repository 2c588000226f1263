import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { loadConfig } from '../config/index.ts';
import { StartError } from './start.ts';

/** A running gateway on this or another machine, and the caller's token for it. */
export interface DistantGateway {
  readonly origin: string;
  token(): Promise<string>;
}

/** The environment variables that name the gateway, and which of a demo member's tokens is for it. */
interface DistantNames {
  readonly prefix: 'AGENT' | 'EXPORT';
  readonly token: 'agentToken' | 'token';
  /** What the token is for, for the message when no variable gives one. */
  readonly purpose: string;
}

type Member = { readonly accountName: string } & Readonly<Record<DistantNames['token'], string>>;

/** Address of the gateway on this machine. */
const localGateway = (): string => {
  const { host, port } = loadConfig(process.env).server;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
};

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '[::1]', 'localhost']);

/** Throws when a token would be sent unencrypted to another machine. */
const requireSafe = (origin: string, variable: string): void => {
  const url = URL.canParse(origin) ? new URL(origin) : null;
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.has(url.hostname))) return;
  throw new StartError(`${variable}: expected the address of a gateway, with https unless it is on this machine.`);
};

const tokenOfMember = async (origin: string, asked: string, name: DistantNames['token']): Promise<string> => {
  const response = await fetch(new URL('/demo/members', origin)).catch(() => null);
  if (!response?.ok) throw new StartError(`No gateway in sandbox mode answers at ${origin}.`);
  const members = (await response.json()) as readonly Member[];
  const member = members.find(({ accountName }) => accountName === asked);
  if (!member) throw new StartError(`Name a demo member: ${members.map(({ accountName }) => accountName).join(', ')}`);
  return member[name];
};

/**
 * The token is read for each request: a file each time, because renewed tokens are written to it; a demo member's token
 * only once.
 */
export const distantGateway = (names: DistantNames, member: string | undefined): DistantGateway => {
  const { prefix, purpose } = names;
  const origin = process.env[`${prefix}_GATEWAY`] || localGateway();
  requireSafe(origin, `${prefix}_GATEWAY`);
  if (member !== undefined) {
    let asked: Promise<string> | undefined;
    return {
      origin,
      token: () => {
        asked ??= tokenOfMember(origin, member, names.token);
        return asked;
      },
    };
  }
  const { [`${prefix}_TOKEN`]: given, [`${prefix}_TOKEN_FILE`]: file } = process.env;
  const readToken = async (path: string): Promise<string> =>
    (
      await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
        throw new StartError(`${prefix}_TOKEN_FILE cannot be read: ${error.code}.`);
      })
    ).trim();
  if (file) return { origin, token: () => readToken(file) };
  if (given) return { origin, token: async () => given };
  throw new StartError(`Set ${prefix}_TOKEN or ${prefix}_TOKEN_FILE to a token ${purpose}, or name a demo member.`);
};

import process from 'node:process';
import { loadConfig } from '../config/index.ts';
import { StartError, say } from './start.ts';

interface Member {
  readonly name: string;
  readonly accountName: string;
  readonly token: string;
}

export const token = async (asked: string | undefined): Promise<void> => {
  const { host, port } = loadConfig(process.env).server;
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${port}/demo/members`;
  const response = await fetch(url).catch(() => {
    throw new StartError(`No gateway answers at ${url}; start one with: partnergraph serve`);
  });
  if (!response.ok)
    throw new StartError(`The gateway at ${url} is not in sandbox mode; its identity provider gives tokens.`);
  const members = (await response.json()) as Member[];
  const member = members.find(({ accountName, name }) => accountName === asked || name === asked);
  if (!member) throw new StartError(`Name a demo member: ${members.map(({ accountName }) => accountName).join(', ')}`);
  say(member.token);
};

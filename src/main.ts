#!/usr/bin/env node
import { once } from 'node:events';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { atSandbox, type Config, ConfigError, DEMO_PARTNERS, loadConfig } from './config/index.ts';
import { askForKeys } from './identity/index.ts';
import { exportLines, verdictLine, verifyAll } from './ledger/audit/index.ts';
import { allOperationLines } from './ledger/operations/index.ts';
import { type Sandbox, startSandbox } from './sandbox/index.ts';
import {
  composeGateway,
  createLogger,
  siteAdvice,
  startGateway,
  startMetrics,
  trustedDocuments,
} from './server/index.ts';
import { OlderDatabase, openStore, type Store } from './store/index.ts';
import { isWholeText, WELL_FORMED } from './text.ts';

const HELP = `Usage: partnergraph <command>

  serve            the gateway; without partner credentials also the sandbox with demo partners
  sandbox          the sandbox alone
  token <member>   a token of a demo member, from the gateway that runs here
  check            reads the configuration and asks the vendor and the identity providers whether it works
  audit            every audit record as JSON, one a line
  operations       every write as it stands in the ledger, as JSON, one a line
  verify           recomputes the audit's chain and names the first record that somebody touched

Settings come from environment variables and from the JSON file that PARTNERGRAPH_CONFIG names;
.env.example lists them all.
`;

/** What is wrong, in one line, for whoever started this. */
class StartError extends Error {}

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const listening = async <T>(
  start: Promise<T>,
  variable: string,
  { host, port }: { host: string; port: number },
): Promise<T> => {
  try {
    return await start;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE') throw new StartError(`Port ${port} on ${host} is in use; set ${variable} to another.`);
    if (code === 'EACCES')
      throw new StartError(`Port ${port} on ${host} needs more rights; set ${variable} to another.`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new StartError(`${host} is not an address of this machine.`);
    throw error;
  }
};

const openSandbox = ({ sandbox }: Config): Promise<Sandbox> =>
  listening(startSandbox(sandbox), 'SANDBOX_PORT', sandbox);

/** Resolves at the first SIGTERM or SIGINT; a second one ends the process at once. */
const stopSignal = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(1));
        resolve();
      });
    }
  });

/** The embedded sandbox where there are no partners, and the configuration that points at it. */
const surroundings = async (config: Config): Promise<{ config: Config; sandbox?: Sandbox }> => {
  if (config.mode === 'live') return { config };
  const sandbox = await openSandbox(config);
  return { config: atSandbox(config, sandbox.url), sandbox };
};

const welcome = (url: string, config: Config, sandbox: Sandbox): string => {
  const { customers, seed } = config.sandbox;
  const playground = config.server.playground ? `\n  Playground   ${url}/` : '';
  const personas = `
  Become a demo member: pick one in the playground, or take a token from
    curl -s ${url}/demo/members
    partnergraph token ${DEMO_PARTNERS[0]?.members[0]?.accountName ?? '<member>'}`;
  return `
  partnergraph, sandbox mode: nothing here is real and nothing leaves this machine.

  GraphQL      ${url}/graphql${playground}
  Sandbox      ${sandbox.url}  (${customers} customers per partner, seed ${seed})
${config.identity.kind === 'demo' ? personas : ''}
`;
};

const serve = async (): Promise<void> => {
  const stopped = stopSignal();
  const { config, sandbox } = await surroundings(loadConfig(process.env));
  const logger = createLogger(config.log.level);
  const playground = fileURLToPath(new URL('../dist/playground', import.meta.url));
  const { parts, metrics, release, startMirrors } = await composeGateway({ config, playground, logger });
  const { host, port = 0 } = config.metrics;
  const watched = metrics && (await listening(startMetrics(metrics, { host, port }), 'METRICS_PORT', { host, port }));
  const gateway = await listening(startGateway(parts), 'PORT', config.server);
  if (watched) logger.info({ url: watched.url }, 'metrics');
  startMirrors();
  if (sandbox) say(welcome(gateway.url, config, sandbox));
  logger.info({ url: gateway.url, mode: config.mode, partners: config.partners.length }, 'listening');
  await stopped;
  logger.info('draining');
  await gateway.close();
  await watched?.close();
  await release();
  await sandbox?.close();
  logger.info('stopped');
};

/** What a .env says of a real partner and its members is for the gateway beside it. */
const forSandbox = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(env).filter(([name]) => !/^(PARTNER|OIDC)_/.test(name))),
  SANDBOX: 'on',
});

const sandboxOnly = async (): Promise<void> => {
  const stopped = stopSignal();
  const config = loadConfig(forSandbox(process.env));
  const sandbox = await openSandbox(config);
  say(`\n  The vendor's API, for play: ${sandbox.url}\n`);
  for (const { name, site, accessKey, secretKey, domainId } of DEMO_PARTNERS)
    say(`  ${name} (${site})\n    AK ${accessKey}\n    SK ${secretKey}\n    X-Domain-Id ${domainId}\n`);
  await stopped;
  await sandbox.close();
};

interface Member {
  readonly name: string;
  readonly accountName: string;
  readonly token: string;
}

const token = async (wanted: string | undefined): Promise<void> => {
  const { host, port } = loadConfig(process.env).server;
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${port}/demo/members`;
  const response = await fetch(url).catch(() => {
    throw new StartError(`No gateway answers at ${url}; start one with: partnergraph serve`);
  });
  if (!response.ok)
    throw new StartError(`The gateway at ${url} is not in sandbox mode; its identity provider gives tokens.`);
  const members = (await response.json()) as Member[];
  const member = members.find(({ accountName, name }) => accountName === wanted || name === wanted);
  if (!member) throw new StartError(`Name a demo member: ${members.map(({ accountName }) => accountName).join(', ')}`);
  say(member.token);
};

/** With the code of what was behind it: `fetch` alone says only that it failed. */
const messageOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown reason';
  const { cause } = error;
  return cause instanceof Error && 'code' in cause ? `${error.message} (${String(cause.code)})` : error.message;
};

const checkIssuers = async ({ identity }: Config): Promise<void> => {
  if (identity.kind === 'demo') return;
  for (const issuer of identity.issuers) {
    await askForKeys(issuer).catch((error: unknown) => {
      throw new StartError(`The identity provider ${issuer.issuer} cannot be used: ${messageOf(error)}`);
    });
    say(`The identity provider ${issuer.issuer} gives its keys.`);
  }
};

/** Whom `check` asks: nobody may take the sandbox's yes for the vendor's. */
const asked = ({ mode, partners }: Config): { readonly who: string; readonly found: string } => {
  const named = partners.map(({ id, site }) => `${id} (${site})`).join(', ');
  if (mode === 'live')
    return {
      who: `Configuration: live mode, ${named}`,
      found: 'The vendor answers and accepts the credentials.',
    };
  return {
    who:
      `No partner is configured, so Huawei Cloud is not asked and no credentials are checked. A partner's are in PARTNER_*;\n` +
      `a .env is read when it is named: npx node --env-file=.env dist/main.js check\n` +
      `Configuration: sandbox mode, demo partners ${named}`,
    found: 'The embedded sandbox answers.',
  };
};

/** What the database is like; one that is new or older the gateway brings up to date when it starts. */
const checkStore = async ({ store: location }: Config): Promise<void> => {
  if (location.kind === 'memory') return;
  try {
    const store = await openStore(location, { tables: 'keep' });
    await store.close();
    say('The database is there and up to date.');
  } catch (error) {
    if (!(error instanceof Error && error.cause instanceof OlderDatabase)) throw error;
    say(`The database: ${error.cause.message}.`);
  }
};

const check = async (): Promise<void> => {
  const { config, sandbox } = await surroundings(
    loadConfig({ ...process.env, SANDBOX_PORT: process.env.SANDBOX_PORT ?? '0' }),
  );
  // The database of a gateway that may be running is only looked at.
  const apart = { ...config, store: { kind: 'memory' } as const };
  const { parts, release } = await composeGateway({ config: apart, logger: createLogger('silent') });
  const { who, found } = asked(config);
  try {
    say(who);
    const { size } = trustedDocuments(parts);
    if (config.documents.mode !== 'off') say(`The ${size} trusted documents are valid.`);
    await parts.probe();
    say(found);
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    const advice = await siteAdvice(error, config);
    throw new StartError(`The vendor cannot be used${code}: ${messageOf(error)}${advice && ` ${advice}`}`);
  } finally {
    await release();
    await sandbox?.close();
  }
  await checkIssuers(config);
  await checkStore(config);
};

const withStore = async (use: (store: Store) => Promise<void>): Promise<void> => {
  const location = loadConfig(process.env).store;
  if (location.kind === 'memory')
    throw new StartError('Nothing is kept here: set PARTNERGRAPH_DATA or DATABASE_URL as the gateway has it.');
  const store = await openStore(location, { tables: 'keep' });
  try {
    await use(store);
  } finally {
    await store.close();
  }
};

/** As fast as the reader takes it, and no further. */
const printed = async (lines: AsyncIterable<string>): Promise<void> => {
  for await (const line of lines) if (!process.stdout.write(line)) await once(process.stdout, 'drain');
};

const audit = (): Promise<void> => withStore(({ db }) => printed(exportLines(db)));

const operations = (): Promise<void> => withStore(({ db }) => printed(allOperationLines(db)));

const verify = (): Promise<void> =>
  withStore(async ({ db }) => {
    const broken: string[] = [];
    for await (const verdict of verifyAll(db)) {
      if (verdict.fault) broken.push(verdictLine(verdict));
      else say(verdictLine(verdict));
    }
    if (broken.length > 0) throw new StartError(broken.join('\n'));
  });

const COMMANDS: Readonly<Record<string, (argument?: string) => Promise<void>>> = {
  serve,
  sandbox: sandboxOnly,
  token,
  check,
  audit,
  operations,
  verify,
};

const main = async (): Promise<number> => {
  try {
    const { values, positionals } = parseArgs({
      options: { help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
    if (!positionals.every(isWholeText)) throw new StartError(`Arguments: expected ${WELL_FORMED} in UTF-8.`);
    const [name, argument, ...rest] = positionals;
    if (values.help) {
      say(HELP);
      return 0;
    }
    const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!command || rest.length > 0 || (argument !== undefined && name !== 'token')) {
      process.stderr.write(HELP);
      return 2;
    }
    await command(argument);
    return 0;
  } catch (error) {
    if (error instanceof StartError || error instanceof ConfigError) process.stderr.write(`${error.message}\n`);
    else if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
      process.stderr.write(`${error.message}\n\n${HELP}`);
    else process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return 1;
  }
};

process.exit(await main());

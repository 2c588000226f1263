import process from 'node:process';
import { type Config, ConfigError, loadConfig } from '../config/index.ts';
import { askForKeys } from '../identity/index.ts';
import { composeGateway, createLogger, siteAdvice, trustedDocuments } from '../server/index.ts';
import { OlderDatabase, openStore } from '../store/index.ts';
import { StartError, say } from './start.ts';
import { surroundings } from './surroundings.ts';

/** An error's message with the code of its cause, which the message of `fetch` lacks. */
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

/** The party that `check` calls, in words that distinguish the sandbox from the vendor. */
const askedParty = ({ mode, partners }: Config): { readonly who: string; readonly found: string } => {
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

/** Checks the state of the database. The gateway migrates a new or older one when it starts. */
const checkStore = async ({ store: location }: Config): Promise<void> => {
  if (location.kind === 'memory') return;
  try {
    const store = await openStore(location, { tables: 'keep' });
    await store.close();
    say('The database exists and is up to date.');
  } catch (error) {
    if (!(error instanceof Error && error.cause instanceof OlderDatabase)) throw error;
    say(`The database: ${error.cause.message}.`);
  }
};

export const check = async (): Promise<void> => {
  const settings = loadConfig(process.env);
  // On any free port, because the sandbox of a running gateway may have the one of the settings.
  const { config, sandbox } = await surroundings({ ...settings, sandbox: { ...settings.sandbox, port: 0 } });
  // A gateway may be running on the database, so that it is only read.
  const apart = { ...config, store: { kind: 'memory' } as const };
  const { parts, release } = await composeGateway({ config: apart, logger: createLogger('silent') });
  const { who, found } = askedParty(config);
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

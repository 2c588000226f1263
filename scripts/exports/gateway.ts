// The compiled gateway before it is bundled, in a process of its own, with the vendor at VENDOR_URL. Prints its address, and ends
// when its input closes.
import process from 'node:process';
import type * as Configuration from '../../src/config/index.ts';
import type * as Server from '../../src/server/index.ts';

const addressOf = (path: string): string => new URL(`../../compiled/${path}.js`, import.meta.url).href;
const { atSandbox, loadConfig } = (await import(addressOf('config/index'))) as typeof Configuration;
const { composeGateway, createLogger, startGateway } = (await import(addressOf('server/index'))) as typeof Server;

const config = atSandbox(loadConfig(process.env), process.env.VENDOR_URL ?? '');
const { parts } = await composeGateway({ config, logger: createLogger('error') });
const gateway = await startGateway(parts);
process.stdout.write(`${gateway.url}\n`);
process.stdin.once('end', () => process.exit(0)).resume();

// A sandbox in a separate process, so that its memory is counted apart from the memory of the gateway that reads from
// it.
import process from 'node:process';
import { startSandbox } from '../../src/sandbox/index.ts';

const sandbox = await startSandbox({ customers: Number(process.argv[2]), quotas: false });
process.on('message', () => process.send?.({ residentBytes: process.memoryUsage().rss }));
process.once('disconnect', () => process.exit(0));
process.send?.({ url: sandbox.url });

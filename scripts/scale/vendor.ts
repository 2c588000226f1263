// A sandbox in a process of its own, so that its memory is told apart from that of who reads from it.
import process from 'node:process';
import { startSandbox } from '../../src/sandbox/index.ts';

const sandbox = await startSandbox({ customers: Number(process.argv[2]), quotas: false });
process.on('message', () => process.send?.({ residentBytes: process.memoryUsage().rss }));
process.once('disconnect', () => process.exit(0));
process.send?.({ url: sandbox.url });

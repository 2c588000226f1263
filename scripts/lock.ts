// Completes package-lock.json: npm leaves out the packages of foreign platforms that the configured registry does not have,
// and `npm ci` then refuses the lock. Run `npm run lock:complete` after each change of dependencies; a test fails without
// it.
import { readFileSync, writeFileSync } from 'node:fs';
import { completeLock, type Lock } from './lock/complete.ts';

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8')) as Lock;
writeFileSync(file, `${JSON.stringify(completeLock(lock), null, 2)}\n`);

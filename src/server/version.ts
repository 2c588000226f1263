import { readFileSync } from 'node:fs';

/** The package's own, which agents are given. The same distance from the sources and from the built program. */
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  readonly version: string;
};

export const VERSION = version;

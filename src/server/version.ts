import { readFileSync } from 'node:fs';

/** The version of the package, which agents see. The path is the same from the sources and from the built program. */
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  readonly version: string;
};

export const VERSION = version;

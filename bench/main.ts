import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { compare } from './measure/compare.ts';
import { OPERATION_NAMES } from './measure/operations.ts';
import { profile } from './measure/profile.ts';
import { sideBySide } from './measure/side-by-side.ts';
import { soak } from './measure/soak.ts';
import { compareStarts } from './measure/start.ts';
import { VARIANT_NAMES } from './measure/variants.ts';
import { compareUnderQuota, profileUnderQuota } from './quota/quota.ts';

const HELP = `Usage: npm run bench -- [options]

  (none)           compares all stacks within thirteen minutes and writes docs/performance.md
  --quick          the same within two minutes, roughly; the report goes to bench/results/quick.md
  --out <path>     writes the report there instead
  --quota          mirror on, mirror off and stock Apollo on a vendor with its quotas, some five minutes; writes its part of
                   docs/performance.md. With --quick in one minute, and nothing is written
    --profile            the product with mirror alone, under Node's profiler; writes nothing
  --soak <count>   sends so many requests to the product alone and watches its heap
  --start          starts of the built program until /health/ready answers: processor time and time
    --rounds <number>    default: 9
    --build <folder>     another checkout that is built, by turns with this one
  --profile        one stack under Node's profiler: self time by part and by function
    --variant <name>     ${VARIANT_NAMES.join(', ')}; default: gateway
    --operation <name>   ${OPERATION_NAMES.join(', ')}; default: dashboard
    --seconds <number>   default: 10
    --tokens <number>    tokens that are sent again and again; default: new ones
  --only <names>   these stacks side by side on one operation, in short: for a change of one of them
    --operation <name>   default: dashboard
    --rounds <number>    default: 9
    --tokens <number>    as above
    --build <folder>     where another build of the product is, which is then a stack named otherBuild
`;

const say = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

const oneOf = <T extends string>(names: readonly T[], wanted: string): T => {
  const found = names.find((name) => name === wanted);
  if (!found) throw new Error(`${wanted} must be one of ${names.join(', ')}`);
  return found;
};

const atLeastOne = (text: string): number => {
  const number = Number(text);
  if (!(number >= 1)) throw new Error(`${text} must be a number from 1 on`);
  return number;
};

const run = async (): Promise<string> => {
  const { values } = parseArgs({
    options: {
      help: { type: 'boolean', short: 'h' },
      quick: { type: 'boolean', default: false },
      out: { type: 'string' },
      quota: { type: 'boolean', default: false },
      soak: { type: 'string' },
      start: { type: 'boolean', default: false },
      profile: { type: 'boolean', default: false },
      variant: { type: 'string', default: 'gateway' },
      operation: { type: 'string', default: 'dashboard' },
      seconds: { type: 'string', default: '10' },
      only: { type: 'string' },
      rounds: { type: 'string', default: '9' },
      tokens: { type: 'string' },
      build: { type: 'string' },
    },
  });
  if (values.help) return HELP;
  if (values.quota) return (values.profile ? profileUnderQuota : compareUnderQuota)({ quick: values.quick, say });
  if (values.soak !== undefined) return soak({ requests: atLeastOne(values.soak), say });
  const otherBuild = values.build === undefined ? undefined : pathToFileURL(`${values.build}/`);
  const tokens = values.tokens === undefined ? undefined : atLeastOne(values.tokens);
  if (values.start) return compareStarts({ rounds: atLeastOne(values.rounds), otherBuild });
  if (values.only !== undefined)
    return sideBySide({
      variants: values.only.split(',').map((name) => oneOf(VARIANT_NAMES, name)),
      operation: oneOf(OPERATION_NAMES, values.operation),
      rounds: atLeastOne(values.rounds),
      tokens,
      otherBuild,
    });
  if (values.profile)
    return profile({
      variant: oneOf(VARIANT_NAMES, values.variant),
      operation: oneOf(OPERATION_NAMES, values.operation),
      seconds: atLeastOne(values.seconds),
      tokens,
    });
  const usual = values.quick ? '../results/quick.md' : '../../docs/performance.md';
  const out = values.out ? pathToFileURL(values.out) : new URL(usual, import.meta.url);
  return compare({ quick: values.quick, out, say });
};

try {
  process.stdout.write(`${await run()}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  // Processes that were started before the failure end when their channel to this process closes.
  process.exit(1);
}

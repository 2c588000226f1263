import { globSync, readFileSync } from 'node:fs';
import base from './jest.config.js';

/** Where calendars differ or end: each is tried as the fixtures' time and as the machine's. */
const INSTANTS = [
  '2026-11-28T02:30:00Z', // the 28th, a working day
  '2026-11-30T15:59:30Z', // last minute of a month in UTC+8
  '2026-11-30T16:00:30Z', // first minute of a month in UTC+8, the old one in UTC
  '2026-11-30T23:59:30Z', // last minute of a month in UTC
  '2026-12-01T00:20:00Z', // first minutes of a month in UTC
  '2026-12-31T16:30:00Z', // a new year in UTC+8, the old one in UTC
  '2026-12-31T23:59:30Z', // last minute of a year in UTC
  '2027-01-01T00:00:30Z', // first minute of a year and of a quarter
  '2027-02-28T15:59:00Z', // last minute of a February of 28 days in UTC+8
  '2027-02-28T23:50:00Z', // last minutes of it in UTC
  '2028-02-28T16:10:00Z', // the 29th in UTC+8, the 28th in UTC
  '2028-02-29T12:00:00Z', // the 29th
  '2027-04-01T04:00:00Z', // first day of a quarter
  '2027-05-31T09:00:00Z', // the 31st, after a month of 30 days
];

/** A test that computes a day or a month takes part; so does the sandbox's own history. */
const COMPUTES_DAYS =
  /\b(dayAt|monthAt|lastDayOf|monthsBefore|startOfDayAt|TODAY|THIS_MONTH|SUMMED_MONTH|FINAL_MONTH)\b/;
const SUPPORT = globSync('test/**/support/*.ts').filter(
  (path) => !path.endsWith('support/clock.ts') && COMPUTES_DAYS.test(readFileSync(path, 'utf8')),
);
const usesSupport = (source) => SUPPORT.some((path) => source.includes(path.slice(path.lastIndexOf('support/'))));

const dependsOnDates = (path) => {
  const source = readFileSync(path, 'utf8');
  return COMPUTES_DAYS.test(source) || usesSupport(source);
};

// Run against one calendar by what they are about; the rest of their work has nothing to do with dates.
const LEFT_OUT = [
  'test/isolation',
  'test/surface',
  'test/ledger/money',
  'test/edges',
  'test/e2e',
  'test/architecture',
  'test/time',
  'test/graph/upper-bounds',
];

const files = globSync('test/**/*.test.ts')
  .filter((path) => !LEFT_OUT.some((folder) => path.startsWith(folder)))
  .filter(dependsOnDates);

/** @type {import('jest').Config} */
export default {
  maxWorkers: base.maxWorkers,
  workerIdleMemoryLimit: base.workerIdleMemoryLimit,
  testTimeout: base.testTimeout,
  projects: INSTANTS.map((instant) => ({
    displayName: instant,
    testEnvironment: base.testEnvironment,
    runtime: base.runtime,
    injectGlobals: base.injectGlobals,
    roots: base.roots,
    testMatch: files.map((path) => `<rootDir>/${path}`),
    extensionsToTreatAsEsm: base.extensionsToTreatAsEsm,
    transform: base.transform,
    setupFiles: base.setupFiles,
    globals: { FIXTURE_START: instant, WALL_CLOCK: instant },
  })),
};

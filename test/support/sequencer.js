import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import Sequencer from '@jest/test-sequencer';

/** How long the slow test files took when they were last measured, in seconds: `npm run durations` writes them. */
const DURATIONS = JSON.parse(readFileSync(new URL('durations.json', import.meta.url), 'utf8'));
/** What is not in the list takes less than the least that is. */
const SHORT_FILE_SECONDS = 2;

const secondsOf = (test) => DURATIONS[relative(test.context.config.rootDir, test.path)] ?? SHORT_FILE_SECONDS;
const byPath = (one, other) => (one.path < other.path ? -1 : 1);
const longestFirst = (tests) =>
  [...tests].sort((one, other) => secondsOf(other) - secondsOf(one) || byPath(one, other));

/**
 * Starts the longest files first and gives each shard the same amount of work, so that no worker waits at the end of a run
 * for another that began a long file late.
 */
export default class LongestFirstSequencer extends Sequencer {
  shard(tests, { shardIndex, shardCount }) {
    const shards = Array.from({ length: shardCount }, () => ({ seconds: 0, tests: [] }));
    for (const test of longestFirst(tests)) {
      const lightest = shards.reduce((least, shard) => (shard.seconds < least.seconds ? shard : least));
      lightest.seconds += secondsOf(test);
      lightest.tests.push(test);
    }
    return shards[shardIndex - 1].tests;
  }

  sort(tests) {
    return longestFirst(tests);
  }
}

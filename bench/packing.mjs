// Measures how long compressing an answer takes and how many bytes it saves, by size: `node bench/packing.mjs`. Prints
// a table and checks nothing.
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

const SIZES = [512, 1024, 2048, 4096, 16_384, 65_536, 262_144];
const RUNS = 40;

const customer = (number) => ({
  id: ((number * 2_654_435_761) >>> 0).toString(16).padStart(32, '8e3d58145dfe3d6c'),
  name: `明月科技有限公司${number}`,
  level: `V${number % 4}`,
  balance: { available: { amount: (number * 977.31).toFixed(2), currency: 'CNY' } },
  orders: { totalCount: number % 9, nodes: [{ id: `CS2611${number * 7919}`, type: 'NEW', status: 'PROCESSING' }] },
});

const answerOf = (bytes) => {
  const nodes = [];
  for (let text = ''; ; ) {
    if (Buffer.byteLength(text) >= bytes) return Buffer.from(text);
    nodes.push(customer(nodes.length + 1));
    text = JSON.stringify({ data: { customers: { totalCount: nodes.length, nodes } } });
  }
};

const withBrotli = (quality) => (bytes) =>
  brotli(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });

const WAYS = {
  'gzip 3': (bytes) => gzipped(bytes, { level: 3 }),
  'gzip 6': (bytes) => gzipped(bytes, { level: 6 }),
  'brotli 1': withBrotli(1),
  'brotli 4': withBrotli(4),
  'brotli 5': withBrotli(5),
};

const measured = async (pack, answer) => {
  const times = [];
  let length = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const startedAt = performance.now();
    length = (await pack(answer)).length;
    times.push(performance.now() - startedAt);
  }
  times.sort((a, b) => a - b);
  return `${length} B, ${Math.round((times[RUNS / 2] ?? 0) * 1_000)} µs`;
};

const say = (line) => process.stdout.write(`${line}\n`);

say(['answer', ...Object.keys(WAYS)].join('\t'));
for (const size of SIZES) {
  const answer = answerOf(size);
  const cells = [`${answer.length} B`];
  for (const pack of Object.values(WAYS)) cells.push(await measured(pack, answer));
  say(cells.join('\t'));
}

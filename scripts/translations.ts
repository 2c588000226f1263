// Compares the Chinese texts of the schema with the English ones: prints how many are translated, and fails when one is
// missing or has no English text any more. With `--write` it first sorts the file, removes texts without an English one, and
// adds missing ones as empty texts to be filled in by hand.
import { buildGatewaySchema } from '../src/graph/schema.ts';
import { createTreeReader, write } from './generated.ts';
import { compareTexts, withTexts } from './translations/compare.ts';
import { schemaTexts } from './translations/texts.ts';

const FILE = 'schema/translations/zh.json';
const MOST = 20;

const english = schemaTexts(buildGatewaySchema());
let chinese = JSON.parse(createTreeReader()(FILE) ?? '{}') as Readonly<Record<string, string>>;
if (process.argv.includes('--write')) {
  chinese = withTexts(chinese, english);
  write(new Map([[FILE, `${JSON.stringify(chinese, null, 2)}\n`]]));
}

const { translated, missing, idle } = compareTexts(chinese, english);
process.stdout.write(`zh: ${translated} of ${english.length} texts translated\n`);
const complain = (what: string, texts: readonly string[]): void => {
  if (texts.length === 0) return;
  const more = texts.length > MOST ? `\n  and ${texts.length - MOST} more` : '';
  const list = texts.slice(0, MOST).map((text) => JSON.stringify(text));
  process.stderr.write(`${what} (${FILE}):\n  ${list.join('\n  ')}${more}\n`);
  process.exitCode = 1;
};
complain('Not translated', missing);
complain('Translated, but no text of the schema any more', idle);

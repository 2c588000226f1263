// Writes what the documentation says about codes and settings; with `--check` compares it.
import { committed, writeOrCheck } from './generated.ts';
import { withConfiguration } from './pages/configuration.ts';
import { errorPage } from './pages/errors.ts';

const pages = new Map([
  ['docs/errors.md', errorPage()],
  ['README.md', withConfiguration(committed()('README.md') ?? '')],
]);

writeOrCheck(pages, 'npm run docs:write');

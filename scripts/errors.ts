// Writes docs/errors.md; with `--check` compares it.
import { errorPage } from './error-page.ts';
import { writeOrCheck } from './generated.ts';

writeOrCheck(new Map([['docs/errors.md', errorPage()]]), 'npm run errors:write');

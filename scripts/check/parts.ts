import { STEPS } from '../generate/steps.ts';
import type { Part } from './run-parts.ts';

const script = (name: string, script: string): Part => ({ name, command: ['npm', 'run', '--silent', script] });

/** Parts of `npm run check`, in this order; each is an npm script. */
export const PARTS: readonly Part[] = [
  script('types', 'types'),
  script('playground', 'types:playground'),
  script('example', 'types:example'),
  script('bench', 'types:bench'),
  script('lint', 'lint'),
  script('unused', 'unused'),
  script('expressions', 'expressions:check'),
  script('graph', 'schema:lint'),
  ...STEPS.map(({ name, check }) => script(name, check)),
  script('translations', 'translations:check'),
  script('tests', 'test'),
];

import { appendFileSync } from 'node:fs';

/** Folder in which `npm run test:isolation` collects the tests' counts; without it nothing is written. */
const FILE = process.env.ISOLATION_FIGURES;

export type Figures = Readonly<Record<string, number | string>>;

export const report = (part: string, figures: Figures): void => {
  if (FILE) appendFileSync(FILE, `${JSON.stringify({ part, figures })}\n`);
};

import { putSection } from '../scale/page.ts';

const HEADING = '## Screens beside a first reading';

const sectionOf = (table: string): string => `${HEADING}

Written by \`npm run bench:beside -- --write\`. One customer with balance and orders, three calls, from a vendor whose quotas are on: by a
gateway that reads all lists of 20,000 customers for the first time, and by one without a copy, by turns.

${table}
`;

export const writeBesideSection = (table: string): Promise<void> => putSection(HEADING, sectionOf(table));

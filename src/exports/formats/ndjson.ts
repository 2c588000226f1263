import { encodeText, type Format } from './format.ts';

/** One JSON object per line. Decimals are texts, like in the schema, because a number would lose digits. */
export const ndjson: Format = {
  extension: 'ndjson',
  contentType: 'application/x-ndjson; charset=utf-8',
  create: ({ columns, write }) => ({
    write: (rows) => {
      const lines = rows.map((row) =>
        JSON.stringify(Object.fromEntries(columns.map(({ name }, at) => [name, row[at] ?? null]))),
      );
      return write(encodeText(lines.map((line) => `${line}\n`).join('')));
    },
    end: async () => undefined,
  }),
};

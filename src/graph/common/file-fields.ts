import { sharedFields } from './shared-fields.ts';

/** A file with a table in one of the forms in which it can be sent; `HoldsFile` goes with each. */
export const FileField = sharedFields({
  csv: { type: () => String, description: 'The text of a CSV file.' },
  base64: { type: () => String, description: 'A CSV file (UTF-8 or GB 18030) or an XLSX file, in base64.' },
});

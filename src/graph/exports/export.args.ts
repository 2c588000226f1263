import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { exportKinds, FORMATS, type FormatName } from '../../exports/index.ts';
import { RECORD_KINDS } from '../../records/index.ts';
import { IdOf } from '../../request/nodes/index.ts';
import { JSONObject } from './json-object.ts';

export const EXPORT_KINDS = exportKinds(RECORD_KINDS);

const kinds = [...EXPORT_KINDS.values()];
const ExportKind: Readonly<Record<string, string>> = Object.fromEntries(kinds.map(({ name }) => [name, name]));
registerEnumType(ExportKind, {
  name: 'ExportKind',
  description: 'What an export contains.',
  valuesConfig: Object.fromEntries(kinds.map(({ name, description }) => [name, { description }])),
});

export { ExportKind };

export const ExportFormat = Object.fromEntries(Object.keys(FORMATS).map((name) => [name, name])) as {
  [Name in FormatName]: Name;
};
export type ExportFormat = FormatName;
registerEnumType(ExportFormat, {
  name: 'ExportFormat',
  description: 'How the file of an export is written.',
  valuesConfig: {
    CSV: {
      description:
        'Comma-separated values in UTF-8 with a byte order mark. A text that a spreadsheet program would take for a formula ' +
        'begins with an apostrophe.',
    },
    XLSX: { description: 'Workbook of Excel. Numbers of more than 15 digits are texts, so that no digit is lost.' },
    NDJSON: { description: 'One JSON object per line, by the names of the columns. Amounts are texts.' },
    PARQUET: { description: 'Apache Parquet, by the names of the columns. Amounts are decimals with 12 places.' },
  },
});

export const ExportLanguage = { ENGLISH: 'ENGLISH', CHINESE: 'CHINESE' } as const;
export type ExportLanguage = keyof typeof ExportLanguage;
registerEnumType(ExportLanguage, {
  name: 'ExportLanguage',
  description: 'Language of the headings of an export, and of texts that the vendor has in both.',
  valuesConfig: { ENGLISH: { description: 'English.' }, CHINESE: { description: 'Simplified Chinese.' } },
});

@InputType({ description: 'What to export, and how.' })
export class CreateExportInput {
  @Field(() => String, {
    description:
      '1 to 255 characters. Use a new key for every export and the same key for every attempt to request it: the export is made once, however often the request is sent.',
  })
  idempotencyKey!: string;

  @Field(() => ExportKind, { description: 'What the file contains.' })
  kind!: string;

  @Field(() => JSONObject, {
    nullable: true,
    description:
      'Arguments of the list that is exported, as a document would pass them, without `first` and `after`; see the kind. All ' +
      'rows that the viewer may see where left out.',
  })
  filter?: Readonly<Record<string, unknown>> | null;

  @Field(() => ExportFormat, { description: 'Format of the file.' })
  format!: ExportFormat;

  @Field(() => [String], {
    nullable: true,
    description: 'Names of columns in the order wanted, out of `exportKinds`; the usual columns where left out.',
  })
  columns?: string[] | null;

  @Field(() => ExportLanguage, {
    nullable: true,
    description: 'Language of the headings; the language of the request where left out.',
  })
  language?: ExportLanguage | null;
}

@InputType({ description: 'Which export to cancel.' })
export class CancelExportInput {
  @IdOf('Export')
  @Field(() => ID, { description: 'Number or id of the export.' })
  exportId!: string;
}

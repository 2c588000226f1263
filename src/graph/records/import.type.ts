import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { AtMost } from '../../request/access/access.ts';
import { HoldsFile } from '../../request/schema/arguments.ts';
import { OneOf } from '../../request/schema/one-of.ts';
import { FileField } from '../common/index.ts';

/** Greatest number of bad cells in an answer. A file that is not an export of the kind has one in each row. */
export const MOST_BAD_CELLS = 100;

@OneOf()
@InputType({
  description:
    'A file exported from Partner Center: CSV or XLSX, the titles in the first row, in English or Chinese. At most 1000 rows ' +
    'under the titles.',
})
export class RecordFileInput {
  @HoldsFile()
  @FileField()
  csv?: string | null;

  @HoldsFile()
  @FileField()
  base64?: string | null;
}

@InputType({ description: 'A file whose rows become records.' })
export class ImportRecordsInput {
  @Field(() => String, {
    description:
      '1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens ' +
      'once, however often the request is sent.',
  })
  idempotencyKey!: string;

  @Field(() => RecordFileInput, { description: 'The file.' })
  file!: RecordFileInput;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the sheet of an XLSX file; the first one when left out.',
  })
  sheet?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether the file is only checked: nothing is written, and bad cells are listed.',
  })
  dryRun!: boolean;
}

@ObjectType({ description: 'A cell that prevents the import of a file.' })
export class BadCell {
  @Field(() => Int, { description: 'Number of the row in the file, from 1; the titles are row 1.' })
  line!: number;

  @Field(() => String, {
    description: 'Title of the column; its number, counted from 1, where the column has no title.',
  })
  column!: string;

  @Field(() => String, {
    description: 'Code of the error: BAD_USER_INPUT, WRONG_STATE, DUPLICATE or NOT_FOUND.',
  })
  refusal!: string;

  @Field(() => String, { description: 'What the cell may contain.' })
  limit!: string;
}

@ObjectType({ description: 'What a file has changed, or would change.' })
export class RecordImport {
  @Field(() => Boolean, { description: 'Whether it was written: all rows, or none.' })
  written!: boolean;

  @Field(() => Int, { description: 'Number of records that the file has created.' })
  created!: number;

  @Field(() => Int, { description: 'Number of records that the file has changed.' })
  changed!: number;

  @Field(() => Int, { description: 'Number of records that already matched the file.' })
  unchanged!: number;

  @Field(() => Int, { description: 'Number of cells that prevent the import.' })
  badCellCount!: number;

  @AtMost(MOST_BAD_CELLS)
  @Field(() => [BadCell], { description: 'The first 100 of these cells, in the order of the file.' })
  badCells!: readonly BadCell[];

  @AtMost(MOST_BAD_CELLS)
  @Field(() => [String], { description: 'Titles of columns that are not read.' })
  ignoredColumns!: readonly string[];
}

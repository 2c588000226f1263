import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ERROR_CODES } from '../../errors/index.ts';
import { type ExportJob, estimateSeconds, LINK_MINUTES, progressOf } from '../../exports/index.ts';
import type { RequestContext } from '../../request/context.ts';
import { NodeType } from '../../request/nodes/index.ts';
import { connectionOf, DateTime, Decimal } from '../common/index.ts';
import { ExportFormat, ExportKind } from './export.args.ts';

export const ExportState = {
  WAITING: 'WAITING',
  RUNNING: 'RUNNING',
  SUCCEEDED: 'SUCCEEDED',
  FAILED: 'FAILED',
  CANCELLED: 'CANCELLED',
} as const;
export type ExportState = keyof typeof ExportState;
registerEnumType(ExportState, {
  name: 'ExportState',
  description: 'State of an export.',
  valuesConfig: {
    WAITING: { description: 'Waits for a gateway to begin it.' },
    RUNNING: { description: 'A gateway reads the rows and writes the file.' },
    SUCCEEDED: { description: 'The file is whole and can be downloaded.' },
    FAILED: { description: 'It ended with an error; there is no file.' },
    CANCELLED: { description: 'Its viewer has cancelled it; there is no file.' },
  },
});

@ObjectType({ description: 'Why an export failed.' })
export class ExportError {
  @Field(() => String, { description: 'Error code, as in `extensions.code`.' })
  code!: string;

  @Field(() => String, { description: 'Meaning of the error, for people.' })
  message!: string;
}

@NodeType<Export>({
  description: 'A file with the rows of a list, which only the viewer who requested it can read.',
  parts: ['exportId'],
  of: ({ exportId }) => [exportId],
  path: ([id]) => [{ field: 'export', args: { id } }],
})
export class Export {
  @Field(() => ID, { description: 'Number of the export.' })
  exportId!: string;

  @Field(() => ExportKind, { description: 'What the file contains.' })
  kind!: string;

  @Field(() => ExportFormat, { description: 'Format of the file.' })
  format!: ExportFormat;

  @Field(() => ExportState, { description: 'State of the export.' })
  state!: ExportState;

  @Field(() => Int, {
    nullable: true,
    description: 'Share of the rows that is read, in percent; null while the number of rows is not known.',
  })
  progressPercent!: number | null;

  @Field(() => Int, { description: 'Rows written so far.' })
  rows!: number;

  @Field(() => Int, {
    description:
      'Customers without rows in the file: they have not authorized the partner, have left meanwhile, or are closed to the viewer in this list.',
  })
  skippedCustomers!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Estimated seconds until the end; null while there is no estimate.',
  })
  etaSeconds!: number | null;

  @Field(() => Decimal, { description: 'Size of the file in bytes; 0 without a file.' })
  fileBytes!: string;

  @Field(() => String, {
    nullable: true,
    description:
      `Path of the file at this gateway, valid for ${LINK_MINUTES} minutes and new at each query; null until the export has ` +
      'succeeded. The download needs the token of the same viewer and supports `Range`. LINK_EXPIRED afterwards.',
  })
  url!: string | null;

  @Field(() => ExportError, { nullable: true, description: 'Why it failed; null where it did not.' })
  error!: ExportError | null;

  @Field(() => DateTime, { description: 'When it was requested.' })
  createdAt!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it ended; null while it is open.' })
  endedAt!: string | null;

  @Field(() => DateTime, {
    description: 'When the file and the export are removed; for an open one, when it is given up.',
  })
  expiresAt!: string;
}

export const ExportConnection = connectionOf(Export, 'exports');

const second = (time: string | null): string | null => time && `${time.slice(0, 19)}Z`;

const percentOf = (job: ExportJob): number | null => {
  const progress = progressOf(job);
  return progress === null ? null : Math.floor(progress * 100);
};

export const toExport = (job: ExportJob, { now, partner, language }: RequestContext): Export => {
  const createdAt = second(job.createdAt) ?? '';
  return Object.assign(new Export(), {
    exportId: job.id,
    kind: job.request.kind,
    format: job.request.format,
    state: job.state,
    progressPercent: percentOf(job),
    rows: job.rows,
    skippedCustomers: job.skipped,
    etaSeconds: estimateSeconds(job, now),
    fileBytes: String(job.bytes),
    url: partner.exports.linkTo(job),
    error: job.error && { code: job.error, message: ERROR_CODES[job.error][language] },
    createdAt,
    endedAt: second(job.endedAt),
    expiresAt: second(job.expiresAt) ?? '',
  });
};

@ObjectType({ description: 'A column that an export can have.' })
export class ExportColumn {
  @Field(() => String, { description: 'Name in `columns`, in NDJSON and in Parquet.' })
  name!: string;

  @Field(() => String, { description: "Heading in the request's language." })
  title!: string;

  @Field(() => Boolean, { description: 'Whether it is written where `columns` is left out.' })
  usual!: boolean;
}

@ObjectType({ description: 'What can be exported, and its columns.' })
export class ExportKindInfo {
  @Field(() => ExportKind, { description: 'The kind, for `createExport`.' })
  kind!: string;

  @Field(() => [ExportColumn], { description: 'Its columns in their usual order.' })
  columns!: readonly ExportColumn[];
}

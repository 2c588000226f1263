import { createHash } from 'node:crypto';
import type { Viewer } from './viewer.ts';

/** A slice of a list, with the fields of its connection. */
export interface Page<T> {
  readonly nodes: readonly T[];
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly totalCount: number;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** Binds a cursor to the list of one scope like the product does, because equal answers need equal cursors. */
export const customersMark = ({ partnerId, customers }: Pick<Viewer, 'partnerId' | 'customers'>): string =>
  createHash('sha256')
    .update(JSON.stringify(['customers', partnerId, customers, null, null]))
    .digest('base64url')
    .slice(0, 8);

export const encodeCursor = (mark: string, index: number): string =>
  Buffer.from(`${mark}:${index}`).toString('base64url');

/** Offset of the page after a cursor; throws for a cursor of another list. */
export const offsetAfter = (mark: string, after: string | null | undefined): number => {
  if (after === undefined || after === null) return 0;
  const [list, index] = Buffer.from(after, 'base64url').toString().split(':');
  if (list !== mark) throw new Error('a cursor of another list');
  return Number(index) + 1;
};

export const toPage = <T>(rows: readonly T[], offset: number, total: number, mark: string): Page<T> => {
  const end = offset + rows.length;
  return {
    nodes: rows,
    get edges() {
      return rows.map((node, index) => ({ cursor: encodeCursor(mark, offset + index), node }));
    },
    totalCount: total,
    pageInfo: {
      hasNextPage: end < total,
      hasPreviousPage: offset > 0,
      startCursor: rows.length > 0 ? encodeCursor(mark, offset) : null,
      endCursor: rows.length > 0 ? encodeCursor(mark, end - 1) : null,
    },
  };
};

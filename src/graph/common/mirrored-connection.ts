import type { MirroredPage } from '../../request/copies/mirrored.ts';
import { encodeCursor, type ListMark } from '../../request/pages/paging.ts';
import type { Edge, PageInfo } from './connection.ts';

/** A page of a list that was read from a copy. Its rows are counted only where a document asks for their number. */
export class MirroredConnection<T extends object> {
  readonly #page: MirroredPage<T>;
  readonly #list: ListMark;
  readonly asOf: string;

  constructor(page: MirroredPage<T>, list: ListMark) {
    this.#page = page;
    this.#list = list;
    this.asOf = page.asOf;
  }

  get nodes(): readonly T[] {
    return this.#page.rows;
  }

  get edges(): readonly Edge<T>[] {
    return this.#page.rows.map((node, index) => ({ cursor: this.#cursor(index), node }));
  }

  get totalCount(): Promise<number> {
    return this.#page.count();
  }

  get pageInfo(): PageInfo {
    const { rows, offset, hasMore } = this.#page;
    return {
      hasNextPage: hasMore,
      hasPreviousPage: offset > 0,
      startCursor: rows.length > 0 ? this.#cursor(0) : null,
      endCursor: rows.length > 0 ? this.#cursor(rows.length - 1) : null,
    };
  }

  #cursor(index: number): string {
    const { offset, ends } = this.#page;
    return encodeCursor(this.#list, offset + index, ends[index]);
  }
}

import { encodeMarker, type MarkerPage } from '../../request/pages/marker.ts';
import type { Edge, PageInfo } from './connection.ts';

/** A page of a list with the paging style `marker`, which has no total. */
export class MarkerConnection<T extends object> {
  readonly #page: MarkerPage<T>;
  readonly totalCount = null;

  constructor(page: MarkerPage<T>) {
    this.#page = page;
  }

  get nodes(): readonly T[] {
    return this.#page.rows;
  }

  get edges(): readonly Edge<T>[] {
    return this.#page.rows.map((node, index) => ({ cursor: this.#cursor(index), node }));
  }

  get pageInfo(): PageInfo {
    const { rows, slice, next } = this.#page;
    const filled = rows.length > 0;
    return {
      hasNextPage: next !== null,
      hasPreviousPage: slice.marker !== null || slice.skip > 0,
      startCursor: filled ? this.#cursor(0) : null,
      endCursor: filled ? this.#cursor(rows.length - 1) : null,
    };
  }

  /**
   * The cursor of the last row has the next page's marker, so that page is one call. Others count from the last marker.
   */
  #cursor(index: number): string {
    const { rows, slice, next, seam, list } = this.#page;
    if (index === rows.length - 1 && next !== null) return encodeMarker(list, next, -1);
    if (seam && index >= seam.at) return encodeMarker(list, seam.marker, index - seam.at);
    return encodeMarker(list, slice.marker, slice.skip + index);
  }
}

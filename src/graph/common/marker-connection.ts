import { encodeMarker, type MarkerPage } from '../../request/pages/marker.ts';
import type { Edge, PageInfo } from './connection.ts';

/** A page of a list that the vendor pages by marker; it knows no number of all rows. */
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

  /** The last row is where the next page begins, so that it costs one call; the others count from the marker before. */
  #cursor(index: number): string {
    const { rows, slice, next, seam, list } = this.#page;
    if (index === rows.length - 1 && next !== null) return encodeMarker(list, next, -1);
    if (seam && index >= seam.at) return encodeMarker(list, seam.marker, index - seam.at);
    return encodeMarker(list, slice.marker, slice.skip + index);
  }
}

import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { DEFAULT_FIRST, encodeCursor, type Page } from '../../request/pages/paging.ts';
import type { RowClass } from '../../vendor/rows.ts';
import { DateTime } from './scalars.ts';

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: DEFAULT_FIRST, description: 'Number of rows on the page, 1 to 100.' })
  first!: number;

  @Field(() => String, {
    nullable: true,
    description: '`endCursor` of the previous page; valid for the same list and arguments only.',
  })
  after?: string | null;
}

@ObjectType({ description: 'Position of a page in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether rows follow after this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether rows precede this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first row; null on an empty page.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last row; null on an empty page.' })
  endCursor!: string | null;
}

export interface Edge<T> {
  cursor: string;
  node: T;
}

/**
 * Its fields are computed when they are read: most documents need only `nodes`, so no edges are made and no rows
 * counted.
 */
export class Connection<T extends object> {
  readonly #page: Page<T>;

  constructor(page: Page<T>) {
    this.#page = page;
  }

  get nodes(): readonly T[] {
    return this.#page.rows;
  }

  get edges(): readonly Edge<T>[] {
    return this.#page.rows.map((node, index) => ({ cursor: this.#cursor(index), node }));
  }

  get asOf(): string | null {
    return this.#page.asOf ?? null;
  }

  get totalCount(): Promise<number> | number | null {
    return this.#page.count?.() ?? this.#page.total;
  }

  get pageInfo(): PageInfo {
    const { rows, offset } = this.#page;
    return {
      hasNextPage: this.#hasMore,
      hasPreviousPage: offset > 0,
      startCursor: rows.length > 0 ? this.#cursor(0) : null,
      endCursor: rows.length > 0 ? this.#cursor(rows.length - 1) : null,
    };
  }

  get #hasMore(): boolean {
    const { rows, offset, total, hasMore } = this.#page;
    return hasMore ?? (total === null ? rows.length > 0 : offset + rows.length < total);
  }

  #cursor(index: number): string {
    const { list, offset, ends } = this.#page;
    return encodeCursor(list, offset + index, ends?.[index]);
  }
}

/**
 * The connection type of a node type: `XConnection { nodes edges { cursor node } pageInfo totalCount }`, with `asOf`
 * for lists that have a copy.
 */
export const connectionOf = <T extends object>(
  node: RowClass<T>,
  plural: string,
  { mirrored = false }: { readonly mirrored?: boolean } = {},
) => {
  @ObjectType(`${node.name}Edge`, { description: `One of the ${plural} with its cursor.` })
  class EdgeType {
    @Field(() => String, {
      description: 'Opaque position of the row; pass it as `after` to list the rows that follow.',
    })
    cursor!: string;

    @Field(() => node, { description: 'The row.' })
    node!: T;
  }

  @ObjectType(`${node.name}Connection`, { description: `A page of ${plural}.` })
  class ConnectionType {
    @Field(() => [node], { description: 'The rows of the page.' })
    nodes!: T[];

    @Field(() => [EdgeType], { description: 'The rows of the page with their cursors.' })
    edges!: Edge<T>[];

    @Field(() => PageInfo, { description: 'Position of the page in its list.' })
    pageInfo!: PageInfo;

    @Field(() => Int, {
      nullable: true,
      description: 'Number of rows in the whole list; null where the vendor does not report it.',
    })
    totalCount!: number | null;
  }
  if (mirrored) {
    Field(() => DateTime, {
      nullable: true,
      description: "Moment that the gateway's copy reflects; null where the rows come from the vendor itself.",
    })(ConnectionType.prototype, 'asOf');
  }
  return ConnectionType;
};

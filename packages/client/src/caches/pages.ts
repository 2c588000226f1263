import { mergeValues } from './values.ts';

interface PageInfo {
  readonly endCursor?: string | null;
}

/** A list with pages as Apollo's cache stores it. */
interface Pages {
  readonly nodes?: readonly unknown[];
  readonly edges?: readonly unknown[];
  readonly pageInfo?: PageInfo;
  /** End cursors of the pages before the last one, each with the number of rows up to it. */
  readonly '@ends'?: readonly { readonly cursor: string; readonly rows: number }[];
}

const rowsOf = ({ nodes, edges }: Pages): number => (nodes ?? edges ?? []).length;

const endsOf = (pages: Pages) => {
  const cursor = pages.pageInfo?.endCursor;
  return [...(pages['@ends'] ?? []), ...(cursor ? [{ cursor, rows: rowsOf(pages) }] : [])];
};

const sameRows = (one: Pages, other: Pages): boolean =>
  (one.nodes === undefined) === (other.nodes === undefined) &&
  (one.edges === undefined) === (other.edges === undefined);

/** Appends a page after the page that ends at its cursor; a page without such a predecessor starts the list again. */
export const mergePages = (stored: unknown, page: unknown, after: unknown): unknown => {
  const existing = stored as Pages | undefined;
  const incoming = page as Pages;
  if (!existing) return incoming;
  if (typeof after !== 'string') return mergeValues(existing, incoming);
  const ends = endsOf(existing);
  const index = ends.findIndex(({ cursor }) => cursor === after);
  const end = ends[index];
  if (!end || !sameRows(existing, incoming)) return incoming;
  const cut = (rows: readonly unknown[] = []) => rows.slice(0, end.rows);
  return {
    ...incoming,
    ...(incoming.nodes ? { nodes: [...cut(existing.nodes), ...incoming.nodes] } : {}),
    ...(incoming.edges ? { edges: [...cut(existing.edges), ...incoming.edges] } : {}),
    '@ends': ends.slice(0, index + 1),
  };
};

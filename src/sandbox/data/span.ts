/** A span of time, both ends included, in seconds since 1970; infinite where it is open. */
export interface Span {
  readonly begin: number;
  readonly end: number;
}

export const isOpen = ({ begin, end }: Span): boolean =>
  begin === Number.NEGATIVE_INFINITY && end === Number.POSITIVE_INFINITY;

/** An open span holds what has no time too; a bounded one does not. */
export const isWithin = (time: number | null, span: Span): boolean =>
  time === null ? isOpen(span) : time >= span.begin && time <= span.end;

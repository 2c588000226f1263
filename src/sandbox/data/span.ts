/** A span of time in seconds since 1970, both ends included; an open end is infinite. */
export interface Span {
  readonly begin: number;
  readonly end: number;
}

export const isOpen = ({ begin, end }: Span): boolean =>
  begin === Number.NEGATIVE_INFINITY && end === Number.POSITIVE_INFINITY;

/** A missing time (null) is within a span that is open at both ends only. */
export const isWithin = (time: number | null, span: Span): boolean =>
  time === null ? isOpen(span) : time >= span.begin && time <= span.end;

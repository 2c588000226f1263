/** A range of a file's bytes, both ends included. */
export interface Range {
  readonly from: number;
  readonly until: number;
}

const ONE_RANGE = /^bytes=(\d*)-(\d*)$/;

/**
 * The part of a file that a `Range` header asks for; null for the whole file, `unsatisfiable` when the file does not
 * have these bytes. A header with several ranges gets the whole file, which RFC 9110 allows.
 */
export const readRange = (header: string | undefined, size: number): Range | null | 'unsatisfiable' => {
  const [, first = '', last = ''] = ONE_RANGE.exec(header ?? '') ?? [];
  if (first === '' && last === '') return null;
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length === 0 ? 'unsatisfiable' : { from: size - length, until: size - 1 };
  }
  const from = Number(first);
  const until = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== '' && Number(last) < from) return null;
  return from >= size ? 'unsatisfiable' : { from, until };
};

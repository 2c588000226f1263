/** A file is refused. `limit` completes the sentence «the file must be …» and never repeats the file's contents. */
export class FileRefusal extends Error {
  readonly limit: string;
  constructor(limit: string) {
    super(limit);
    this.limit = limit;
  }
}

/** What a file is refused for; `limit` completes «the file must be …» and never repeats what the file holds. */
export class FileRefusal extends Error {
  readonly limit: string;
  constructor(limit: string) {
    super(limit);
    this.limit = limit;
  }
}

export type Failure = readonly [code: string, text: string];

export interface FailedResource {
  readonly id: string;
  readonly failure: Failure;
}

/** A list of one, or of none where nothing is wrong. */
export const failedResource = (id: string, failure: Failure | null): FailedResource[] =>
  failure ? [{ id, failure }] : [];

/** The failed resources, in the shape of most operations on several resources; absent when none failed. */
export const failureRows = (failed: readonly FailedResource[]) =>
  failed.length === 0
    ? undefined
    : failed.map(({ id, failure: [code, text] }) => ({ resource_id: id, error_code: code, error_msg: text }));

/** The same in the shape of other operations. */
export const errorDetails = (failed: readonly FailedResource[]) =>
  failed.length === 0
    ? undefined
    : failed.map(({ id, failure: [code, text] }) => ({ id, error_code: code, error_msg: text }));

export type Failure = readonly [code: string, text: string];

export interface FailedResource {
  readonly id: string;
  readonly failure: Failure;
}

/** A list with the failed resource; empty without a failure. */
export const failedResource = (id: string, failure: Failure | null): FailedResource[] =>
  failure ? [{ id, failure }] : [];

/** The failed resources, with the field names of most operations; undefined when none failed. */
export const failureRows = (failed: readonly FailedResource[]) =>
  failed.length === 0
    ? undefined
    : failed.map(({ id, failure: [code, text] }) => ({ resource_id: id, error_code: code, error_msg: text }));

/** The failed resources, with the field names of the other operations; undefined when none failed. */
export const errorDetails = (failed: readonly FailedResource[]) =>
  failed.length === 0
    ? undefined
    : failed.map(({ id, failure: [code, text] }) => ({ id, error_code: code, error_msg: text }));

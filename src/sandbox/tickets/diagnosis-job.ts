/** A diagnosis of a server or database that the customer started. */
export interface DiagnosisJob {
  readonly id: string;
  readonly type: number;
  readonly params: Readonly<Record<string, unknown>>;
  readonly regionId: string;
  readonly startedAt: number;
}

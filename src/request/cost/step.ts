import type { Access, CostOf, FieldArguments, RequestContext } from '../context.ts';

/** Coerced values; an operation with wrong variables is refused before. */
export type Variables = Readonly<Record<string, unknown>>;

export type Costing = Exclude<Access, { kind: 'public' }> & {
  readonly cost: CostOf;
  readonly most?: CostOf | undefined;
};

/** Fields below a field, for the objects of one type that it returns for one parent. */
export interface Below {
  readonly objects: number;
  /** Number of objects of each type around those fields that this field contributes. */
  readonly around: ReadonlyMap<string, number>;
  readonly steps: readonly Step[];
}

/** A field that costs calls, or has such a field below it. */
export interface Step {
  /** Fields with an equal place are fetched together, so equal keys count once. */
  readonly place: string;
  readonly access: Costing | undefined;
  /** Undefined where the arguments are refused or cannot be coerced: the field fails without a call. */
  readonly argumentsIn: (variables: Variables, context: RequestContext) => FieldArguments | undefined;
  readonly below: (args: FieldArguments, context: RequestContext) => readonly Below[];
  readonly isSkipped: (variables: Variables) => boolean;
}

import type { Access, CostOf, FieldArguments, RequestContext } from '../context.ts';

/** Coerced values; an operation with wrong variables has been refused already. */
export type Variables = Readonly<Record<string, unknown>>;

export type Costing = Exclude<Access, { kind: 'public' }> & {
  readonly cost: CostOf;
  readonly most?: CostOf | undefined;
};

/** Fields below a field, for the objects of one type that it returns for one parent. */
export interface Below {
  readonly objects: number;
  /** Number of objects of each type that this field adds to the ancestors of those fields. */
  readonly around: ReadonlyMap<string, number>;
  readonly steps: readonly Step[];
}

/** A field that costs calls, or has such a field below it. */
export interface Step {
  /** Fields with the same place are fetched together, so that equal keys count once. */
  readonly place: string;
  readonly access: Costing | undefined;
  /** Undefined when the arguments are refused or cannot be coerced, because the field then fails without a call. */
  readonly argumentsIn: (variables: Variables, context: RequestContext) => FieldArguments | undefined;
  readonly below: (args: FieldArguments, context: RequestContext) => readonly Below[];
  readonly isSkipped: (variables: Variables) => boolean;
}

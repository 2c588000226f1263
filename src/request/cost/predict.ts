import { isGatewayError } from '../../errors/index.ts';
import type { CostOf, FieldArguments, RequestContext } from '../context.ts';
import { canonical } from '../fetch/loader.ts';
import type { Costing, Step, Variables } from './step.ts';
import { type CostQuestion, stepsOf } from './steps.ts';

/** A field whose cost function threw, which is a fault of the gateway. */
export interface CostFault {
  /** The field's depth in the document, its parent type and its name. */
  readonly place: string;
  readonly error: unknown;
}

export interface CostSettings extends CostQuestion {
  readonly onFault?: ((fault: CostFault) => void) | undefined;
}

/** Predicts the calls of one request, for a document whose cost was compiled. */
export type PredictCalls = (variables: Variables, context: RequestContext) => number;

/**
 * Compiles a prediction of the upstream calls of an operation, to be made before the first call. It counts lists as
 * full, and equal keys at one depth once, like the loaders. The document is walked once; each request evaluates only
 * the few fields that cost calls.
 */
export const compileCost = (question: CostSettings): PredictCalls => {
  const steps = stepsOf(question);
  return (variables, context) => {
    // Without a token every field that costs calls is refused.
    if (steps.length === 0 || !context.viewer) return 0;
    const { onFault = () => undefined } = question;
    const request: Request = { variables, context, onFault, asked: new Map(), unknown: 0 };
    ask(steps, { parents: 1, above: new Map() }, request);
    // One call may be needed to find a customer's own account name.
    let calls = request.unknown + (context.viewer.kind === 'customer' && request.asked.size > 0 ? 1 : 0);
    let most = calls;
    for (const each of request.asked.values()) {
      const cost = costOf(each, each.cost, request);
      calls += cost;
      most += each.most ? Math.max(cost, costOf(each, each.most, request)) : cost;
    }
    // An upper bound never refuses an operation in advance; the limit of calls is checked during execution.
    return Math.max(calls, Math.min(most, context.mostCalls));
  };
};

/** Predicts the calls of a document that is used only once. */
export const predictCalls = ({
  variables,
  context,
  ...question
}: CostSettings & { readonly variables: Variables; readonly context: RequestContext }): number =>
  compileCost(question)(variables, context);

interface PricedField {
  readonly place: string;
  readonly cost: CostOf;
  /** Upper bound of calls, when only a first page shows how many are needed. */
  readonly most: CostOf | undefined;
  readonly args: FieldArguments;
  parents: number;
  readonly above: Map<string, number>;
}

interface Place {
  readonly parents: number;
  /** Number of objects of each type among the field's ancestors, including its parents. */
  readonly above: ReadonlyMap<string, number>;
}

interface Request {
  readonly variables: Variables;
  readonly context: RequestContext;
  readonly onFault: (fault: CostFault) => void;
  readonly asked: Map<string, PricedField>;
  /** Calls counted for fields whose cost function threw. */
  unknown: number;
}

const ask = (steps: readonly Step[], place: Place, request: Request): void => {
  for (const step of steps)
    request.unknown += countOrNote(request, step.place, place.parents, () => {
      askStep(step, place, request);
      return 0;
    });
};

const askStep = (step: Step, place: Place, request: Request): void => {
  const { variables, context } = request;
  if (step.isSkipped(variables) || isRefused(step, context)) return;
  const args = step.argumentsIn(variables, context);
  if (!args) return;
  note(step, args, place, request);
  for (const { objects, around, steps } of step.below(args, context)) {
    const above = new Map(place.above);
    for (const [type, count] of around) above.set(type, place.parents * count);
    ask(steps, { parents: place.parents * objects, above }, request);
  }
};

const note = ({ place, access }: Step, args: FieldArguments, { parents, above }: Place, request: Request): void => {
  if (!access || !isOffered(access, request.context)) return;
  if (access.kind === 'operations' && access.beyondCopy) request.context.copies.withhold(access.beyondCopy);
  const key = place + canonical(args);
  const known = request.asked.get(key);
  if (!known) {
    const { most } = access;
    request.asked.set(key, { place, cost: access.cost, most, args, parents, above: new Map(above) });
    return;
  }
  known.parents += parents;
  for (const [type, count] of above) known.above.set(type, (known.above.get(type) ?? 0) + count);
};

/** A field that the viewer may not use returns no objects either. */
const isRefused = ({ access }: Step, context: RequestContext): boolean =>
  access !== undefined && !context.allows(access);

/** Whether the field can cause calls: on a site that lacks the operation it is refused or answered without a call. */
const isOffered = (access: Costing, { partner }: RequestContext): boolean =>
  access.kind !== 'operations' || access.operations.some((id) => partner.upstream.contract.operations.has(id));

const costOf = ({ place, parents, args, above }: PricedField, cost: CostOf, request: Request): number =>
  countOrNote(request, place, parents, () => cost(parents, args, request.context, (type) => above.get(type)));

/**
 * A field that refuses its arguments does so before its first call, and costs nothing. Any other error is a fault of
 * the gateway: the field then counts one call per parent, and all other fields are counted as usual. The limit of calls
 * is still checked during execution.
 */
const countOrNote = ({ onFault }: Request, place: string, parents: number, count: () => number): number => {
  try {
    return count();
  } catch (error) {
    if (isGatewayError(error)) return 0;
    onFault({ place: place.trim(), error });
    return Math.max(1, parents);
  }
};

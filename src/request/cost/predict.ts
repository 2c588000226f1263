import { isGatewayError } from '../../errors/index.ts';
import type { CostOf, FieldArguments, RequestContext } from '../context.ts';
import { canonical } from '../fetch/canonical.ts';
import { type Costing, type CostQuestion, type Step, stepsOf, type Variables } from './steps.ts';

/** A field whose cost could not be told, by a mistake in the gateway. */
export interface CostFault {
  /** Its level in the document, its type and its name. */
  readonly place: string;
  readonly error: unknown;
}

export interface CostSettings extends CostQuestion {
  readonly onFault?: ((fault: CostFault) => void) | undefined;
}

/** Calls of one request of a document whose cost was compiled. */
export type PredictCalls = (variables: Variables, context: RequestContext) => number;

/**
 * Upstream calls that an operation will make at the most, told before the first of them: rows are as many as the lists
 * may hold, and equal questions at one depth are asked together, as the loaders do. The document is walked once; what is
 * looked at for each request are the few fields that cost something.
 */
export const compileCost = (question: CostSettings): PredictCalls => {
  const steps = stepsOf(question);
  return (variables, context) => {
    // A stranger is refused wherever something costs.
    if (steps.length === 0 || !context.viewer) return 0;
    const { onFault = () => undefined } = question;
    const request: Request = { variables, context, onFault, asked: new Map(), unknown: 0 };
    ask(steps, { parents: 1, above: new Map() }, request);
    // A customer's own account name may have to be found before it can be asked for anything.
    let calls = request.unknown + (context.viewer.kind === 'customer' && request.asked.size > 0 ? 1 : 0);
    let most = calls;
    for (const each of request.asked.values()) {
      const cost = costOf(each, each.cost, request);
      calls += cost;
      most += each.most ? Math.max(cost, costOf(each, each.most, request)) : cost;
    }
    // What only a first page tells is never refused before it: the ceiling holds while the operation runs.
    return Math.max(calls, Math.min(most, context.mostCalls));
  };
};

/** For a single request of a document. */
export const predictCalls = ({
  variables,
  context,
  ...question
}: CostSettings & { readonly variables: Variables; readonly context: RequestContext }): number =>
  compileCost(question)(variables, context);

interface Asked {
  readonly place: string;
  readonly cost: CostOf;
  /** Calls at the most, where a first page tells how many. */
  readonly most: CostOf | undefined;
  readonly args: FieldArguments;
  parents: number;
  readonly above: Map<string, number>;
}

interface Place {
  readonly parents: number;
  /** Objects of each type on the way down to here, the parents themselves included. */
  readonly above: ReadonlyMap<string, number>;
}

interface Request {
  readonly variables: Variables;
  readonly context: RequestContext;
  readonly onFault: (fault: CostFault) => void;
  readonly asked: Map<string, Asked>;
  /** Calls of fields that could not be looked at. */
  unknown: number;
}

const ask = (steps: readonly Step[], place: Place, request: Request): void => {
  for (const step of steps)
    request.unknown += guarded(request, step.place, place.parents, () => {
      askStep(step, place, request);
      return 0;
    });
};

const askStep = (step: Step, place: Place, request: Request): void => {
  const { variables, context } = request;
  if (step.isSkipped(variables) || isRefused(step, context)) return;
  const args = step.argumentsIn(variables, context.now);
  if (!args) return;
  note(step, args, place, request);
  if (step.steps.length === 0) return;
  const parents = place.parents * step.rows(args, context);
  ask(step.steps, { parents, above: new Map(place.above).set(step.gives, parents) }, request);
};

const note = ({ place, access }: Step, args: FieldArguments, { parents, above }: Place, request: Request): void => {
  if (!access || !isOffered(access, request.context)) return;
  const key = place + canonical(args);
  const known = request.asked.get(key);
  if (!known) {
    const most = access.kind === 'operations' ? access.most : undefined;
    request.asked.set(key, { place, cost: access.cost, most, args, parents, above: new Map(above) });
    return;
  }
  known.parents += parents;
  for (const [type, count] of above) known.above.set(type, (known.above.get(type) ?? 0) + count);
};

/** What the viewer may not use gives no objects either. */
const isRefused = ({ access }: Step, context: RequestContext): boolean =>
  access !== undefined && !context.allows(access);

/** A site that lacks what a field is served by refuses it, or knows the answer, without a call. */
const isOffered = (access: Costing, { partner }: RequestContext): boolean =>
  access.kind === 'permission' || access.operations.some((id) => partner.upstream.contract.operations.has(id));

const costOf = ({ place, parents, args, above }: Asked, cost: CostOf, request: Request): number =>
  guarded(request, place, parents, () => cost(parents, args, request.context, (type) => above.get(type)));

/**
 * A field that refuses its arguments does so before it asks, and costs nothing. Anything else that is thrown is a fault of
 * ours: the field counts one call for each parent, the ceiling of calls holds while it runs, and no other field is lost.
 */
const guarded = ({ onFault }: Request, place: string, parents: number, count: () => number): number => {
  try {
    return count();
  } catch (error) {
    if (isGatewayError(error)) return 0;
    onFault({ place: place.trim(), error });
    return Math.max(1, parents);
  }
};

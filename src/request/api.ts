import type { Contract, Operation } from '../contract/index.ts';
import { GatewayError } from '../errors/index.ts';
import type { CallOptions, Upstream } from '../upstream/index.ts';
import { type Answer, readAnswer } from './answer.ts';
import { wireInput } from './input.ts';
import type { Totals } from './totals.ts';

export type Input = Readonly<Record<string, unknown>>;

/** The vendor's operations for one partner and one caller, in the graph's spelling. */
export interface Api {
  readonly contract: Contract;
  /** Inputs in camelCase; blank ones are left out. Throws GatewayError. */
  ask(operation: string, input: Input, options?: Pick<CallOptions, 'credential'>): Promise<Answer>;
  /** UNSUPPORTED_ON_SITE where the partner's site lacks it. */
  operation(id: string): Operation;
  readonly totals: Totals;
}

interface Settings {
  readonly upstream: Upstream;
  readonly totals: Totals;
  readonly options: CallOptions;
  /** Called before each call; may throw to refuse it. */
  readonly beforeCall?: () => void;
}

export const createApi = ({ upstream, totals, options, beforeCall }: Settings): Api => {
  const { contract, site } = upstream;

  const operation = (id: string): Operation => {
    const found = contract.operations.get(id);
    if (!found) throw new GatewayError('UNSUPPORTED_ON_SITE', { hints: { operation: id, site } });
    return found;
  };

  return {
    contract,
    totals,
    operation,
    ask: async (id, input, own = {}) => {
      const found = operation(id);
      beforeCall?.();
      const wire = wireInput(found, input);
      const answer = readAnswer(found, await upstream.call(id, wire, { ...options, ...own }), site);
      if (answer.total !== null) totals.note(found, wire, answer.total);
      return answer;
    },
  };
};

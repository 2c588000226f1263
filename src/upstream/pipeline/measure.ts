import { isGatewayError } from '../../errors/index.ts';
import type { Clock } from '../../time/index.ts';
import type { UpstreamEvent } from '../types.ts';
import type { Meter } from './share.ts';

type Cost = Pick<UpstreamEvent, 'shared'> & Pick<Meter, 'status' | 'attempts' | 'waitedMs'>;

export type Measure = <T>(operation: string, cost: () => Cost | undefined, run: () => Promise<T>) => Promise<T>;

interface MeasureDependencies {
  readonly clock: Clock;
  readonly observe?: ((event: UpstreamEvent) => void) | undefined;
}

const NO_COST: Cost = { status: undefined, attempts: 0, waitedMs: 0, shared: false };

/** Reports one event for each run, however it ends. */
export const createMeasure =
  ({ clock, observe }: MeasureDependencies): Measure =>
  async (operation, cost, run) => {
    if (!observe) return run();
    const started = clock.now();
    const report = (code: UpstreamEvent['code']) => {
      const { status, attempts, waitedMs, shared } = cost() ?? NO_COST;
      observe({ operation, ms: clock.now() - started, status, code, attempts, waitedMs, shared });
    };
    try {
      const result = await run();
      report('OK');
      return result;
    } catch (error) {
      report(isGatewayError(error) ? error.code : 'INTERNAL');
      throw error;
    }
  };

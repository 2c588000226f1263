import type { Program, World } from './world.ts';

interface Member {
  readonly program: Program;
  /** Ends the program between two of its steps. */
  crash(): Promise<void>;
}

interface FleetSettings<Gateway> {
  readonly world: World;
  readonly size: number;
  readonly start: (name: string) => Gateway;
}

/** The gateways of one history. Each may freeze, and crash and start again under a name of its own. */
export const openFleet = <Gateway extends Member>({ world, size, start }: FleetSettings<Gateway>) => {
  const gateways: (Gateway | null)[] = Array.from({ length: size }, (_, at) => start(`G${at}`));
  return {
    /** Null while it is down. */
    at: (place: number): Gateway | null => gateways[place] ?? null,
    running: (): readonly Gateway[] => gateways.filter((gateway) => gateway !== null),
    crash: async (place: number, downMs: number): Promise<void> => {
      const gateway = gateways[place];
      if (!gateway) return;
      gateways[place] = null;
      world.note('crash', gateway.program.name);
      await gateway.crash();
      world.after(null, downMs, 'restart', () => {
        world.note('restart');
        gateways[place] = start(`${gateway.program.name}'`);
      });
    },
    freeze: ({ program }: Gateway, ms: number): void => {
      world.note('freeze', program.name);
      program.frozenUntil = world.now() + ms;
    },
  };
};

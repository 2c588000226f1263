import { z } from 'zod';
import { whole } from './shapes.ts';

/** What assistants may do in the name of people; see `docs/agents.md`. */
export const agentsSchema = z.strictObject({
  /** Left out: on in sandbox mode only. */
  enabled: z.boolean({ error: 'on or off' }).optional(),
  /** Calls of tools by one agent for one person in a day of UTC+8. */
  callsPerDay: whole(1, 1_000_000, 'calls').default(2_000),
  /** Calls to the vendor that these may cost in a day. */
  upstreamCallsPerDay: whole(1, 10_000_000, 'calls').default(10_000),
});

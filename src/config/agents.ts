import { z } from 'zod';

/** What assistants may do in the name of people; see `docs/agents.md`. */
export const agentsSchema = z.strictObject({
  /** Left out: on in sandbox mode only. */
  enabled: z.boolean({ error: 'on or off' }).optional(),
});

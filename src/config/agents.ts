import { z } from 'zod';

/** The door at which assistants act for people; see `docs/agents.md`. */
export const agentsSchema = z.strictObject({
  /** Default: on in sandbox mode, off otherwise. */
  enabled: z.boolean({ error: 'on or off' }).optional(),
});

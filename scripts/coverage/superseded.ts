import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const entry = z.strictObject({
  /** The operation that returns everything that this one does; left out where no field offers it. */
  by: z.string().optional(),
  reason: z.string().min(20),
});

const schema = z.record(z.string(), entry);

export type Superseded = Readonly<z.infer<typeof schema>>;

/** Operations that need no field of their own, with the reason; throws for an invalid entry. */
export const parseSuperseded = (text: string): Superseded => {
  const parsed = schema.safeParse(parse(text) ?? {});
  if (!parsed.success)
    throw new Error(`superseded.yaml does not have the expected form\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
};

export const readSuperseded = (): Superseded =>
  parseSuperseded(readFileSync(new URL('../../schema/upstream/superseded.yaml', import.meta.url), 'utf8'));

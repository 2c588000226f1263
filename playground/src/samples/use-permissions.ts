import { useEffect, useState } from 'react';
import type { Ask } from '../examples/lookup.ts';
import { SAMPLES, type Sample } from './samples.ts';

/** Whether the current member may run a sample, else the reason. */
export type Permission =
  | { readonly kind: 'open' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'site'; readonly site: string }
  | { readonly kind: 'role'; readonly fields: readonly string[] };

export type Permissions = (sample: Sample) => Permission;

/** Aliases in one request: below a gateway's default limit. */
const FIELDS_A_REQUEST = 80;

interface Viewer {
  readonly partner?: { readonly site: string } | null;
}

interface Answered {
  readonly field: string;
  readonly allowed: boolean;
}

interface Known {
  readonly site: string;
  readonly allowed: ReadonlySet<string>;
}

const SITE = 'query Lookup { viewer { partner { site } } }';

const siteOf = async (ask: Ask): Promise<string | null> => {
  const { data } = await ask(SITE);
  return (data as { readonly viewer?: Viewer | null } | null | undefined)?.viewer?.partner?.site ?? null;
};

const allowedAmong = async (ask: Ask, fields: readonly string[]): Promise<readonly string[]> => {
  const { data } = await ask(`query Lookup { viewer { can(fields: ${JSON.stringify(fields)}) { field allowed } } }`);
  const answers = (data as { readonly viewer?: { readonly can: readonly Answered[] } | null } | null | undefined)
    ?.viewer;
  return answers?.can.flatMap(({ field, allowed }) => (allowed ? [field] : [])) ?? [];
};

const fetchKnown = async (ask: Ask): Promise<Known | null> => {
  const site = await siteOf(ask);
  if (site === null) return null;
  const fields = [...new Set(SAMPLES.flatMap(({ fieldsBySite }) => fieldsBySite[site] ?? []))];
  const chunks = Array.from({ length: Math.ceil(fields.length / FIELDS_A_REQUEST) }, (_, index) =>
    fields.slice(index * FIELDS_A_REQUEST, (index + 1) * FIELDS_A_REQUEST),
  );
  const allowed = await Promise.all(chunks.map((chunk) => allowedAmong(ask, chunk)));
  return { site, allowed: new Set(allowed.flat()) };
};

const permissionFor = (known: Known | null | undefined, { fieldsBySite }: Sample): Permission => {
  if (known === undefined) return { kind: 'open' };
  if (known === null) return { kind: 'signed-out' };
  const fields = fieldsBySite[known.site];
  if (!fields) return { kind: 'site', site: known.site };
  const refused = fields.filter((field) => !known.allowed.has(field));
  return refused.length > 0 ? { kind: 'role', fields: refused } : { kind: 'open' };
};

/** Read again for each member. Until the gateway has answered, every sample counts as allowed. */
export const usePermissions = (identity: string | null, ask: Ask): { permissions: Permissions; ready: boolean } => {
  const [answer, setAnswer] = useState<{ identity: string | null; known: Known | null } | null>(null);
  useEffect(() => {
    let current = true;
    fetchKnown(ask).then(
      (known) => current && setAnswer({ identity, known }),
      () => current && setAnswer({ identity, known: null }),
    );
    return () => {
      current = false;
    };
  }, [identity, ask]);
  const known = answer?.identity === identity ? answer.known : undefined;
  return { permissions: (sample) => permissionFor(known, sample), ready: known !== undefined };
};

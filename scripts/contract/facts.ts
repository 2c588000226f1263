import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { factsSchema } from '../../src/contract/facts.ts';
import type { JsonSchema } from '../../src/contract/json-schema.ts';
import type { Service } from './catalog.ts';

const limit = z.strictObject({
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  minLength: z.int().optional(),
  maxLength: z.int().optional(),
  minItems: z.int().optional(),
  maxItems: z.int().optional(),
  pattern: z.string().optional(),
  enum: z.array(z.union([z.string(), z.number()])).optional(),
});

// Facts that follow from the schemas, or are nearly always the same, are not written by hand.
const written = factsSchema.omit({ money: true, utc8: true }).extend({
  summary: z.string().min(10),
  quota: factsSchema.shape.quota.default(10),
  paging: factsSchema.shape.paging
    .unwrap()
    .extend({ style: z.enum(['offset', 'marker', 'page', 'keyset', 'none']).default('offset') })
    .optional(),
  /** Constraints on inputs by path, `[]` for each element. */
  limits: z.record(z.string(), limit).optional(),
});

export type WrittenFacts = z.infer<typeof written>;
export type Limits = Readonly<Record<string, Partial<JsonSchema>>>;

export interface DomainFacts {
  readonly domain: string;
  readonly facts: WrittenFacts;
}

type Entry = Readonly<Record<string, unknown>>;

/** Facts of both sites, replaced where one of them differs; limits are joined input by input. */
const forSite = ({ bss, bssintl, ...shared }: Entry, service: Service): Entry => {
  const own = { bss, bssintl, osm: undefined }[service] as Entry | undefined;
  const limits = { ...(shared.limits as object | undefined), ...(own?.limits as object | undefined) };
  return { ...shared, ...own, ...(Object.keys(limits).length > 0 ? { limits } : {}) };
};

const understand = (entry: Entry, service: Service): WrittenFacts => {
  const parsed = written.safeParse(forSite(entry, service));
  if (!parsed.success) throw new Error(`the facts do not have the expected form\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
};

export type FactsBook = (id: string, service: Service) => DomainFacts;

export interface FactsSource {
  readonly ids: readonly string[];
  readonly of: FactsBook;
}

/** Combines the written facts of all domains; throws when an operation is described twice; `of` throws for one that is not described. */
export const combineFacts = (domains: ReadonlyMap<string, Readonly<Record<string, Entry>>>): FactsSource => {
  const entries = new Map<string, { domain: string; entry: Entry }>();
  for (const [domain, operations] of domains) {
    for (const [id, entry] of Object.entries(operations)) {
      const other = entries.get(id);
      if (other) throw new Error(`${other.domain} and ${domain} both have facts of ${id}`);
      entries.set(id, { domain, entry });
    }
  }
  return {
    ids: [...entries.keys()],
    of: (id, service) => {
      const found = entries.get(id);
      if (!found) throw new Error('has no facts');
      return { domain: found.domain, facts: understand(found.entry, service) };
    },
  };
};

/** Reads `facts/<domain>.yaml`. */
export const readFacts = (): FactsSource => {
  const folder = new URL('./facts/', import.meta.url);
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  return combineFacts(
    new Map(
      files
        .sort()
        .map((file) => [file.replace('.yaml', ''), parse(readFileSync(new URL(file, folder), 'utf8')) as never]),
    ),
  );
};

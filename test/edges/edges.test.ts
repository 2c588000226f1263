import { readdirSync } from 'node:fs';
import { afterAll, describe, expect, it, jest } from '@jest/globals';
import type { RequestContext } from '../../src/request/context.ts';
import { createContext } from '../../src/request/create-context.ts';
import { definedLoaders } from '../../src/request/fetch/loader.ts';
import { startTestGateway, viewerOf } from '../support/gateway.ts';
import { gatewaySchema } from '../support/schema.ts';
import { type Edge, type EdgeContext, type EdgeFacts, SIZES } from './edge.ts';

const CUSTOMERS = 400;
const ADMINISTRATORS = { 'demo-cn': 'chen.xia', 'demo-intl': 'amara.okafor', 'demo-eu': 'elena.rossi' } as const;

const files = readdirSync(new URL('.', import.meta.url)).filter((name) => name.endsWith('.edges.ts'));
// Modules define their loaders when they are loaded, and the schema loads all of them.
gatewaySchema();
const modules = await Promise.all(files.map((file) => import(`./${file}`) as Promise<Record<string, readonly Edge[]>>));
const declared = modules.flatMap((exported) => Object.values(exported).flat());

/** The European site has the International contract and no data of its own: its edges cost the same there. */
const inEurope = (edge: Edge): Edge[] =>
  edge.partner === 'demo-intl'
    ? [{ ...edge, name: `${edge.name}, Europe`, partner: 'demo-eu', sizes: (edge.sizes ?? SIZES).slice(0, 2) }]
    : [];

const edges = declared.flatMap((edge) => [edge, ...inEurope(edge)]);

interface Measured {
  readonly edge: string;
  readonly operation: string;
  readonly parents: number;
  readonly predicted: number;
  readonly measured: number;
  readonly minimum: number;
  readonly bound: number;
}

/** Names of the loaders that an edge has used. */
const asked = new Set<string>();

const noteLoaders = (context: RequestContext): void => {
  const load = context.load.bind(context);
  jest.spyOn(context, 'load').mockImplementation((loader, key) => {
    asked.add(loader.name);
    return load(loader, key);
  });
};

/** Each edge has a gateway of its own, so that no answer is remembered from the previous one. */
const measure = async (edge: Edge, parents: number): Promise<Measured> => {
  const gateway = await startTestGateway({ customers: CUSTOMERS, env: { MAX_UPSTREAM_CALLS: '1000' } });
  try {
    const { services, sandbox } = gateway;
    const viewer = viewerOf(ADMINISTRATORS[edge.partner], services);
    const view = sandbox.partner(edge.partner);
    const context: EdgeContext = {
      gateway,
      context: createContext({ services, viewer, language: 'en' }),
      customers: view.customers().filter(({ grants_agency }) => grants_agency),
      resellerIds: view.resellerIds,
    };
    const { totals } = services.partner(edge.partner);
    await edge.prepare?.(context);
    const facts: EdgeFacts = { total: (operation, fixed) => totals.knownTotal(operation, fixed) ?? Number.NaN };
    const minimum = edge.minimum(parents, facts);
    const bound = edge.bound?.(parents, facts) ?? minimum;
    const predicted = edge.predicted(context, parents);
    gateway.forgetCalls();
    noteLoaders(context.context);
    await edge.load(context, parents);
    const calls = gateway.calls();
    const measured = edge.operation
      ? (calls[edge.operation] ?? 0)
      : Object.values(calls).reduce((sum, count) => sum + count, 0);
    return { edge: edge.name, operation: edge.operation ?? 'any', parents, predicted, measured, minimum, bound };
  } finally {
    await gateway.close();
  }
};

const table: Measured[] = [];

describe('calls by the number of parents', () => {
  afterAll(() => {
    if (process.argv.includes('--verbose')) process.stdout.write(asText(table));
  });

  it.each(edges.flatMap((edge) => (edge.sizes ?? SIZES).map((size) => [edge.name, size, edge] as const)))(
    '%s, %i',
    async (_name, size, edge) => {
      const result = await measure(edge, size);
      table.push(result);
      expect({ predicted: result.predicted, measured: result.measured }).toEqual({
        predicted: result.bound,
        measured: result.minimum,
      });
      expect(result.bound).toBeGreaterThanOrEqual(result.minimum);
    },
  );

  it('are counted for every loader', () => {
    const names = definedLoaders().map(({ name }) => name);
    expect(names.length).toBeGreaterThan(60);
    expect(names.filter((name) => !asked.has(name))).toEqual([]);
  });
});

const asText = (rows: readonly Measured[]): string => {
  const lines = [
    ['edge', 'operation', 'parents', 'predicted', 'measured', 'minimum', 'bound'],
    ...rows.map(({ edge, operation, ...numbers }) => [edge, operation, ...Object.values(numbers).map(String)]),
  ];
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? [];
  const text = lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return `\n${text.join('\n')}\n`;
};

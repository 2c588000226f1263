import { readdirSync } from 'node:fs';
import { afterAll, describe, expect, it } from '@jest/globals';
import { createContext } from '../../src/request/create-context.ts';
import { startTestGateway, viewerOf } from '../support/gateway.ts';
import { type Edge, type EdgeContext, SIZES } from './edge.ts';

const CUSTOMERS = 400;
const ADMINISTRATORS = { 'demo-cn': 'chen.xia', 'demo-intl': 'amara.okafor' } as const;

const files = readdirSync(new URL('.', import.meta.url)).filter((name) => name.endsWith('.edges.ts'));
const modules = await Promise.all(files.map((file) => import(`./${file}`) as Promise<Record<string, readonly Edge[]>>));
const edges = modules.flatMap((exported) => Object.values(exported).flat());

interface Measured {
  readonly edge: string;
  readonly operation: string;
  readonly parents: number;
  readonly predicted: number;
  readonly measured: number;
  readonly minimum: number;
}

/** Each on a gateway of its own, so that nothing is remembered from the one before. */
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
    const minimum = edge.minimum(parents, {
      total: (operation, fixed) => totals.known(operation, fixed) ?? Number.NaN,
    });
    const predicted = edge.predicted(context, parents);
    gateway.forgetCalls();
    await edge.load(context, parents);
    const measured = gateway.calls()[edge.operation] ?? 0;
    return { edge: edge.name, operation: edge.operation, parents, predicted, measured, minimum };
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
        predicted: result.minimum,
        measured: result.minimum,
      });
    },
  );
});

const asText = (rows: readonly Measured[]): string => {
  const lines = [
    ['edge', 'operation', 'parents', 'predicted', 'measured', 'minimum'],
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

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ExecutionResult, getOperationAST, type OperationDefinitionNode, parse } from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import { ACCESS } from '../../src/request/access/access.ts';
import type { Access } from '../../src/request/context.ts';
import { demandIn } from '../../src/request/copies/copies.ts';
import { predictCalls } from '../../src/request/cost/predict.ts';
import { createContext } from '../../src/request/create-context.ts';
import { withIds } from '../clients/support/with-ids.ts';
import type { ReadField } from '../graph/support/bad-input.cases.ts';
import { executeAsGateway } from '../support/execute.ts';
import { codesOf, startTestGateway, type TestGateway, viewerOf } from '../support/gateway.ts';
import { differentPersonas, ownVariables } from '../support/personas.ts';
import { CODES_OF_ROWS, CONTRACT_SITES, SAMPLES, SAMPLES_OF_COPIES, variablesFor } from '../support/samples.ts';
import { gatewaySchema } from '../support/schema.ts';
import { recordObjects } from '../support/seen-objects.ts';
import { disagreements, toldRights } from '../support/told-rights.ts';
import {
  type AnsweredPage,
  findFilled,
  isIgnored,
  narrowings,
  type PageQuestion,
  pageIn,
  pageQuery,
  readFacts,
} from './narrowing.ts';
import { MIRROR_AGES, mirrorOf, settle } from './support.ts';

/** Whole lists: the vendor documents no order for some of them, so a page of the copy may have other rows. */
const QUERIES = SAMPLES.filter(([, text]) => getOperationAST(parse(text))?.operation === 'query').map(
  ([name, text]) => [name, withIds(text.replaceAll(/first: \d+/g, 'first: 100'))] as const,
);
const CASES = CONTRACT_SITES.flatMap((site) => differentPersonas(site.partner).map((as) => ({ site, as })));

const SIGN_IN = 'AssumeRole';

const sum = ({ [SIGN_IN]: _, ...calls }: Record<string, number>): number =>
  Object.values(calls).reduce((a, b) => a + b, 0);

/**
 * Values that differ between two answers to one question: the moment of a copy, cursors, error ids and numbers of
 * calls.
 */
const OWN_TO_EACH = /^asOf$|^errorId$|^requestId$|[cC]ursor$|^mirror$/;
/** More rows than fit into a page, in an order that the vendor does not document; the sums beside it cover all rows. */
const CUT = 'monthly';

/** Sorted, so that the order does not count. */
const comparable = (value: unknown): unknown => {
  if (Array.isArray(value)) {
    const texts = value.map((each) => JSON.stringify(comparable(each)));
    return texts.sort().map((text) => JSON.parse(text) as unknown);
  }
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([name]) => !OWN_TO_EACH.test(name));
  return Object.fromEntries(
    fields.map(([name, inner]) => [
      name,
      name === CUT ? (inner as { totalCount?: unknown } | null)?.totalCount : comparable(inner),
    ]),
  );
};

/** Paths at which two answers differ. */
const differences = (a: unknown, b: unknown, path = ''): string[] => {
  if (JSON.stringify(a) === JSON.stringify(b)) return [];
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
    return [`${path}: ${JSON.stringify(a)} instead of ${JSON.stringify(b)}`];
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return [...new Set([...Object.keys(left), ...Object.keys(right)])]
    .flatMap((name) => differences(left[name], right[name], `${path}/${name}`))
    .slice(0, 4);
};

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway({ customers: 60, env: { MAX_UPSTREAM_CALLS: '2000', MIRROR_AGES } });
  for (const { partner } of CONTRACT_SITES) await settle(mirrorOf(gateway.services.partner(partner)));
});
afterAll(() => gateway.close());

interface Told {
  readonly answer: ExecutionResult;
  readonly predicted: number;
  readonly made: number;
}

/** As the server answers a query: open the copies, predict the calls, execute. */
const ask = async (
  as: string,
  text: string,
  { variables, maxAgeSeconds }: { readonly variables: Record<string, unknown>; readonly maxAgeSeconds?: number },
): Promise<Told> => {
  const { services } = gateway;
  const schema = gatewaySchema();
  const document = parse(text);
  const [operation] = document.definitions as readonly OperationDefinitionNode[];
  const { coerced = {} } = getVariableValues(schema, operation?.variableDefinitions ?? [], variables);
  const context = createContext({ services, viewer: viewerOf(as, services), language: 'en' });
  await context.openCopies(demandIn({ maxAgeSeconds }));
  const predicted = predictCalls({ schema, document, variables: coerced, context });
  gateway.forgetCalls();
  const answer = await executeAsGateway({ schema, document, variables, context });
  return { answer, predicted, made: sum(gateway.calls()) };
};

describe('with complete copies every sample', () => {
  // Of some lists the vendor documents no order, so that a copy may have another one: each is compared with itself.
  const seen = { live: recordObjects(), copied: recordObjects() };

  it.each(CASES.map((each) => [each.as, each] as const))(
    'answers %s as the vendor would and as viewer.can says, for no more calls than predicted',
    async (as, { site }) => {
      const wrong: unknown[] = [];
      let saved = 0;
      const rights = await toldRights(
        gateway,
        as,
        QUERIES.map(([, text]) => text),
      );
      for (const sample of QUERIES) {
        const [name, text] = sample;
        const variables = {
          ...(await variablesFor(gateway, site, sample)),
          ...(await ownVariables(gateway, as, sample)),
        };
        const live = await ask(as, text, { variables, maxAgeSeconds: 0 });
        const copied = await ask(as, text, { variables });
        seen.live.add({ by: `${name} of ${as}`, text, variables, answer: live.answer });
        seen.copied.add({ by: `${name} of ${as}`, text, variables, answer: copied.answer });
        saved += live.made - copied.made;
        if (copied.made > copied.predicted) wrong.push([name, { made: copied.made, predicted: copied.predicted }]);
        const found = SAMPLES_OF_COPIES.has(name)
          ? codesOf(copied.answer).filter(
              (code) => ![...(CODES_OF_ROWS[name] ?? []), 'FORBIDDEN'].includes(String(code)),
            )
          : differences(comparable(copied.answer), comparable(live.answer));
        if (found.length > 0) wrong.push([name, found]);
        const untold = disagreements(text, copied.answer, rights);
        if (untold.length > 0) wrong.push([name, untold]);
      }
      expect(wrong).toEqual([]);
      expect(saved).toBeGreaterThan(0);
    },
    120_000,
  );

  // A client's cache may outlive a change of the viewer.
  it('says the same of one object to all viewers, from copies and from the vendor', () => {
    expect(seen.copied.objects().size).toBeGreaterThan(500);
    expect({ live: seen.live.conflicts(), copied: seen.copied.conflicts() }).toEqual({ live: [], copied: [] });
  });
});

/** Conditions that nothing in the sandbox can show: they add rows of which it has none, or change how rows are summed up. */
const WITHOUT_EVIDENCE = /\.(includeZero|mainOnly|withDependents|statistics)$/;

/** Lists by whether they had rows, at whichever site and from whichever source: without rows a condition proves nothing. */
const withRows = new Set<ReadField>();
const withoutRows = new Set<ReadField>();

describe.each(CONTRACT_SITES)('a condition of a list, at $partner,', ({ partner }) => {
  const as = differentPersonas(partner)[0] ?? '';

  const askPage = async ({ read, path, values }: PageQuestion, demand: object): Promise<AnsweredPage> => {
    const { answer } = await ask(as, pageQuery({ read, path, values }), { variables: { ...values }, ...demand });
    return { page: pageIn(answer.data), codes: codesOf(answer) };
  };

  it.each([
    ['copies', {}, 90],
    ['the vendor', { maxAgeSeconds: 0 }, 80],
  ])(
    'leaves out rows, or is refused, where %s would answer',
    async (_, demand, fewest) => {
      const ignored: string[] = [];
      let proven = 0;
      const all = await readFacts(gateway, as);
      for (const [read, conditions] of Map.groupBy(narrowings(), ({ read }) => read)) {
        const place = await findFilled(read, all, (asked) => askPage(asked, demand));
        if (!place) {
          withoutRows.add(read);
          continue;
        }
        withRows.add(read);
        for (const { name, given } of conditions) {
          if (WITHOUT_EVIDENCE.test(name)) continue;
          proven++;
          if (await isIgnored(given, place, (values) => askPage({ read, path: place.path, values }, demand)))
            ignored.push(name);
        }
      }
      expect(ignored).toEqual([]);
      expect(proven).toBeGreaterThan(fewest);
    },
    120_000,
  );
});

it('finds no list of the vendor empty at every site, so that its conditions are tried', () => {
  const isOfVendor = ({ field }: ReadField): boolean =>
    (field.extensions[ACCESS] as Access | undefined)?.kind === 'operations';
  const untried = [...withoutRows].filter((read) => !withRows.has(read) && isOfVendor(read));
  expect(withRows.size).toBeGreaterThan(0);
  // Nothing has changed since the first reading, and the sandbox's resellers have no adjustments.
  expect(untried.map(({ name }) => name).sort()).toEqual(['Query.changes', 'Reseller.adjustments']);
});

import { type DocumentNode, type ExecutionResult, getOperationAST, parse, validate } from 'graphql';
import type { TypedDocument } from '../../packages/client/src/typed-document.ts';
import { atSandbox, type Config, DEMO_PARTNERS, loadConfig } from '../../src/config/index.ts';
import type { Language } from '../../src/errors/index.ts';
import { openReachOf } from '../../src/graph/webhooks/index.ts';
import { type Claims, toViewer, type Viewer } from '../../src/identity/index.ts';
import { createServices } from '../../src/partner/create-services.ts';
import { type Services } from '../../src/partner/services.ts';
import type { RecordKind } from '../../src/records/index.ts';
import { servedOperations } from '../../src/request/access/access.ts';
import { demandIn } from '../../src/request/copies/copies.ts';
import { createContext } from '../../src/request/create-context.ts';
import { startSandbox } from '../../src/sandbox/index.ts';
import { clockAt } from '../../src/time/index.ts';
import { claimsWith } from './claims.ts';
import { testNow } from './clock.ts';
import { executeAsGateway } from './execute.ts';
import { nullsWithoutError } from './null-errors.ts';
import { undeclaredRefusals } from './refusals.ts';
import { gatewaySchema } from './schema.ts';

export interface Options {
  readonly customers?: number;
  readonly seed?: number;
  /** Settings as environment variables. */
  readonly env?: Readonly<Record<string, string>>;
  readonly upstream?: Parameters<typeof createServices>[1]['upstream'];
  readonly ledger?: Parameters<typeof createServices>[1]['ledger'];
  /** The one clock of the gateway and its sandbox. */
  readonly now?: () => number;
  /** Kinds of records beside the vendor's data; default: the product's kinds. */
  readonly recordKinds?: readonly RecordKind[];
  /** Whether records prove lost writes, since no other system writes for the partners; default: yes. */
  readonly exclusive?: boolean;
  /** Changes the configuration before the gateway is built from it. */
  readonly adjust?: (config: Config) => Config;
}

type Sandbox = Awaited<ReturnType<typeof startSandbox>>;

export interface TestGateway {
  readonly sandbox: Sandbox;
  readonly config: Config;
  readonly services: Services;
  /**
   * Runs as a demo persona, by login name, or as any viewer; null is a viewer without a token. Each run is a request of
   * its own.
   */
  run<D, V extends Record<string, unknown>>(
    as: string | Viewer | null,
    document: TypedDocument<D, V> | DocumentNode | string,
    variables?: V,
    request?: { language?: Language; signal?: AbortSignal; maxAgeSeconds?: number },
  ): Promise<ExecutionResult<D>>;
  /** Calls that reached the vendor since the last `forgetCalls`. */
  calls(): Record<string, number>;
  forgetCalls(): void;
  close(): Promise<void>;
}

const claimsOf = (accountName: string): Claims => {
  for (const partner of DEMO_PARTNERS) {
    const member = partner.members.find((each) => each.accountName === accountName);
    if (member) return claimsWith({ subject: `test:${accountName}`, partnerId: partner.id, ...member });
    const other = partner.others.find((each) => each.accountName === accountName);
    if (other)
      return claimsWith({
        subject: `test:${accountName}`,
        partnerId: partner.id,
        ...other,
        resellerId: other.kind === 'reseller' ? partner.resellerId : null,
        customerId: other.kind === 'customer' ? partner.customer.id : null,
      });
  }
  throw new Error(`no demo persona ${accountName}`);
};

export const viewerOf = (accountName: string, services: Services): Viewer =>
  toViewer(claimsOf(accountName), services.roles);

const parsedFrom = (document: TypedDocument<unknown, never> | DocumentNode | string): DocumentNode => {
  if (typeof document === 'string') return parse(document);
  return 'text' in document ? parse(document.text) : document;
};

/** The real graph over the real client and a sandbox of its own; only the HTTP front is left out. */
export const startTestGateway = async ({
  customers = 200,
  seed = 1,
  upstream,
  ledger,
  now = testNow,
  env = {},
  exclusive = true,
  recordKinds,
  adjust = (config) => config,
}: Options = {}): Promise<TestGateway> => {
  const clock = clockAt(now);
  const operations = [...servedOperations(gatewaySchema(recordKinds)).keys()];
  const sandbox = await startSandbox({ clock, port: 0, customers, seed, quotas: false, largeAmounts: true });
  const adjusted = adjust(atSandbox(loadConfig({ SANDBOX_QUOTAS: 'off', ...env }), sandbox.url));
  const partners = adjusted.partners.map((partner) => ({ ...partner, writes: { ...partner.writes, exclusive } }));
  const config = { ...adjusted, partners };
  // If either stays open, the test run does not end.
  const openReach = openReachOf(() => services, gatewaySchema(recordKinds));
  const services: Services = await createServices(config, {
    operations,
    recordKinds,
    upstream,
    openReach,
    ledger,
    clock,
  }).catch(async (error) => {
    await sandbox.close();
    throw error;
  });
  await services.ready().catch(async (error) => {
    await Promise.all([services.close(), sandbox.close()]);
    throw error;
  });
  let before: Record<string, number> = sandbox.calls();

  return {
    sandbox,
    config,
    services,
    run: async <D, V extends Record<string, unknown>>(
      as: string | Viewer | null,
      document: TypedDocument<D, V> | DocumentNode | string,
      variables?: V,
      {
        language = 'en',
        signal,
        maxAgeSeconds,
      }: { language?: Language; signal?: AbortSignal; maxAgeSeconds?: number } = {},
    ) => {
      const parsed = parsedFrom(document);
      const schema = gatewaySchema(recordKinds);
      const errors = validate(schema, parsed);
      if (errors.length > 0) return { errors };
      const viewer = typeof as === 'string' ? viewerOf(as, services) : as;
      const context = createContext({ services, viewer, language, ...(signal ? { signal } : {}) });
      if (getOperationAST(parsed)?.operation === 'query') await context.openCopies(demandIn({ maxAgeSeconds }));
      const answer = await executeAsGateway({ schema, document: parsed, variables, context });
      const broken = nullsWithoutError(schema, parsed, answer);
      if (broken.length > 0) throw new Error(`null without an error: ${broken.join(', ')}`);
      const undeclared = undeclaredRefusals(schema, parsed, answer);
      if (undeclared.length > 0) throw new Error(`refused without @refusal: ${undeclared.join(', ')}`);
      return answer as ExecutionResult<D>;
    },
    calls: () => {
      const now = sandbox.calls();
      return Object.fromEntries(
        Object.entries(now)
          .map(([name, count]) => [name, count - (before[name] ?? 0)] as const)
          .filter(([, count]) => count > 0),
      );
    },
    forgetCalls: () => {
      before = sandbox.calls();
    },
    close: async () => {
      await services.close();
      await sandbox.close();
    },
  };
};

export const codesOf = ({ errors }: Pick<ExecutionResult, 'errors'>): unknown[] =>
  // Jest treats a list of undefined as empty, so a missing code is replaced by a word.
  (errors ?? []).map(({ extensions, message }) => extensions.code ?? message);

import type { GraphQLSchema } from 'graphql';
import type { Config } from '../config/index.ts';
import type { CostModel, RequestExtensions, SizeModel } from '../execution/index.ts';
import type { DemoIssuer, TokenVerifier } from '../identity/token/index.ts';
import type { Redis } from '../redis/index.ts';
import type { SingleSignOn } from '../saml/index.ts';
import type { Clock } from '../time/index.ts';
import type { AgentDoor } from './agents/index.ts';
import type { Attachments } from './attachments/routes.ts';
import type { ExportFiles } from './export-files/index.ts';
import type { Export } from './exports.ts';
import type { ContextFor } from './graphql-route.ts';
import type { OpenInvitation } from './invitation-routes.ts';
import type { Logger } from './logger.ts';
import type { OperationEvent } from './observation.ts';
import type { PublicSeconds } from './operation.ts';
import type { StreamPulse } from './streams/index.ts';
import type { Tracing } from './tracing/tracing.ts';
import type { SchemaView } from './views.ts';

/** The parts of a gateway; a test may replace all but the configuration. */
export interface GatewayParts<Context> {
  readonly config: Config;
  readonly schema: GraphQLSchema;
  readonly verify: TokenVerifier;
  readonly contextFor: ContextFor<Context>;
  /** Predicts an operation's calls and refuses an operation that needs too many; left out: no prediction. */
  readonly cost?: CostModel<Context> | undefined;
  /** Predicts an answer's size and refuses an operation whose answer is too large; left out: no prediction. */
  readonly size?: SizeModel<Context> | undefined;
  readonly requestExtensions?: RequestExtensions<Context> | undefined;
  /** The part of the schema that a caller sees; left out: every caller sees all of it. */
  readonly viewFor?: ((context: Context) => SchemaView) | undefined;
  /** Whether a caller may read the schema where introspection is off; left out: no caller may. */
  readonly readsSchema?: ((context: Context) => boolean) | undefined;
  /** Refuses a caller who may not, with UNAUTHENTICATED or FORBIDDEN. */
  readonly requireSchema?: ((context: Context) => void) | undefined;
  /**
   * Seconds for which every caller may reuse the answer to a document; null for private answers, as all are where this
   * is left out.
   */
  readonly publicSeconds?: PublicSeconds<Context> | undefined;
  /** Exports as lines, by name; left out: none. */
  readonly exports?: Readonly<Record<string, Export<Context>>> | undefined;
  /** Files with the rows of lists; left out: none are made. */
  readonly exportFiles?: ExportFiles<Context> | undefined;
  /** Assistants that work in the name of callers; left out: no such route. */
  readonly agents?: AgentDoor<Context> | undefined;
  /** Single sign-on into the vendor's console; left out: no such routes. */
  readonly singleSignOn?: SingleSignOn | undefined;
  /** The page of an invitation; left out: no such page. */
  readonly openInvitation?: OpenInvitation | undefined;
  /** Called with the gateway's address, once it listens. */
  readonly onListening?: ((url: string) => void) | undefined;
  /** When the logs that a caller follows may have grown; left out: no streams. */
  readonly pulseFor?: ((context: Context) => StreamPulse) | undefined;
  /** Files of tickets; left out: no routes for them. */
  readonly attachments?: Attachments<Context> | undefined;
  /** Rejects as long as a first query could not be answered. */
  readonly probe: () => Promise<void>;
  /** Rejects as long as the gateway's own database cannot be used. */
  readonly probeStore?: (() => Promise<void>) | undefined;
  /** Sandbox mode only: issues tokens of demo members at `/demo/members`. */
  readonly demo?: DemoIssuer | undefined;
  /** Directory of the built playground; left out: no playground. */
  readonly playground?: string | undefined;
  readonly logger?: Logger;
  /** Called for each operation that was answered, within its own asynchronous context. */
  readonly onOperation?: ((event: OperationEvent) => void) | undefined;
  /** Called with the code of a request that did not become an operation, or of an operation that was given up. */
  readonly onRefused?: ((code: string) => void) | undefined;
  readonly tracing?: Tracing | null | undefined;
  /** State that gateways share; left out: each counts for itself. */
  readonly redis?: Redis | null | undefined;
  /** Ends requests whose time is over; default: the system clock. */
  readonly clock?: Clock;
  /** Monotonic clock of the rate limits, in milliseconds. */
  readonly now?: () => number;
}

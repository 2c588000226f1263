/**
 * The few parts of the built product that the bench runs itself. They come from `compiled/`, which the bench's compiler
 * does not see, so their shape is declared here.
 */
const HERE = new URL('../../../compiled/', import.meta.url).href;

const fromProduct = <T>(path: string, build = HERE): Promise<T> => import(new URL(path, build).href) as Promise<T>;

export interface Partner {
  readonly id: string;
  readonly name: string;
  readonly site: 'CHINA' | 'INTERNATIONAL';
  readonly accessKey: string;
  readonly secretKey: string;
  readonly domainId: string;
  readonly members: readonly {
    readonly accountName: string;
    readonly name: string;
    readonly roles: readonly string[];
  }[];
}

export const demoPartners = async (): Promise<readonly Partner[]> =>
  (await fromProduct<{ DEMO_PARTNERS: readonly Partner[] }>('config/demo.js')).DEMO_PARTNERS;

export interface Signer {
  /** The value of the `Authorization` header. */
  authorization(
    request: {
      readonly method: string;
      readonly path: string;
      readonly query: string;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string;
    },
    keys: Pick<Partner, 'accessKey' | 'secretKey'>,
  ): string;
  sdkDate(epochMs: number): string;
}

export interface Decimals {
  /** JSON in UTF-8; numbers that a double cannot represent exactly become strings with the same digits. */
  parseExact(json: Buffer): unknown;
}

export const decimals = (): Promise<Decimals> => fromProduct<Decimals>('upstream/pipeline/decimals.js');

export const signer = (): Promise<Signer> => fromProduct<Signer>('upstream/pipeline/sign.js');

interface GlobalIds {
  encodeGlobalId(id: { readonly type: string; readonly parts: readonly string[] }): string;
}

export const globalIds = (): Promise<GlobalIds> => fromProduct<GlobalIds>('request/nodes/global-id.js');

export interface Sandbox {
  readonly url: string;
  close(): Promise<void>;
  upsertCustomer(change: Readonly<Record<string, unknown>>): unknown;
}

interface SandboxOptions {
  readonly port: number;
  readonly customers: number;
  readonly seed: number;
  readonly quotas: boolean;
  readonly manyOrders?: boolean;
}

export const sandboxModule = (): Promise<{ startSandbox(options: SandboxOptions): Promise<Sandbox> }> =>
  fromProduct('sandbox/index.js');

type Config = { readonly server: object };

export const configModule = (
  build?: string,
): Promise<{
  loadConfig(env: Readonly<Record<string, string>>): Config;
  atSandbox(config: Config, url: string): Config;
}> => fromProduct('config/index.js', build);

export interface GatewayParts {
  probe(): Promise<void>;
}

export const serverModule = (
  build?: string,
): Promise<{
  composeGateway(settings: { config: Config }): Promise<{
    parts: GatewayParts;
    mirrors: readonly { readonly partnerId: string; start(): void }[];
    release: () => Promise<void>;
  }>;
  startGateway(parts: GatewayParts): Promise<{ url: string; close(): Promise<void> }>;
}> => fromProduct('server/index.js', build);

import { atSandbox, loadConfig } from '../../src/config/index.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { composeGateway, createLogger, startGateway } from '../../src/server/index.ts';
import { clockAt } from '../../src/time/index.ts';
import { testNow } from '../support/clock.ts';

/** Replaces a browser: keeps cookies by origin, follows redirects and sends forms. */
export const createBrowser = () => {
  const cookies = new Map<string, Map<string, string>>();
  const keep = (origin: string, response: Response): void => {
    const jar = cookies.get(origin) ?? new Map<string, string>();
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...rest] = line.split('; ');
      const [name = '', value = ''] = pair.split('=', 2);
      if (rest.includes('Max-Age=0')) jar.delete(name);
      else jar.set(name, value);
    }
    cookies.set(origin, jar);
  };
  const send = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const { origin } = new URL(url);
    const jar = [...(cookies.get(origin) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { ...(jar ? { cookie: jar } : {}) } });
    keep(origin, response);
    return response;
  };
  return {
    cookies,
    get: (url: string): Promise<Response> => send(url),
    /** Follows redirects to a page. */
    visit: async (url: string): Promise<Response> => {
      let response = await send(url);
      for (let steps = 0; steps < 5 && response.headers.has('location'); steps += 1)
        response = await send(new URL(response.headers.get('location') ?? '', url).href);
      return response;
    },
    submit: (action: string, fields: Readonly<Record<string, string>>): Promise<Response> =>
      send(action, { method: 'POST', body: new URLSearchParams(fields) }),
  };
};

export type Browser = ReturnType<typeof createBrowser>;

const unescapeHtml = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** Forms of a page with their addresses and fields. */
export const formsIn = (html: string) =>
  [...html.matchAll(/<form method="post" action="([^"]*)">(.*?)<\/form>/gs)].map(([, action = '', inner = '']) => ({
    action: unescapeHtml(action),
    fields: Object.fromEntries(
      [...inner.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)].map(([, name = '', value = '']) => [
        name,
        unescapeHtml(value),
      ]),
    ),
  }));

export interface House {
  readonly sandbox: Sandbox;
  readonly url: string;
  /** Advances the clock of gateway and sandbox. */
  wait(ms: number): void;
  run(
    as: string,
    query: string,
    variables?: object,
  ): Promise<{
    readonly data?: Record<string, unknown> | null;
    readonly errors?: readonly { readonly extensions: Record<string, unknown> }[];
  }>;
  close(): Promise<void>;
}

/** Starts a gateway and a sandbox that accepts the gateway as identity provider of every demo partner. */
export const openHouse = async (env: Readonly<Record<string, string>> = {}): Promise<House> => {
  let later = 0;
  const clock = clockAt(() => testNow() + later);
  const sandbox = await startSandbox({ clock, port: 0, customers: 40, seed: 1, quotas: false });
  const config = atSandbox(loadConfig({ PORT: '0', SANDBOX_QUOTAS: 'off', MIRROR: 'off', ...env }), sandbox.url);
  const { parts, release } = await composeGateway({ clock, config, logger: createLogger('silent') });
  const gateway = await startGateway(parts);
  sandbox.trustPlatform({
    metadataUrl: `${gateway.url}/saml/metadata.xml`,
    bindingUrl: `${gateway.url}/saml/binding/<partner>`,
  });
  const tokenOf = async (accountName: string): Promise<string | undefined> => {
    const members = (await (await fetch(`${gateway.url}/demo/members`)).json()) as {
      accountName: string;
      token: string;
    }[];
    return members.find((member) => member.accountName === accountName)?.token;
  };
  return {
    sandbox,
    url: gateway.url,
    wait: (ms) => {
      later += ms;
    },
    run: async (as, query, variables = {}) => {
      const response = await fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${await tokenOf(as)}` },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as Awaited<ReturnType<House['run']>>;
    },
    close: async () => {
      await gateway.close();
      await release();
      await sandbox.close();
    },
  };
};

export const OPEN = `mutation ($customerId: ID!, $target: String) {
  openConsole(input: { customerId: $customerId, target: $target }) { url expiresAt bindsAccount }
}`;

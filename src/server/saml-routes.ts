import { randomUUID } from 'node:crypto';
import formbody from '@fastify/formbody';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isGatewayError, type Language } from '../errors/index.ts';
import type { SignOnForm, SingleSignOn } from '../saml/index.ts';
import { preferredLanguage } from './callers.ts';
import { refuseHead } from './head-routes.ts';
import type { Logger } from './logger.ts';
import { logRefusal } from './refusals.ts';
import { donePage, formPage, refusedPage } from './saml-pages.ts';

interface SamlRoutesParts {
  readonly signOn: SingleSignOn;
  readonly logger: Logger;
  /** Whether browsers reach the gateway over TLS. */
  readonly secure: boolean;
}

const COOKIE = 'partnergraph_console';
/** Ten minutes: a ticket is valid for five, and the browser needs time to open it. */
const COOKIE_SECONDS = 600;

const queryOf = (url: string): string => url.slice(url.indexOf('?') + 1 || url.length);

const cookieOf = ({ headers }: FastifyRequest): string | null => {
  const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim().split('=', 2));
  return pairs.find(([name]) => name === COOKIE)?.[1] ?? null;
};

/**
 * `SameSite=Lax`: the browser sends the cookie with the vendor's redirect, which is a navigation, but not with a form
 * of another site.
 */
const setCookie = (reply: FastifyReply, value: string, { secure, seconds }: { secure: boolean; seconds: number }) =>
  reply.header(
    'set-cookie',
    `${COOKIE}=${value}; Path=/saml; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`,
  );

const page = (reply: FastifyReply, { status, html, policy }: { status: number; html: string; policy: string }) =>
  reply
    .code(status)
    .headers({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    })
    .send(html);

const text = (body: unknown, name: string): string => {
  const value = (body as Readonly<Record<string, unknown>> | null | undefined)?.[name];
  return typeof value === 'string' ? value : '';
};

/**
 * The partner's platform as identity provider (SAML 2.0) of the vendor's console. Browsers open these routes, so that
 * refusals are pages.
 */
export const samlRoutes = async (app: FastifyInstance, { signOn, logger, secure }: SamlRoutesParts): Promise<void> => {
  await app.register(formbody, { bodyLimit: 65_536 });

  const answering =
    (
      answer: (request: FastifyRequest, reply: FastifyReply, requestId: string, language: Language) => Promise<unknown>,
    ) =>
    async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
      const language = preferredLanguage(request.headers['accept-language']);
      const requestId = randomUUID();
      void reply.headers({ 'x-request-id': requestId, 'cache-control': 'no-store' });
      try {
        return await answer(request, reply, requestId, language);
      } catch (error) {
        if (!isGatewayError(error)) throw error;
        logRefusal(logger, error);
        return page(reply, refusedPage(error, language));
      }
    };

  app.get('/saml/metadata.xml', async (_, reply) =>
    reply
      .headers({ 'content-type': 'application/samlmetadata+xml; charset=utf-8', 'cache-control': 'no-cache' })
      .send(await signOn.metadata()),
  );
  for (const path of ['/saml/open', '/saml/sso', '/saml/slo']) refuseHead(app, path, 'GET');
  app.get(
    '/saml/open',
    answering(async (request, reply, requestId) => {
      const ticket = new URLSearchParams(queryOf(request.url)).get('ticket') ?? '';
      const { location, browser } = await signOn.open(ticket, requestId);
      setCookie(reply, browser, { secure, seconds: COOKIE_SECONDS });
      return reply.header('referrer-policy', 'no-referrer').redirect(location, 303);
    }),
  );
  app.get(
    '/saml/sso',
    answering(async (request, reply, requestId, language) => {
      const form: SignOnForm = await signOn.answer(cookieOf(request), queryOf(request.url), requestId);
      setCookie(reply, '', { secure, seconds: 0 });
      return page(reply, formPage(form, language));
    }),
  );
  app.get(
    '/saml/slo',
    answering(async (request, reply, requestId, language) => {
      const location = await signOn.logOut(cookieOf(request), queryOf(request.url), requestId);
      setCookie(reply, '', { secure, seconds: 0 });
      return location === null ? page(reply, donePage('loggedOut', language)) : reply.redirect(location, 303);
    }),
  );
  app.post<{ Params: { partner: string } }>(
    '/saml/binding/:partner',
    answering(async (request, reply, requestId, language) => {
      const { body } = request;
      const form = {
        bindRequest: text(body, 'bindRequest'),
        sigAlg: text(body, 'SigAlg'),
        signature: text(body, 'Signature'),
      };
      await signOn.recordBinding((request.params as { readonly partner: string }).partner, form, requestId);
      return page(reply, donePage('bound', language));
    }),
  );
};

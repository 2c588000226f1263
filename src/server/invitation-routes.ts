import type { FastifyInstance } from 'fastify';
import { preferredLanguage } from './callers.ts';
import { invitationPage, overPage, type ShownInvitation } from './invitation-pages.ts';

/** Finds the invitation of a token; null for an invalid token. */
export type OpenInvitation = (token: string) => Promise<ShownInvitation | null>;

/** The page that an invited person opens, without an account. Reading it changes nothing. */
export const invitationRoutes = (app: FastifyInstance, open: OpenInvitation): void => {
  // A wildcard, because the router refuses named parameters as long as a token.
  app.get<{ Params: { '*': string } }>('/invitations/*', async (request, reply) => {
    const language = preferredLanguage(request.headers['accept-language']);
    const shown = await open(request.params['*']);
    const { status, html, policy } = shown ? invitationPage(shown, language) : overPage(language);
    return reply
      .code(status)
      .headers({
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': policy,
        'cache-control': 'no-store',
        // The address is secret, so that it must not be sent to other sites or indexed.
        'referrer-policy': 'no-referrer',
        'x-robots-tag': 'noindex',
      })
      .send(html);
  });
};

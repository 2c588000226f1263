import type { Services } from '../partner/services.ts';
import type { OpenInvitation } from './invitation-routes.ts';

/** What the page of an invitation shows, without data about the invited person. */
export const openInvitationOf =
  ({ openByLink, partner }: Services): OpenInvitation =>
  async (token) => {
    const opened = await openByLink(token);
    if (opened?.kind.name !== 'invitation') return null;
    const { name, records } = partner(opened.partnerId).config;
    const { channel, expiresAt } = opened.record.values;
    return {
      partner: name,
      url: records.invitationUrl,
      isBoundToNumber: channel === 'ONLINE',
      expiresAt: typeof expiresAt === 'string' ? expiresAt : null,
    };
  };

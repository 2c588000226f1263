import type { Site } from '../../../config/index.ts';
import { GatewayError } from '../../../errors/index.ts';
import type { RequestContext } from '../../../request/context.ts';
import { refuse } from '../../../request/schema/windows.ts';
import { checkIdentifier } from '../../common/index.ts';

interface GivenContact {
  readonly mobile?: string | null | undefined;
  readonly email?: string | null | undefined;
}

/** Where a code is sent to, and what is registered. */
export interface Contact {
  readonly by: 'MOBILE' | 'EMAIL';
  readonly value: string;
  readonly argument: string;
}

/** The one contact that the site takes; null for none. BAD_USER_INPUT for the other site's, or one of a wrong form. */
export const contactOf = ({ mobile, email }: GivenContact, site: Site): Contact | null => {
  const china = site === 'CHINA';
  const [own, other] = china ? [mobile, email] : [email, mobile];
  if (other) refuse(china ? 'input.email' : 'input.mobile', `not in ${china ? 'China' : 'this site'}`);
  if (own === undefined || own === null) return null;
  const contact = {
    by: china ? 'MOBILE' : 'EMAIL',
    value: own,
    argument: `input.${china ? 'mobile' : 'email'}`,
  } as const;
  checkIdentifier(contact, site, contact.argument);
  return contact;
};

/** The id of the partner's platform at the vendor, under which customers are registered. WRONG_STATE without one. */
export const platformOf = ({ partner }: RequestContext): string => {
  const { agencyName } = partner.config;
  if (agencyName) return agencyName;
  throw new GatewayError('WRONG_STATE', { hints: { rule: 'partner-platform', limit: 'agencyName' } });
};

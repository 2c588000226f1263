import type { Config } from '../config/index.ts';
import {
  alertRule,
  invitation,
  type RecordKind,
  type Settings,
  settingsOf,
  webhookEndpoint,
} from '../records/index.ts';

type PartnerConfig = Config['partners'][number];

/**
 * The settings of a partner's records. Beside the configured ones, invitations know where mails are off, and webhooks
 * and alert rules where no copies are kept; alert rules also know whether the partner is in China.
 */
export const recordSettingsOf = (
  { mail, mirror }: Pick<Config, 'mail' | 'mirror'>,
  { id, records, site }: Pick<PartnerConfig, 'id' | 'records' | 'site'>,
  kinds: readonly RecordKind[],
): ReadonlyMap<string, Settings> => {
  const configured = settingsOf(kinds, records.kinds, id);
  const copies: Settings = mirror.enabled ? {} : { copies: 0 };
  const known: readonly (readonly [kind: string, more: Settings])[] = [
    [invitation.name, mail ? {} : { byMail: 0 }],
    [webhookEndpoint.name, copies],
    [alertRule.name, { ...copies, isChina: site === 'CHINA' ? 1 : 0 }],
  ];
  return new Map([
    ...configured,
    ...known.map(([name, more]) => [name, { ...configured.get(name), ...more }] as const),
  ]);
};

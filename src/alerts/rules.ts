import { ALERT_WATCHES, type AlertWatch, alertRule, listAll, type Records, type Settings } from '../records/index.ts';
import { type Rule, toRule } from './watch.ts';

/** The owner of records that no member requested. */
export const GATEWAY_NAME = 'gateway';

/** Minutes of the gateway's own rules, which apply where a partner has no rule of the kind; 0: no rule. */
const minutesOf = (settings: Settings): Readonly<Partial<Record<AlertWatch, number>>> => ({
  OPERATION_UNKNOWN: settings.unknownMinutes ?? 0,
  MIRROR_BEHIND: settings.behindMinutes ?? 0,
  WEBHOOK_PAUSED: settings.webhookPaused ?? 0,
});

/** The gateway's own rule of a kind. */
export const defaultRule = (watch: AlertWatch, minutes: number): Rule => ({
  id: `default:${watch}`,
  version: 0,
  watch,
  owner: GATEWAY_NAME,
  customerId: null,
  amount: null,
  budgetPercent: 0,
  days: 0,
  factor: 0,
  minutes,
});

/**
 * The rules to check: the partner's active ones, and the gateway's own where the partner has no rule of the kind. A
 * rule for some customers only, such as a manager's, does not replace the gateway's own.
 */
export const activeRules = async (records: Records, looksAtAll: (rule: Rule) => boolean): Promise<readonly Rule[]> => {
  if (!records.kinds.has(alertRule.name)) return [];
  const kept = await listAll(records, alertRule, ['ACTIVE', 'PAUSED']);
  const known = new Set(
    kept
      .map(toRule)
      .filter(looksAtAll)
      .map(({ watch }) => watch),
  );
  const minutes = minutesOf(records.settingsOf(alertRule.name));
  const defaults = ALERT_WATCHES.filter((watch) => !known.has(watch) && (minutes[watch] ?? 0) > 0);
  return [
    ...kept.filter(({ state }) => state === 'ACTIVE').map(toRule),
    ...defaults.map((watch) => defaultRule(watch, minutes[watch] ?? 0)),
  ];
};

import type { DemoPartner } from '../../config/demo.ts';
import { below, fraction, mix, pick, repeatByWeight } from './hash.ts';
import type { IdCodec } from './ids.ts';
import { createNames } from './names.ts';
import { DAY, utc, YEAR } from './time.ts';
import { CHINESE, ENGLISH, EUROPEAN_SLUGS } from './words.ts';

const SLUGS = { CHINA: CHINESE.pinyin, INTERNATIONAL: ENGLISH.slugs, EUROPE: EUROPEAN_SLUGS } as const;

/** A customer as the vendor's list shows it. */
export interface CustomerRow {
  readonly customer: string | null;
  readonly account_name: string;
  readonly customer_id: string;
  readonly associated_on: string;
  readonly association_type: string;
  readonly label: string | null;
  readonly telephone: string | null;
  readonly verified_status: string;
  readonly country_code: string | null;
  readonly customer_type: number;
  readonly is_frozen: number;
  readonly account_managers: readonly { readonly account_name: string }[] | null;
  readonly xaccount_id: string;
  readonly xaccount_type: string;
  readonly customer_level?: string;
  readonly email: string | null;
}

export interface CustomerSeed {
  readonly seed: number;
  readonly partner: DemoPartner;
  readonly scope: number;
  readonly count: number;
  readonly largeAmounts: boolean;
  /** Seconds since 1970; no seeded customer was associated later. */
  readonly anchor: number;
  readonly ids: IdCodec;
}

const HISTORY = 3 * YEAR;
const LEVELS = repeatByWeight(['V0', 30], ['V1', 25], ['V2', 20], ['V3', 12], ['V4', 8], ['V5', 5]);
const VERIFIED = repeatByWeight(['2', 78], ['-1', 14], ['0', 4], ['1', 4]);
const VERIFIED_INTERNATIONAL = repeatByWeight(['2', 74], ['-1', 14], ['0', 4], ['1', 4], ['3', 4]);
const UNVERIFIED = '-1';
const FROZEN = repeatByWeight([0, 97], [1, 3]);

/**
 * The customers of one scope, computed from their index alone; no customer is stored. Indexes follow the order of
 * association.
 */
export const createCustomerSeed = ({ seed, partner, scope, count, largeAmounts, anchor, ids }: CustomerSeed) => {
  const china = partner.site === 'CHINA';
  const words = china ? CHINESE : ENGLISH;
  const base = mix(seed, scope);
  const managers = partner.members.filter(({ roles }) => roles.includes('ACCOUNT_MANAGER'));
  const types = china ? repeatByWeight(['2', 85], ['1', 15]) : repeatByWeight(['3', 80], ['1', 20]);
  const draw = (index: number, purpose: number): number => mix(mix(base, purpose), index);

  const associatedAt = (index: number): number =>
    anchor - HISTORY + Math.floor(((index + fraction(draw(index, 1))) / count) * (HISTORY - DAY));

  const isCompany = (index: number): boolean => below(draw(index, 11), 100) < 70;
  const verifiedStatus = (index: number): string => pick(china ? VERIFIED : VERIFIED_INTERNATIONAL, draw(index, 12));
  const names = createNames(china ? 'CHINA' : 'INTERNATIONAL');

  /** Number of the customer's name among all possible names; null before its real-name authentication. */
  const nameNumber = (index: number): number | null =>
    verifiedStatus(index) === UNVERIFIED
      ? null
      : isCompany(index)
        ? names.company(draw(index, 2), draw(index, 3), draw(index, 4))
        : names.person(draw(index, 5), draw(index, 6));

  const labelNumber = (index: number): number | null =>
    below(draw(index, 14), 100) < 40 ? below(draw(index, 15), words.labels.length) : null;

  /** The account name contains scope and index, so that a customer is found by it without a table. */
  const accountName = (index: number): string => {
    const slug = pick(SLUGS[partner.site], draw(index, 7));
    return `${slug}_${scope.toString(36)}${index.toString(36).padStart(4, '0')}`;
  };

  const associationType = (index: number): string => pick(types, draw(index, 8));

  const accountManagers = (index: number) => {
    const manager = below(draw(index, 9), 100) < 15 ? undefined : managers[below(draw(index, 10), managers.length)];
    return manager ? [{ account_name: manager.accountName }] : null;
  };

  const row = (index: number): CustomerRow => {
    const verified = verifiedStatus(index);
    const [name, label] = [nameNumber(index), labelNumber(index)];
    const number = draw(index, 13).toString().padStart(10, '0');
    const account = accountName(index);
    return {
      customer: name === null ? null : names.text(name),
      account_name: account,
      customer_id: ids.encode(scope, index),
      associated_on: utc(associatedAt(index)),
      association_type: associationType(index),
      label: label === null ? null : (words.labels[label] ?? null),
      // Neither country has telephone numbers that begin like these.
      telephone: china
        ? `100${number.slice(-8)}`
        : below(draw(index, 16), 100) < 60
          ? `555010${number.slice(-4)}`
          : null,
      verified_status: verified,
      country_code: china ? '0086' : '0001',
      customer_type: verified === UNVERIFIED ? -1 : isCompany(index) ? 1 : 0,
      is_frozen: pick(FROZEN, draw(index, 17)),
      account_managers: accountManagers(index),
      xaccount_id: `crm-${scope}-${index}`,
      xaccount_type: partner.agencyName,
      ...(china ? { customer_level: pick(LEVELS, draw(index, 18)) } : {}),
      email: china && below(draw(index, 19), 100) < 50 ? null : `${account}@example.com`,
    };
  };

  return {
    count,
    row,
    associatedAt,
    associationType,
    accountName,
    nameNumber,
    nameText: names.text,
    labelNumber,
    labelText: (number: number): string => words.labels[number] ?? '',
    findAccount(name: string): number | null {
      const key = name.slice(name.lastIndexOf('_') + 1);
      if (key[0] !== scope.toString(36)) return null;
      const index = Number.parseInt(key.slice(1), 36);
      return index >= 0 && index < count && accountName(index) === name ? index : null;
    },
    findByPlatformUser(xaccountId: string): number | null {
      const match = /^crm-(\d+)-(\d+)$/.exec(xaccountId);
      return match !== null && Number(match[1]) === scope && Number(match[2]) < count ? Number(match[2]) : null;
    },
    /** Whether the customer grants the partner an agency; about one customer in ten does not. */
    grantsAgency: (index: number): boolean =>
      below(draw(index, 20), 100) >= 10 || (scope === 0 && index === partner.customer.index),
    /** With `largeAmounts` some customers have amounts of 18 digits, which a double cannot hold exactly. */
    isHuge: (index: number): boolean => largeAmounts && index % 40 === 3,
    draw: (index: number, purpose: number): number => draw(index, 100 + purpose),
  };
};
export type CustomerSeedData = ReturnType<typeof createCustomerSeed>;

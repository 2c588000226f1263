import { GatewayError } from '../../../errors/index.ts';
import {
  agreementAcceptance,
  PROFILE_KEY,
  partnerProfile,
  readValues,
  requireGiven,
  WHOLE_PARTNER,
} from '../../../records/index.ts';
import type { RequestContext } from '../../../request/context.ts';

/** Versions of the texts that a customer has accepted; null: not said, in a dry run. */
export interface AcceptedTexts {
  readonly agreementVersion: string | null;
  readonly privacyVersion: string | null;
}

const TEXTS = ['agreementVersion', 'privacyVersion'] as const;

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** BAD_USER_INPUT for a version that is missing or too long. */
export const readAcceptedTexts = (
  { partner }: RequestContext,
  input: { readonly [text in (typeof TEXTS)[number]]?: string | null } & { readonly dryRun: boolean },
): AcceptedTexts => {
  const { currency } = partner.records;
  const { agreementVersion, privacyVersion, dryRun } = input;
  const read = readValues(agreementAcceptance.fields, { agreementVersion, privacyVersion }, { currency, names: TEXTS });
  if (!dryRun) requireGiven(read, TEXTS);
  return { agreementVersion: textOf(read.agreementVersion), privacyVersion: textOf(read.privacyVersion) };
};

/**
 * WRONG_STATE for a version that is not the one in the partner's profile; any is right where the profile names none.
 */
export const requireCurrentTexts = async ({ partner }: RequestContext, accepted: AcceptedTexts): Promise<void> => {
  const { records } = partner;
  if (!records.kinds.has(partnerProfile.name)) return;
  const profile = (await records.findByKeys(partnerProfile, WHOLE_PARTNER, [PROFILE_KEY])).get(PROFILE_KEY);
  for (const text of TEXTS) {
    const current = textOf(profile?.values[text]);
    if (current === null || accepted[text] === null || accepted[text] === current) continue;
    throw new GatewayError('WRONG_STATE', {
      hints: { rule: 'text-is-current', argument: `input.${text}`, limit: current },
    });
  }
};

import { mutation } from '../support/write-desk.ts';

export const CHINA = { as: 'chen.xia', partner: 'demo-cn' } as const;
export const MOBILE = '0086-10000000001';
const MADE =
  'customerId associated customer { id: customerId accountName associationModel externalId frozen contact { phone } }';

/** What a registration answers, beside its operation. */
export interface Made {
  readonly customerId: string | null;
  readonly associated: boolean;
  readonly customer: { readonly id: string; readonly accountName: string; readonly externalId: string } | null;
}

export const TEXTS = { agreementVersion: '2026-01', privacyVersion: '2026-02' };
export const register = (key: string, input: object = {}) =>
  mutation('registerCustomer', key, { ...TEXTS, ...input }, MADE);

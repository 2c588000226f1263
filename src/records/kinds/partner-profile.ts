import { choice, choices, line, paragraph } from '../fields.ts';
import { defineRecordKind } from '../kind.ts';
import { messageLanguage } from '../message-language.ts';
import { vocabulary } from '../vocabulary.ts';

const menu = vocabulary('ConsoleMenu', 'A menu that customers see in the console of the vendor.', {
  PARTNER: 'The menu of the partner.',
  VENDOR: 'The menu of the vendor.',
});

const isTimeZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
};

/** Key of the one profile in use. */
export const PROFILE_KEY = 'partner';

/** Data about the partner itself that Partner Center shows and no operation of the vendor returns. */
export const partnerProfile = defineRecordKind({
  name: 'partnerProfile',
  type: 'PartnerProfile',
  list: 'partnerProfiles',
  words: ['profile of the partner', 'profiles of the partner'],
  description: "The partner's own data in Partner Center: ids at the vendor, console and message settings.",
  customer: 'none',
  fields: {
    vendorPartnerId: line('Id of the partner at the vendor: the account id under its credentials.', {
      required: true,
      max: 64,
    }),
    platformId: line('Id of the platform, which the vendor gives with the access configuration (`xaccount_type`).', {
      max: 64,
    }),
    messageLanguage: choice(messageLanguage, 'Language of messages of the vendor.', { required: true }),
    consoleBrand: line('Brand that the console shows beside the brand of the vendor; it is set at the vendor.'),
    consoleMenus: choices(menu, 'Menus that the console shows to customers; they are set at the vendor.'),
    operationsInfo: paragraph('Contact for help, as the console shows it to customers.'),
    agreementVersion: line(
      'Version of the user agreement that registration pages show now: no customer is registered under another one.',
      { max: 50 },
    ),
    privacyVersion: line(
      'Version of the privacy statement that registration pages show now: no customer is registered under another one.',
      { max: 50 },
    ),
    timeZone: line('Time zone of messages, such as `Asia/Shanghai`.', { required: true, max: 64 }),
  },
  states: { CURRENT: 'The profile in use.', REPLACED: 'No longer in use.' },
  editable: ['CURRENT'],
  steps: {
    replace: {
      mutation: 'replacePartnerProfile',
      description: 'Ends the use of a profile, so that another one can be created.',
      from: ['CURRENT'],
      to: 'REPLACED',
      by: 'EDIT',
      reason: 'optional',
    },
  },
  rules: [
    ({ record: { values } }) =>
      isTimeZone(values.timeZone ?? '')
        ? null
        : { code: 'BAD_USER_INPUT', rule: 'input.timeZone', limit: 'a time zone such as Asia/Shanghai' },
  ],
  unique: { rule: 'one-profile', states: ['CURRENT'], by: () => PROFILE_KEY },
  retention: { days: 365, states: ['REPLACED'] },
  roles: { ACCOUNT_DIRECTOR: ['READ', 'EDIT'], ACCOUNT_MANAGER: ['READ'] },
});

import { defineModel } from '../model.ts';

export const customerModel = defineModel({
  rows: { ListSubCustomers: 'customer_infos.0' },
  fields: {
    id: 'customer_id',
    name: 'customer',
    associationModel: 'association_type',
    associatedAt: 'associated_on',
    kind: 'customer_type',
    level: 'customer_level',
    verification: 'verified_status',
    frozen: 'is_frozen',
    accountManager: 'account_managers.0',
    externalId: 'xaccount_id',
    externalPlatform: 'xaccount_type',
    contact: { kind: 'group', fields: { phone: 'telephone', countryCode: 'country_code', email: 'email' } },
  },
});

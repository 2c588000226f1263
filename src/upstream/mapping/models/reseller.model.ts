import { defineModel, group } from '../model.ts';

export const resellerModel = defineModel({
  rows: { ListIndirectPartners: 'indirect_partners.0' },
  fields: {
    id: 'indirect_partner_id',
    associatedAt: 'associated_on',
    // The vendor's «account manager id» is a login name.
    accountManager: group({
      id: 'account_manager_id',
      accountName: 'account_manager_id',
      name: 'account_manager_name',
    }),
    contact: group({ phone: 'mobile_phone', email: 'email' }),
  },
});

import { defineModel } from '../model.ts';

export const serviceTypeModel = defineModel({
  rows: { ListServiceTypes: 'service_types.0' },
  fields: { code: 'service_type_code', name: 'service_type_name' },
});

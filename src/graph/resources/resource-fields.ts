import { ID } from 'type-graphql';
import { ResourceType, ServiceType } from '../catalog/index.ts';
import { sharedFields } from '../common/index.ts';

/** Fields that resources have however they are paid for. */
export const ResourceField = sharedFields({
  name: { type: () => String, description: 'Name that the customer gave.' },
  serviceType: { type: () => ServiceType, description: 'The service.' },
  resourceType: { type: () => ResourceType, description: 'The type within the service.' },
  region: { type: () => String, description: 'Code of the region, such as "cn-north-4".' },
});

/** Conditions that lists of resources share. */
export const ResourceCondition = sharedFields({
  serviceTypeCode: { type: () => ID, description: 'Code of the service.' },
  region: { type: () => String, description: 'Code of the region.' },
});

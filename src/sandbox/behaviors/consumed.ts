import { SERVICES, serviceName } from '../data/catalog.ts';
import type { Call } from './behavior.ts';

const [ECS] = SERVICES;

/**
 * Service and resource type that an order bought; without an order those of cloud servers. The resource type is null
 * for a service without resources.
 */
export const consumedNames = ({ scope, language }: Call, customer: number, orderId: string | null | undefined) => {
  const order = orderId ? scope.orders.ofCustomer(customer).find(({ id }) => id === orderId) : undefined;
  const { service = ECS } = order ?? {};
  return {
    cloud_service_type_name: serviceName(service, language),
    resource_type_name: service.resources[0]?.name[language] ?? null,
  };
};

export const NOTHING_CONSUMED = { cloud_service_type_name: null, resource_type_name: null } as const;

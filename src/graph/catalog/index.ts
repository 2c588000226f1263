export { ChargingMode, nameCost, Quantity, ResourceType, ServiceType, translationCost } from './catalog.type.ts';
export { serviceTypeName, translateResourceType, translateServiceType } from './names.loader.ts';

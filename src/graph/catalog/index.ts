export { ChargingMode, Quantity, ResourceType, ServiceType } from './catalog.type.ts';
export { serviceTypeName, translateResourceType, translateServiceType } from './names.loader.ts';
export { resourceTypeTranslations, serviceTypeNames, serviceTypeTranslations } from './site-language.ts';

export { composeGateway } from './compose.ts';
export { type Gateway, startGateway, trustedDocuments } from './gateway.ts';
export type { GatewayParts } from './gateway-parts.ts';
export { createLogger, type Logger } from './logger.ts';
export { startMetrics } from './metrics/listener.ts';
export { siteAdvice } from './site-advice.ts';

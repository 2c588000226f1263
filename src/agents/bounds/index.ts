export { type AgentBounds, createAgentBounds } from './bounds.ts';
export type { AgentLimits, AgentRules } from './rules.ts';
export { type AgentUse, MOST_AGENTS_SHOWN, type Reservation } from './usage.ts';

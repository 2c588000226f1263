export { type AgentBounds, createAgentBounds } from './bounds.ts';
export type { AgentLimits, AgentRules } from './rules.ts';
export type { Reservation } from './usage.ts';

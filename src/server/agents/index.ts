export { type AgentDoor, agentDoor, openAgentDoor } from './door.ts';
export { AGENT_BOUNDS, viaAgent } from './note.ts';

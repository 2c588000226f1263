export { type AgentDoor, agentDoor, openAgentDoor } from './door.ts';
export type { CalledTool } from './session.ts';

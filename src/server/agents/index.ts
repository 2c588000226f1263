export { type AgentDoor, agentDoor, openAgentDoor } from './door.ts';

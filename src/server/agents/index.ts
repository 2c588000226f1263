export { type AgentDoor, agentDoor, openAgentDoor } from './door.ts';
export { noteTool, viaAgent } from './note.ts';

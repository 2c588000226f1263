export { answerOf, complaintAbout, refusedAnswer, type ToolAnswer, type ToolArguments } from './call.ts';
export { type AgentSession, createAgentServer } from './server.ts';
export { type AgentTool, loadAgentTools } from './tool.ts';

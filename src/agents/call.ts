import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { FormattedExecutionResult } from 'graphql';
import type { Language } from '../errors/index.ts';
import { fence, outsideTextIn } from './outside-text.ts';
import type { AgentTool } from './tool.ts';

export type ToolArguments = Readonly<Record<string, unknown>>;

interface ToolError {
  readonly code: string;
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly hints?: Readonly<Record<string, unknown>>;
}

/** The answer of a tool, in the format of the protocol. */
export interface ToolAnswer {
  readonly content: { readonly type: 'text'; readonly text: string }[];
  readonly structuredContent: Record<string, unknown>;
  readonly isError?: true;
}

const AJV = new Ajv2020({ strict: false, allErrors: false });
const validators = new WeakMap<AgentTool, ValidateFunction>();

const validatorOf = (tool: AgentTool): ValidateFunction => {
  const known = validators.get(tool);
  if (known) return known;
  const made = AJV.compile(tool.inputSchema);
  validators.set(tool, made);
  return made;
};

/** The first argument that does not fit the tool's schema, and what it must be; null when all arguments fit. */
export const complaintAbout = (
  tool: AgentTool,
  given: ToolArguments,
): readonly [argument: string, limit: string] | null => {
  const validate = validatorOf(tool);
  if (validate(given)) return null;
  const [first] = validate.errors ?? [];
  return first ? [argumentOf(first), first.message ?? 'a value that fits the schema of the tool'] : null;
};

const argumentOf = ({ instancePath, params }: ErrorObject): string => {
  const named: unknown = params.missingProperty ?? params.additionalProperty;
  return [instancePath.slice(1).replaceAll('/', '.'), named].filter(Boolean).join('.') || 'arguments';
};

/** Errors with the gateway's own hints. The vendor's answer to a failed call is only in the log. */
const errorsIn = ({ errors = [] }: FormattedExecutionResult): readonly ToolError[] =>
  errors.map(({ message, path, extensions = {} }) => {
    const { code, upstream: _, errorId: __, ...hints } = extensions;
    return {
      code: String(code ?? 'INTERNAL'),
      message,
      ...(path ? { path } : {}),
      ...(Object.keys(hints).length > 0 ? { hints } : {}),
    };
  });

const isNothing = (data: unknown): boolean =>
  data === null || data === undefined || Object.values(data).every((value) => value === null);

/**
 * The result of a tool's document, as structured content and as fenced text, with pointers to the texts from outside.
 */
export const answerOf = (tool: AgentTool, result: FormattedExecutionResult, language: Language): ToolAnswer => {
  const errors = errorsIn(result);
  const data = result.data ?? null;
  const structuredContent = {
    data,
    ...(errors.length > 0 ? { errors } : {}),
    outsideText: outsideTextIn(data, tool.dataSchema),
  };
  return {
    content: [{ type: 'text', text: fence(structuredContent, language) }],
    structuredContent,
    ...(errors.length > 0 && isNothing(data) ? { isError: true as const } : {}),
  };
};

/** The answer to a call that was refused before its document ran. */
export const refusedAnswer = (error: ToolError): ToolAnswer => ({
  content: [{ type: 'text', text: JSON.stringify(error) }],
  structuredContent: { data: null, errors: [error], outsideText: [] },
  isError: true,
});

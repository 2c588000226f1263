/** The part of JSON Schema 2020-12 that the gateway writes. */
export type JsonSchema = {
  readonly type?: string | string[];
  readonly description?: string;
  readonly properties?: Record<string, JsonSchema>;
  readonly required?: string[];
  readonly additionalProperties?: boolean;
  readonly items?: JsonSchema;
  readonly enum?: (string | null)[];
  readonly anyOf?: JsonSchema[];
  readonly default?: string | number | boolean | null;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly $ref?: string;
  readonly $defs?: Record<string, JsonSchema>;
  /** Whether the text was written by people outside the gateway. This keyword is the gateway's own. */
  readonly 'x-outside-text'?: true;
};

/** The schema of an object. */
export type ObjectSchema = JsonSchema & {
  readonly type: 'object';
  readonly properties: Record<string, JsonSchema>;
};

export interface WebhookSecretTable {
  readonly partner_id: string;
  readonly endpoint_id: string;
  readonly idempotency_key: string;
  readonly input_digest: string;
  readonly secret: string;
  readonly issued_at: string;
  /** Null for the newest secret. */
  readonly expires_at: string | null;
}

export interface WebhookCursorTable {
  readonly partner_id: string;
  readonly endpoint_id: string;
  readonly log: string;
  readonly seq: number;
}

export interface WebhookDeliveryTable {
  readonly partner_id: string;
  readonly endpoint_id: string;
  readonly id: string;
  readonly message_id: string;
  /** Order of the endpoint's deliveries. */
  readonly number: number;
  readonly type: string;
  /** Deliveries for one object are sent in the order of their numbers. */
  readonly object: string;
  /** JSON, exactly as it is signed. */
  readonly content: string;
  readonly state: string;
  readonly attempts: number;
  readonly due_at: string;
  readonly created_at: string;
  readonly answered_at: string | null;
  readonly status: number | null;
  readonly fault: string | null;
}

export interface WebhookReaderTable {
  readonly partner_id: string;
  readonly endpoint_id: string;
  /** JSON of the claims, without roles. */
  readonly claims: string;
  /** JSON of the rights at the activation. */
  readonly rights: string;
}

export type Body = Readonly<Record<string, unknown>>;

/** A refusal by the vendor. It is thrown anywhere below the handler, which turns it into an answer. */
export class Refusal extends Error {
  readonly status: number;
  readonly body: Body;

  constructor(status: number, message: string, body: Body) {
    super(message);
    this.status = status;
    this.body = body;
  }
}

/** A refusal in the format of BSS and of the API gateway in front of it. Older operations refuse with status 200. */
export const refuse = (status: number, code: string, message: string, extra: Body = {}): Refusal =>
  new Refusal(status, message, { error_code: code, error_msg: message, ...extra });

export const invalid = (message: string): Refusal => refuse(400, 'CBC.0101', message);

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
};

/** A refusal in IAM's format. */
export const refuseIam = (status: number, message: string): Refusal =>
  new Refusal(status, message, { error: { code: status, message, title: TITLES[status] ?? 'Error' } });

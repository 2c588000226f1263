import type { Transport } from './transport.ts';

interface WxRequest {
  readonly url: string;
  readonly method: 'POST';
  readonly header: Record<string, string>;
  readonly data: string;
  /** Anything but `json`: the answer stays text. */
  readonly dataType: string;
  readonly responseType: 'text';
  readonly timeout: number;
  success(response: { readonly statusCode: number; readonly data: unknown }): void;
  fail(reason: { readonly errMsg: string }): void;
}

/** The part of a mini-program's `wx` that is used. */
export interface Wx {
  request(options: WxRequest): unknown;
}

/** Transport by `wx.request`, for WeChat mini-programs: `wxTransport(wx)`. */
export const wxTransport =
  (wx: Wx): Transport =>
  ({ url, headers, body, timeoutMs }) =>
    new Promise((resolve, reject) => {
      wx.request({
        url,
        method: 'POST',
        header: { ...headers },
        data: body,
        dataType: 'text',
        responseType: 'text',
        timeout: timeoutMs,
        success: ({ statusCode, data }) =>
          resolve({ status: statusCode, text: typeof data === 'string' ? data : JSON.stringify(data) }),
        fail: ({ errMsg }) => reject(new Error(errMsg)),
      });
    });

const inOneSpelling = (text: unknown): string =>
  String(text ?? '')
    .normalize('NFKC')
    .trim()
    .toLowerCase();

/** What makes two opportunities the same: the company and its need, however they are written. */
export const needKey = ({ company, need }: { readonly company?: unknown; readonly need?: unknown }): string =>
  JSON.stringify([inOneSpelling(company), inOneSpelling(need)]);

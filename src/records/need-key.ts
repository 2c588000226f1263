const inOneSpelling = (text: unknown): string =>
  String(text ?? '')
    .normalize('NFKC')
    .trim()
    .toLowerCase();

/** Two opportunities are the same when company and need are equal, apart from spelling. */
export const needKey = ({ company, need }: { readonly company?: unknown; readonly need?: unknown }): string =>
  JSON.stringify([inOneSpelling(company), inOneSpelling(need)]);

const sectionsOf = (page: string): string[] => page.split(/^(?=## )/m);

const titleOf = (section: string): string | undefined => section.split('\n', 1)[0];

const isTitled = (section: string): boolean => section.startsWith('## ');

const join = (parts: readonly string[]): string => `${parts.map((part) => part.trimEnd()).join('\n\n')}\n`;

/** The page with this section: it replaces the one of the same title, or is added at the end. */
export const putSection = (page: string, section: string): string => {
  const parts = sectionsOf(page);
  const at = parts.findIndex((part) => titleOf(part) === titleOf(section));
  return join(at < 0 ? [...parts, section] : parts.with(at, section));
};

/** The report, followed by the sections of the page that it does not have, which other commands have written. */
export const withOtherSections = (report: string, page: string): string => {
  const own = new Set(sectionsOf(report).map(titleOf));
  return join([report, ...sectionsOf(page).filter((part) => isTitled(part) && !own.has(titleOf(part)))]);
};

export function escaped(text: string): string
export function renderMarkdown(
  text: string,
  site: {
    readonly hrefOf: (target: string) => string | null
    readonly labels: { readonly program: string; readonly table: string }
  },
): { readonly title: string; readonly first: string; readonly html: string }

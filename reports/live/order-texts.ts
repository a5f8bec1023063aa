/** Earlier texts first. What has no date stays behind what it stood behind; those that could not be read come last. */
export function byDate<T extends { readonly understood: { readonly date: string | null } | null }>(
  texts: readonly T[],
): readonly T[] {
  const sorted: T[] = []
  for (const text of texts.filter((t) => t.understood !== null)) {
    const date = text.understood!.date
    // From the end: a text goes before all that are dated later.
    let at = sorted.length
    while (date !== null && at > 0 && (sorted[at - 1]!.understood!.date ?? '') > date) at--
    sorted.splice(at, 0, text)
  }
  return [...sorted, ...texts.filter((t) => t.understood === null)]
}

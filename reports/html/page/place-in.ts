/** The place that an address of the page names: `#2024-7.1&view=inline` names 2024-7.1. */

export function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    // A lone per cent sign: taken as it stands.
    return part
  }
}

/** The place that an address names. */
export function placeIn(hash: string): string {
  const [place = ''] = hash.replace(/^#/, '').split('&')
  return place.includes('=') ? '' : decoded(place)
}

export function haveNode(
  wanted: string,
  options?: { readonly integrity?: string; readonly download?: boolean },
): { readonly bin: string; readonly version: string } | { readonly why: string }

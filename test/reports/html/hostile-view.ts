/** A view whose every string tries to rule the page: markup, scripts, direction overrides, line separators. */
import type { View } from '../../../src/model/index.ts'
import { laid, plain, wordingView } from './sample-views.ts'

export const HOSTILE = [
  '</td></table><script>window.ruled = 1</script>',
  '<img src=x onerror="window.ruled = 2">',
  '"><svg onload=window.ruled=3>',
  '</style><style>body{display:none}</style>',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is meant to look like one
  '<!-- & &lt;b&gt; &amp; ]]> ${window.ruled=4}',
  'a\u202Ekcatta\u202C b \u2066c\u2069',
  'line\u2028separator\u2029',
  'nul\u0000 bell\u0007 half\uD800 feff\uFEFF',
  "javascript:window.ruled=5//';window.ruled=6//",
].join(' ')

/** Every string of a value replaced by `change`, but those that are keys of the model. */
function everywhere(value: unknown, change: (text: string, key: string) => string, key = ''): unknown {
  if (typeof value === 'string') return change(value, key)
  if (Array.isArray(value)) return value.map((item) => everywhere(item, change, key))
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, everywhere(v, change, k)]))
  return value
}

const FIXED = new Set([
  'kind',
  'claim',
  'look',
  'group',
  'mark',
  'evidence',
  'fidelity',
  'ui',
  'lang',
  'reading',
  'key',
  'strength',
  'siglum',
  'bead',
  'id',
  'address',
  'row',
  'clause',
  'sha256',
  'movedFrom',
  'ref',
])

/** Addresses stay apart, and hold what an address may hold of a file's name. */
const NASTY = '"><script>window.ruled=7</script>&%41\u202E'

export function hostileView(): View {
  const view = everywhere(wordingView(), (text, key) => {
    if (['address', 'row', 'clause', 'movedFrom', 'ref'].includes(key)) return `${NASTY}${text}`
    return FIXED.has(key) ? text : `${text}${HOSTILE}`
  }) as View
  return laid({
    ...view,
    rows: view.rows.map((row) => ({
      ...row,
      id: `${NASTY}${row.id}`,
      base: row.base.map((c) => ({ ...c, runs: [plain(HOSTILE)] })),
    })),
  })
}

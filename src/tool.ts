/** Which program made an output: told in every one, so that it can be made again. */
import record from '../package.json' with { type: 'json' }

declare const TIFA_VERSION: string | undefined

/** Put in when the program is bundled; that of package.json where it runs unbundled. */
export const VERSION: string = typeof TIFA_VERSION === 'string' ? TIFA_VERSION : record.version

/**
 * The version of this program, and of the ICU that parts words. Node tells its ICU (`none` where it was built without);
 * a browser does not, and it is `unknown` there.
 */
export const TOOL: { readonly version: string; readonly icu: string } = {
  version: VERSION,
  icu: typeof process === 'undefined' ? 'unknown' : (process.versions?.icu ?? 'none'),
}

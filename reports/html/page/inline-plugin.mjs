// `import { inlined } from './page-script.ts?inline'` gives the bundled, minified text of a file that runs in the page.
// One function for the build (esbuild) and for the tests (vitest), so that both see the same bytes.
import { dirname, resolve } from 'node:path'
import * as esbuild from 'esbuild'

const SUFFIX = '?inline'

/** The module that stands for a page's script (.ts) or style (.css), and the files it was made of. */
async function inlineModule(path) {
  const result = await esbuild.build({
    entryPoints: [path],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    absWorkingDir: dirname(path),
  })
  const text = result.outputFiles[0].text.trimEnd()
  if (/<\/(script|style)|<!--/i.test(text)) throw new Error(`${path}: would close the element it stands in`)
  const files = Object.keys(result.metafile.inputs).map((file) => resolve(dirname(path), file))
  return { code: `export const inlined = ${JSON.stringify(text)}`, files }
}

export const inlineForEsbuild = {
  name: 'inline',
  setup(build) {
    build.onResolve({ filter: /\?inline$/ }, (args) => ({
      path: resolve(args.resolveDir, args.path.slice(0, -SUFFIX.length)),
      namespace: 'inline',
    }))
    build.onLoad({ filter: /.*/, namespace: 'inline' }, async (args) => {
      const { code, files } = await inlineModule(args.path)
      return { contents: code, loader: 'js', watchFiles: files }
    })
  },
}

// Vite would take a path that ends in .css for a style of its own.
const PREFIX = '\0inline:'
const ENDING = '.js'

export const inlineForVite = {
  name: 'inline',
  enforce: 'pre',
  resolveId(source, importer) {
    if (!source.endsWith(SUFFIX) || importer === undefined) return null
    return PREFIX + resolve(dirname(importer), source.slice(0, -SUFFIX.length)) + ENDING
  },
  async load(id) {
    if (!id.startsWith(PREFIX)) return null
    const { code, files } = await inlineModule(id.slice(PREFIX.length, -ENDING.length))
    for (const file of files) this.addWatchFile(file)
    return code
  },
}

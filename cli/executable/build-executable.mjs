/**
 * Makes the program that needs no Node: Node, the command and all that it reads, in one file.
 *
 *     npm run executable                                  release/tifa
 *     node cli/executable/build-executable.mjs FOLDER     FOLDER/tifa
 *       --no-download     only where the wanted Node is at hand
 *
 * What stands in `dist`, the corpus and the sample corpus become parts of the file, and Node shows them to the program as
 * a folder (`useVfs`), read-only and never unpacked. That takes the Node named below: this one, if it is the same; else
 * the registry's package, by its checksum. Without debug symbols where `strip` is installed: a quarter less.
 *
 * Exit codes: 0 made, 1 not made, 3 the Node that it takes cannot be had here.
 */
import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { haveNode } from '../../.ci/have-node.mjs'

const root = resolve(import.meta.dirname, '../..')

/** The release of Node that is built in, and the checksums of its packages. */
const NODE = {
  version: '26.12.1',
  packages: {
    'linux-x64': 'sha512-jk5LMAmgHlPlPMWpsUrSOqNaEZG+11UNd35hWQ+p5/XGaelWuTqJ69IcAy/5xtPPN4d5ZRBNOGB6gLMCh2kL9A==',
    'linux-arm64': 'sha512-8Oxs6Y7rDcKufVIM/zYRSwytj46WOrZk7yFCLTKDcs17bBjAeD9HMAqo97hMfMyxozIud0S4vZCs5WB/3iavNQ==',
  },
}

/** What the program reads, by the names that it has in the package. */
const PARTS = ['package.json', 'corpus', 'test/sample-corpus', 'dist']
/** Of `dist`, what is for other programs; and official full texts, which are not ours to share. */
const LEFT_OUT = /^dist\/(?:types\/|browser\/|make-live-page\.mjs$)|^corpus\/.*\.full\.txt$/

const CANNOT_BE_HAD = 3

const options = process.argv.slice(2)
const into = resolve(options.find((o) => !o.startsWith('--')) ?? join(root, 'release'))

/** Every file below, by its name from the root, with forward slashes and in one order on every system. */
function filesOf(part) {
  if (statSync(join(root, part)).isFile()) return [part]
  return readdirSync(join(root, part))
    .sort()
    .flatMap((name) => filesOf(`${part}/${name}`))
    .filter((file) => !LEFT_OUT.test(file))
}

function nodeToBuildIn() {
  if (process.versions.node === NODE.version) return { node: process.execPath }
  const integrity = NODE.packages[`${process.platform}-${process.arch}`]
  if (integrity === undefined)
    return {
      why: `run this with Node ${NODE.version}: no package of it is known for ${process.platform}-${process.arch}`,
    }
  const { bin, why } = haveNode(NODE.version, { integrity, download: !options.includes('--no-download') })
  return why === undefined ? { node: join(bin, 'node') } : { why }
}

function run(program, args, told) {
  const { status, stderr, error } = spawnSync(program, args, { cwd: root, encoding: 'utf8' })
  if (status === 0) return true
  if (told) console.error(`${told}: ${error?.message ?? stderr.trim()}`)
  return false
}

function build() {
  if (!existsSync(join(root, 'dist/tifa.js'))) {
    console.error('no dist: npm run build makes it')
    return 1
  }
  const { node, why } = nodeToBuildIn()
  if (why !== undefined) {
    console.error(`no executable: ${why}`)
    return CANNOT_BE_HAD
  }
  const name = process.platform === 'win32' ? 'tifa.exe' : 'tifa'
  const work = mkdtempSync(join(tmpdir(), 'tifa-executable-'))
  try {
    const bare = join(work, 'node')
    copyFileSync(node, bare)
    const stripped = process.platform === 'linux' && run('strip', [bare])
    const made = join(work, name)
    writeFileSync(
      join(work, 'executable.json'),
      JSON.stringify({
        // Relative, since its name becomes a part of the file: the same bytes wherever it is made.
        main: 'cli/executable/inside.mjs',
        mainFormat: 'module',
        executable: bare,
        output: made,
        disableExperimentalSEAWarning: true,
        useVfs: true,
        // Settings of Node that somebody has for programs of his own are not for this one.
        execArgvExtension: 'none',
        assets: Object.fromEntries(PARTS.flatMap(filesOf).map((file) => [file, join(root, file)])),
      }),
    )
    if (!run(node, ['--build-sea', join(work, 'executable.json')], 'Node could not build the executable')) return 1
    // macOS runs nothing unsigned; by nobody in particular is enough, and whoever has a certificate signs once more.
    if (process.platform === 'darwin' && !run('codesign', ['--force', '--sign', '-', made], 'codesign')) return 1
    mkdirSync(into, { recursive: true })
    const target = join(into, name)
    copyFileSync(made, `${target}.new`)
    renameSync(`${target}.new`, target)
    for (const [from, to] of [
      ['LICENSE', 'LICENSE'],
      ['dist/THIRD-PARTY-LICENSES.txt', 'THIRD-PARTY-LICENSES.txt'],
    ])
      copyFileSync(join(root, from), join(into, to))
    const licence = [dirname(node), dirname(dirname(node))].map((d) => join(d, 'LICENSE')).find((f) => existsSync(f))
    if (licence === undefined) {
      console.error(`no licence beside ${node}: Node asks that it goes with the program`)
      return 1
    }
    copyFileSync(licence, join(into, 'NODE-LICENSE.txt'))
    const size = Math.round(statSync(target).size / 1e6)
    console.log(
      `${target}: ${size} MB, Node ${NODE.version}${stripped || process.platform !== 'linux' ? '' : ', with debug symbols'}`,
    )
    return 0
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

process.exitCode = build()

/**
 * Makes the site: a front page in Chinese and in English, the page that compares files, a sample comparison, and the
 * documents of this repository, as files that any web server can give out.
 *
 *     npm run site                       site/
 *     node docs/site/build-site.mjs DIR  the same into another folder, from the dist that is there
 *
 * The same repository gives the same bytes. A link of a document to something that the site has not stays as words; one
 * to something that is not in the repository either stops the work.
 */
import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, posix, relative, resolve } from 'node:path'
import * as esbuild from 'esbuild'
import { pageShell, WORDS } from './page-shell.mjs'
import { escaped, renderMarkdown } from './render-markdown.mjs'

const root = resolve(import.meta.dirname, '../..')
const into = resolve(process.argv[2] ?? join(root, 'site'))
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

const markdownIn = (folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => posix.join(folder, name))

/** What the site has of the repository, and under which name. */
const PAGES = new Map(
  [
    'README.md',
    'README.zh.md',
    'CHANGELOG.md',
    'ARCHITECTURE.md',
    'CONTRIBUTING.md',
    ...markdownIn('docs'),
    ...markdownIn('docs/rules'),
  ].map((file) => [file, file.replace(/\.md$/, '.html')]),
)
/** Folders that are linked to, by the page that lists what is in them. */
const FOLDERS = new Map([
  ['docs', 'docs/index.html'],
  ['docs/rules', 'docs/rules/index.html'],
])
/** Files that are given out as they are; programs as plain text, since a server takes `.ts` for a film. */
const PICTURE = /\.(?:png|svg)$/
const GIVEN = /\.(?:yml|yaml|ts|mjs|txt)$|^LICENSE$/
/** The same document in the other language, where there is one: `install.md` and `install.zh.md`. */
function othersOf(file) {
  const lang = langOf(file)
  const other = lang === 'zh' ? file.replace(/\.zh\.md$/, '.md') : file.replace(/\.md$/, '.zh.md')
  return PAGES.has(other) ? { [lang === 'zh' ? 'en' : 'zh']: PAGES.get(other) } : {}
}
const langOf = (file) => (/\.zh\.md$/.test(file) ? 'zh' : 'en')

const FRONTS = new Map([
  ['docs/site/front.zh.md', { here: 'index.html', lang: 'zh', others: { en: 'en.html' } }],
  ['docs/site/front.en.md', { here: 'en.html', lang: 'en', others: { zh: 'index.html' } }],
])

function write(name, content) {
  const file = join(into, name)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}

const copied = new Set()
function give(file, name) {
  if (!copied.has(name)) {
    mkdirSync(dirname(join(into, name)), { recursive: true })
    copyFileSync(join(root, file), join(into, name))
    copied.add(name)
  }
  return name
}

/** The name on the site of what a document means by a link, or null where the site has no such thing. */
function nameOf(file) {
  const page = PAGES.get(file) ?? FOLDERS.get(file)
  if (page !== undefined) return page
  if (statSync(join(root, file)).isDirectory()) return null
  if (PICTURE.test(file)) return give(file, file)
  return GIVEN.test(file) ? give(file, /\.(?:ts|mjs)$|^LICENSE$/.test(file) ? `${file}.txt` : file) : null
}

/** Made by this very run, and so no file of the repository. */
const MADE = new Set(['tifa.html', 'sample-zh.html', 'sample-en.html', 'index.html', 'en.html'])

const hrefIn = (source, here) => (target) => {
  if (/^https:/.test(target)) return target
  if (/^[a-z]+:/i.test(target)) return null
  const [path, hash] = target.split('#')
  const name = path === '' ? here : targetName(source, decodeURI(path))
  if (name === null) return null
  const way = posix.relative(posix.dirname(here), name)
  return `${path === '' ? '' : way}${hash === undefined ? '' : `#${hash}`}`
}

function targetName(source, path) {
  if (FRONTS.has(source) && MADE.has(path)) return path
  const file = posix.normalize(posix.join(posix.dirname(source), path)).replace(/\/$/, '')
  if (file.startsWith('..') || !existsSync(join(root, file))) throw new Error(`${source}: there is no ${path}`)
  return nameOf(file)
}

function page(source, { here, lang, others }) {
  const { title, first, html } = renderMarkdown(readFileSync(join(root, source), 'utf8'), {
    hrefOf: hrefIn(source, here),
    labels: WORDS[lang],
  })
  const name = FRONTS.has(source) ? title : `${title} · tifa`
  write(here, pageShell({ lang, title: name, here, others, version, body: html }))
  return { here, title, first }
}

/** What a reader asks for first; the others follow by name. */
const FIRST = ['install', 'install.zh', 'page', 'screen', 'reports', 'news', 'trace', 'formulas', 'trust'].map(
  (name) => `docs/${name}.md`,
)
const byNeed = (documents) => [
  ...FIRST.flatMap((file) => documents.filter(({ source }) => source === file)),
  ...documents.filter(({ source }) => !FIRST.includes(source)),
]

/** Up to its first full stop. */
const sentenceOf = (text) => /^.*?[.。](?=\s|$)/s.exec(text)?.[0] ?? text

function listing(here, title, pages) {
  const items = pages.map(({ here: to, title: name, first }) => {
    const href = posix.relative(posix.dirname(here), to)
    const lang = /^\p{Script=Han}/u.test(name) ? ' lang="zh-Hans"' : ''
    return `<li${lang}><a href="${escaped(href)}">${escaped(name)}</a><p>${escaped(sentenceOf(first))}</p></li>`
  })
  const body = `<h1>${escaped(title)}</h1>\n<ul class="list">\n${items.join('\n')}\n</ul>\n`
  write(here, pageShell({ lang: 'en', title: `${title} · tifa`, here, others: {}, version, body }))
}

/** The sample comparison as the command writes it, in a folder that has no corpus of its own. */
function sample(lang) {
  const desk = mkdtempSync(join(tmpdir(), 'tifa-site-'))
  try {
    const args = ['report', 'demo', '--lang', lang, '--ui', lang, '-o', 'out', '--format', 'html']
    const { status, stderr } = spawnSync(process.execPath, [join(root, 'dist/tifa.js'), ...args], {
      cwd: desk,
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(`tifa ${args.join(' ')}: ${stderr}`)
    const [file] = readdirSync(join(desk, 'out')).filter((name) => name.endsWith('.html'))
    write(`sample-${lang}.html`, readFileSync(join(desk, 'out', file)))
  } finally {
    rmSync(desk, { recursive: true, force: true })
  }
}

if (!existsSync(join(root, 'dist/page/tifa.html'))) throw new Error('no dist: npm run build makes it')
rmSync(into, { recursive: true, force: true })
const style = await esbuild.build({
  entryPoints: [join(root, 'docs/site/site.css')],
  bundle: true,
  minify: true,
  write: false,
  legalComments: 'none',
})
write('site.css', style.outputFiles[0].text)
write('tifa.html', readFileSync(join(root, 'dist/page/tifa.html')))
for (const lang of ['zh', 'en']) sample(lang)
for (const [source, about] of FRONTS) page(source, about)
const documents = [...PAGES].map(([source, here]) => ({
  source,
  ...page(source, { here, lang: langOf(source), others: othersOf(source) }),
}))
const among = (folder) => documents.filter(({ source }) => dirname(source) === folder)
listing('docs/index.html', 'Documents', [
  ...byNeed(among('docs')),
  { here: 'docs/rules/index.html', title: 'Rules of tifa check', first: 'What each rule finds, and what to do.' },
  ...among('.').filter(({ source }) => !source.startsWith('README')),
])
listing('docs/rules/index.html', 'Rules of tifa check', among('docs/rules'))
// Else GitHub's pages leave out what they take for their own.
write('.nojekyll', '')
console.log(`${relative(process.cwd(), into) || into}: ${PAGES.size + FRONTS.size + FOLDERS.size + 3} pages`)

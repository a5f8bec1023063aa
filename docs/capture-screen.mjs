/**
 * Pictures of the screen for the README, from real runs: tifa in a terminal of tmux, keys sent, the screen read back.
 *
 *     npm run build && node docs/capture-screen.mjs      →   docs/screen.svg  docs/screen-zh.svg  docs/screen-overview.svg  docs/screen-formulas.svg
 *
 * What tmux tells of each cell (text, colours, lines) is drawn as it is; nothing is added. Each picture follows the
 * reader's light or dark setting: the screen sets no background of its own.
 */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import stringWidth from 'string-width'

const root = resolve(import.meta.dirname, '..')
const command = join(root, 'dist/tifa.js')

/** One row a picture: its file, the window, the command, the keys, and what shows that the last key was obeyed. */
const PICTURES = [
  {
    file: 'screen.svg',
    title: 'tifa demo: two invented statements side by side, clause by clause',
    size: [120, 32],
    run: 'demo 2024 --lang en --ui en',
    keys: ['Enter', '/', 'military alliance', 'Enter', 'Escape'],
    until: /alliance/u,
  },
  {
    file: 'screen-zh.svg',
    title: 'tifa demo --ui zh：两份虚构声明逐条对照',
    size: [120, 32],
    run: 'demo 2024 --ui zh',
    keys: ['Enter', '/', '军事同盟', 'Enter', 'Escape'],
    until: /同盟/u,
  },
  {
    file: 'screen-formulas.svg',
    title: 'tifa formulas: the set wording that recurs, and which documents have it',
    size: [120, 32],
    run: 'formulas --corpus test/sample-corpus --lang en --ui en',
    keys: ['j', 'j', 'j'],
    until: /Formula 4/u,
  },
  {
    file: 'screen-overview.svg',
    title: 'tifa demo: the texts compared, the counts, and a picture of the alignment',
    size: [120, 32],
    run: 'demo 2024 --lang en --ui en',
    keys: ['g'],
    until: /Overview/u,
  },
]

const CELL = 8.4
const LINE = 19
const FONT = 14
const MARGIN = 14
/** The sixteen colours that a terminal names, as far as the screen uses them; the rest come as they are. */
const NAMED = ['#000', '#c4432b', '#3c8a3c', '#b35900', '#0b6bc2', '#a0509f', '#0b7f78', '#888']

function tmux(socket, ...args) {
  const env = { PATH: process.env.PATH, HOME: tmpdir(), LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', TERM: 'xterm-256color' }
  const ran = spawnSync('tmux', ['-L', socket, '-f', '/dev/null', '-u', ...args], { encoding: 'utf8', env })
  if (ran.status !== 0) throw new Error(ran.stderr || 'tmux is needed')
  return ran.stdout
}

async function capture({ size: [columns, rows], run, keys, until }) {
  const socket = `tifa-capture-${process.pid}`
  const shown = (...more) => tmux(socket, 'capture-pane', '-p', '-t', 't', ...more)
  const waitFor = async (pattern) => {
    for (let i = 0; i < 600; i++) {
      if (pattern.test(shown())) return
      await wait(100)
    }
    throw new Error(`waited in vain for ${pattern}\n${shown()}`)
  }
  try {
    const words = ['env', 'COLORTERM=truecolor', 'TERM=tmux-256color', process.execPath, command, ...run.split(' ')]
    tmux(socket, 'new-session', '-d', '-s', 't', '-x', String(columns), '-y', String(rows), '-c', root, ...words)
    await waitFor(/q (?:quit|退出)/u)
    for (const key of keys) {
      tmux(socket, 'send-keys', '-t', 't', ...(/^(?:Enter|Escape|Tab)$/u.test(key) ? [key] : ['-l', key]))
      await wait(400)
    }
    await waitFor(until)
    return shown('-e')
  } finally {
    spawnSync('tmux', ['-L', socket, 'kill-server'])
  }
}

const plain = () => ({
  bold: false,
  faint: false,
  italic: false,
  underline: false,
  strike: false,
  reverse: false,
  color: null,
})

/** The parameters of one SGR sequence applied to a style. */
function apply(style, parameters) {
  const codes = parameters === '' ? [0] : parameters.split(/[;:]/u).map(Number)
  let next = style
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i]
    if (code === 0) next = plain()
    else if (code === 1) next = { ...next, bold: true }
    else if (code === 2) next = { ...next, faint: true }
    else if (code === 3) next = { ...next, italic: true }
    else if (code === 4) next = { ...next, underline: true }
    else if (code === 7) next = { ...next, reverse: true }
    else if (code === 9) next = { ...next, strike: true }
    else if (code === 22) next = { ...next, bold: false, faint: false }
    else if (code === 24) next = { ...next, underline: false }
    else if (code === 27) next = { ...next, reverse: false }
    else if (code === 29) next = { ...next, strike: false }
    else if (code === 39) next = { ...next, color: null }
    else if (code >= 30 && code <= 37) next = { ...next, color: NAMED[code - 30] }
    else if (code === 38 && codes[i + 1] === 2) {
      const [r, g, b] = codes.slice(i + 2, i + 5)
      next = { ...next, color: `rgb(${r},${g},${b})` }
      i += 4
    }
  }
  return next
}

/** Cells of a captured line: text, columns and style, wide and narrow characters apart. */
function runsOf(line) {
  const runs = []
  let style = plain()
  let x = 0
  const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })
  for (const part of line.split(/(\u001b\[[\d;:]*m)/u)) {
    const sgr = /^\u001b\[([\d;:]*)m$/u.exec(part)
    if (sgr) {
      style = apply(style, sgr[1])
      continue
    }
    for (const { segment } of segmenter.segment(part)) {
      const width = stringWidth(segment)
      const last = runs.at(-1)
      const drawn = '─│┃▁▂▃▄▅▆▇█░▒▓'.includes(segment)
      if (last && last.style === style && last.each === width && !last.drawn && !drawn) {
        last.text += segment
        last.columns += width
      } else runs.push({ text: segment, columns: width, each: width, style, x, drawn })
      x += width
    }
  }
  return runs
}

const markup = (text) => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;')
const n = (value) => String(Math.round(value * 100) / 100)

function shape(run, y) {
  const { text, style, columns } = run
  const x = MARGIN + run.x * CELL
  const width = columns * CELL
  const ink = style.color ?? 'var(--ink)'
  const opacity = style.faint ? ' opacity=".62"' : ''
  const out = []
  if (style.reverse)
    out.push(`<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${LINE}" fill="${ink}"${opacity}/>`)
  const fill = style.reverse ? 'var(--paper)' : ink
  const box = (left, top, w, h) =>
    out.push(`<rect x="${n(x + left)}" y="${n(y + top)}" width="${n(w)}" height="${n(h)}" fill="${fill}"${opacity}/>`)
  if (run.drawn) {
    const bar = '▁▂▃▄▅▆▇█'.indexOf(text)
    const shade = '░▒▓'.indexOf(text)
    if (text === '─') box(0, LINE / 2, CELL, 1)
    else if (text === '│') box(CELL / 2 - 0.5, 0, 1, LINE)
    else if (text === '┃') box(CELL / 2 - 1.25, 0, 2.5, LINE)
    else if (shade >= 0)
      out.push(
        `<rect x="${n(x)}" y="${n(y + 2)}" width="${n(CELL)}" height="${LINE - 4}" fill="${fill}" opacity="${(shade + 1) / 4}"/>`,
      )
    else box(1, LINE - ((bar + 1) * LINE) / 8, CELL - 2, ((bar + 1) * LINE) / 8)
    return out.join('')
  }
  const words = text.trim()
  if (words === '') return out.join('')
  // Spaces at the ends are not drawn, and would be squeezed.
  const before = text.length - text.trimStart().length
  const left = x + before * CELL
  const length = width - (text.length - words.length) * CELL
  const lines = [style.underline && 'underline', style.strike && 'line-through'].filter(Boolean).join(' ')
  out.push(
    `<text x="${n(left)}" y="${n(y + LINE * 0.74)}" textLength="${n(length)}" fill="${fill}"${opacity}` +
      `${style.bold ? ' font-weight="700"' : ''}${style.italic ? ' font-style="italic"' : ''}` +
      `${lines ? ` text-decoration="${lines}"` : ''}>${markup(words)}</text>`,
  )
  return out.join('')
}

function toSvg(captured, { title, size: [columns, rows] }) {
  const lines = captured.replace(/\n$/u, '').split('\n')
  const width = n(columns * CELL + 2 * MARGIN)
  const height = n(rows * LINE + 2 * MARGIN)
  let style = ''
  const body = lines.map((line, i) => {
    // A style goes on over the end of a line.
    const runs = runsOf(style + line)
    style = (style + (line.match(/\u001b\[[\d;:]*m/gu) ?? []).join('')).replace(/^.*\u001b\[0?m/su, '')
    return runs.map((run) => shape(run, MARGIN + i * LINE)).join('')
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${markup(title)}</title>`,
    '<style>svg{--ink:#1f2328;--paper:#fff}@media(prefers-color-scheme:dark){svg{--ink:#e6e6e6;--paper:#16181c}}</style>',
    `<rect width="100%" height="100%" rx="8" fill="var(--paper)" stroke="#8884"/>`,
    `<g font-family="ui-monospace,'DejaVu Sans Mono',Menlo,Consolas,'Noto Sans Mono CJK SC','Noto Sans CJK SC',monospace" font-size="${FONT}" xml:space="preserve">`,
    ...body.filter((l) => l !== ''),
    '</g>',
    '</svg>',
    '',
  ].join('\n')
}

for (const picture of PICTURES) {
  writeFileSync(join(root, 'docs', picture.file), toSvg(await capture(picture), picture))
  console.log(`docs/${picture.file}`)
}

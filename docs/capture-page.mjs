/**
 * Pictures of the HTML report for the README, from real runs on the invented texts, in Chromium: what stands in the first
 * window, the news and the first changes. Few colours are left in them, so that the files are small.
 *
 *     npm run build && node docs/capture-page.mjs      →   docs/page-zh.png  docs/page-en.png
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { crc32, deflateSync } from 'node:zlib'
import { chromium } from 'playwright-core'

const root = resolve(import.meta.dirname, '..')

/** One row a picture. */
const PICTURES = [
  { file: 'page-zh.png', run: ['2019', '2024', '--lang', 'zh', '--ui', 'zh'] },
  { file: 'page-en.png', run: ['2019', '2024', '--lang', 'en', '--ui', 'en'] },
]

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
const dir = mkdtempSync(join(tmpdir(), 'tifa-pictures-'))
try {
  for (const { file, run } of PICTURES) {
    const args = ['report', '--corpus', join(root, 'test/sample-corpus'), '-o', dir, '--force', ...run]
    const made = spawnSync(process.execPath, [join(root, 'dist/tifa.js'), ...args], { encoding: 'utf8' })
    if (made.status !== 0) throw new Error(made.stderr)
    const page = await browser.newPage({ viewport: { width: 1280, height: 960 } })
    await page.goto(pathToFileURL(made.stdout.split('\n')[0]).href)
    await page.waitForTimeout(300)
    const shot = await page.screenshot()
    // What the picture holds, dot by dot: the page's own policy lets no picture in.
    const empty = await browser.newPage()
    const { width, height, dots } = await empty.evaluate(dotsOf, `data:image/png;base64,${shot.toString('base64')}`)
    writeFileSync(join(root, 'docs', file), smallPng({ width, height, dots: Buffer.from(dots, 'base64') }))
  }
} finally {
  await browser.close()
  rmSync(dir, { recursive: true, force: true })
}

async function dotsOf(url) {
  const image = new Image()
  image.src = url
  await image.decode()
  const { width, height } = image
  const canvas = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d')
  canvas.drawImage(image, 0, 0)
  const { data } = canvas.getImageData(0, 0, width, height)
  let text = ''
  for (let i = 0; i < data.length; i += 8190) text += String.fromCharCode(...data.subarray(i, i + 8190))
  return { width, height, dots: btoa(text) }
}

/** A PNG with a palette: the 256 most frequent colours, every other one the nearest of them. */
function smallPng({ width, height, dots }) {
  const counts = new Map()
  const colour = (i) => (dots[i] << 16) | (dots[i + 1] << 8) | dots[i + 2]
  for (let i = 0; i < dots.length; i += 4) counts.set(colour(i), (counts.get(colour(i)) ?? 0) + 1)
  const palette = [...counts]
    .sort((x, y) => y[1] - x[1] || x[0] - y[0])
    .slice(0, 256)
    .map(([c]) => c)
  const far = (x, y) => [16, 8, 0].reduce((sum, s) => sum + (((x >> s) & 255) - ((y >> s) & 255)) ** 2, 0)
  const nearest = new Map(palette.map((c, i) => [c, i]))
  for (const c of counts.keys())
    if (!nearest.has(c))
      nearest.set(
        c,
        palette.reduce((best, p, i) => (far(p, c) < far(palette[best], c) ? i : best), 0),
      )
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = nearest.get(colour((y * width + x) * 4))
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 3, 0, 0, 0], 8)
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    size.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([size, body, sum])
  }
  const colours = Buffer.from(palette.flatMap((c) => [c >> 16, (c >> 8) & 255, c & 255]))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const packed = deflateSync(rows, { level: 9 })
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('PLTE', colours),
    chunk('IDAT', packed),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

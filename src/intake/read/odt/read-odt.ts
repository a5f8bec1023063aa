/**
 * An OpenDocument text to the words of its text: packed (`.odt`) or in one piece (`.fodt`).
 *
 *     content.xml   the text, with what was deleted at its head       styles.xml   headers, footers, how things look
 *
 * What is told and what is left out is the same as of a Word file.
 */
import { isOwnCreator } from '../../decode/find-own-report.ts'
import { type IntakeLimits, intakeLimits } from '../../intake-limits.ts'
import { IntakeFault } from '../../intake-note.ts'
import { type OfficeOptions, type OfficeReading, officeReading } from '../office/office-reading.ts'
import { readXml } from '../office/read-xml.ts'
import { readZip } from '../office/read-zip.ts'
import { raise } from '../raised-figures.ts'
import { OdtBody, type OdtContext } from './odt-body.ts'
import { readOdtStyles } from './odt-styles.ts'

const WANTED = /^(?:mimetype|content\.xml|styles\.xml|meta\.xml|META-INF\/manifest\.xml|Object [^/]*\/content\.xml)$/

/** Throws IntakeFault: no text of that kind, with a password, damaged, beyond a limit, or with changes and no word on them. */
export async function readOdt(bytes: Uint8Array, options: OfficeOptions = {}): Promise<OfficeReading> {
  const limits = options.limits ?? intakeLimits
  const parts = await readZip(bytes, (name) => WANTED.test(name), limits)
  const kind = new TextDecoder().decode(parts.get('mimetype') ?? new Uint8Array())
  if (!/opendocument\.text/.test(kind)) throw new IntakeFault('odf-not-text')
  const manifest = new TextDecoder().decode(parts.get('META-INF/manifest.xml') ?? new Uint8Array())
  if (/encryption-data/.test(manifest)) throw new IntakeFault('password-file')
  const content = parts.get('content.xml')
  if (content === undefined) throw new IntakeFault('odf-not-text')
  const equations = new Map<string, string>()
  for (const [name, part] of parts)
    if (name.startsWith('Object ')) equations.set(name.replace(/\/content\.xml$/, ''), await equation(part, limits))
  return readParts(
    { content, styles: parts.get('styles.xml'), meta: parts.get('meta.xml'), equations },
    { ...options, limits },
  )
}

/** A file in one piece. */
export const readFlatOdt = (bytes: Uint8Array, options: OfficeOptions = {}): Promise<OfficeReading> =>
  readParts(
    { content: bytes, styles: bytes, meta: bytes, equations: new Map() },
    { ...options, limits: options.limits ?? intakeLimits },
  )

interface OdtParts {
  readonly content: Uint8Array
  readonly styles: Uint8Array | undefined
  readonly meta: Uint8Array | undefined
  readonly equations: ReadonlyMap<string, string>
}

async function readParts(
  { content, styles: styled, meta, equations }: OdtParts,
  options: OfficeOptions & { readonly limits: IntakeLimits },
): Promise<OfficeReading> {
  const { limits } = options
  const told = await readMeta(meta, limits)
  if (isOwnCreator(told.creator)) throw new IntakeFault('own-report', { form: 'Word' })
  const ofStyles: (readonly [string, Uint8Array])[] = styled === undefined ? [] : [['styles.xml', styled]]
  const styles = await readOdtStyles(styled === content ? ofStyles : [...ofStyles, ['content.xml', content]], limits)
  const context: OdtContext = {
    styles,
    changes: options.changes ?? 'accept',
    equation: (name) => equations.get(name) ?? '',
  }
  const reader = new OdtBody(context)
  await readXml(content, 'content.xml', reader.handlers, limits)
  const master = styled === undefined || styled === content ? reader : new OdtBody(context)
  if (master !== reader) await readXml(styled!, 'styles.xml', master.handlers, limits)
  // A page style names the same words for left and right pages.
  const headers = new Map(master.headers.map((story) => [story.words, story]))
  for (const { words, placed } of headers.values()) {
    reader.gathered.asideAt(null, 'header', words)
    for (const inner of placed) reader.gathered.asideAt(null, inner.what, inner.words)
  }
  return officeReading({
    gathered: reader.gathered,
    title: reader.title ?? told.title,
    changes: { inserted: reader.inserted, deleted: reader.deleted },
    said: options.changes,
    numbered: reader.numbered,
    images: reader.images,
    unread: 0,
    beside: () => [],
  })
}

/** Letters and figures of an equation, raised where it raises them. */
async function equation(part: Uint8Array, limits: IntakeLimits): Promise<string> {
  let words = ''
  const raised: number[] = []
  const children: number[] = []
  const parents: string[] = []
  await readXml(
    part,
    'equation',
    {
      open({ name }) {
        const child = (children.at(-1) ?? 0) + 1
        if (children.length > 0) children[children.length - 1] = child
        raised.push((raised.at(-1) ?? 0) + (name === 'annotation' ? 100 : 0))
        children.push(0)
        if (parents.at(-1) === 'msup' && child === 2) raised[raised.length - 1] = 1
        if (parents.at(-1) === 'mfrac' && child === 2) words += '/'
        parents.push(name)
      },
      close() {
        raised.pop()
        children.pop()
        parents.pop()
      },
      text(more) {
        const level = raised.at(-1) ?? 0
        if (level < 100 && /^m[inot]/.test(parents.at(-1) ?? ''))
          words += level > 0 ? raise(more.trim(), words) : more.trim()
      },
    },
    limits,
  )
  return words
}

async function readMeta(
  bytes: Uint8Array | undefined,
  limits: IntakeLimits,
): Promise<{ readonly title: string | null; readonly creator: string | null }> {
  const found = { title: '', generator: '' }
  if (bytes !== undefined) {
    let inside: 'title' | 'generator' | null = null
    let inMeta = false
    await readXml(
      bytes,
      'meta.xml',
      {
        open: ({ name }) => {
          if (name === 'meta') inMeta = true
          inside = inMeta && (name === 'title' || name === 'generator') ? name : null
        },
        close: ({ name }) => {
          if (name === 'meta') inMeta = false
          inside = null
        },
        text: (words) => {
          if (inside !== null) found[inside] += words
        },
      },
      limits,
    )
  }
  return { title: found.title.trim() || null, creator: found.generator.trim() || null }
}

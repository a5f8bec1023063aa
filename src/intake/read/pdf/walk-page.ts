/**
 * The drawing of a page, walked as a printer would, to words at places and whether anybody sees them.
 *
 *     BT /F1 12 Tf 72 700 Td (The Parties) Tj ET            words that are seen
 *     3 Tr (and nobody else) Tj                              drawn without ink: under a picture, a scan's text
 *     1 1 1 rg (nor in 2030) Tj                              white on white
 *     72 480 200 0.5 re f                                    a rule: below it stand the notes, or a table's row
 *
 * Pictures are not decoded. Where one stands is seen from what is left of it: a place was made ready, and nothing drawn.
 */
import { least, most } from '../../../text/extremes.ts'
import type { PdfAnnotation, PdfFont, PdfGlyph, PdfLayers, PdfLibrary, PdfPage } from './pdf-reader.ts'

/** Left, top, right, bottom, in points from the page's top left as it is seen. */
export type Box = readonly [x0: number, y0: number, x1: number, y1: number]

/** Why words are not seen. `ink`: drawn with none; `outside`: off the page, or of what is shown of it. */
export type Unseen = 'ink' | 'colour' | 'size' | 'outside' | 'layer' | 'covered'

/** Words at a place; in points from the top left of the page, turned so that they stand upright. `y` is the baseline. */
export interface PagePiece {
  text: string
  /** Where each character of it begins. */
  readonly xs: number[]
  readonly x: number
  readonly y: number
  width: number
  readonly size: number
  /** Quarter turns by which they are printed; null for words that lean. */
  readonly turn: 0 | 1 | 2 | 3 | null
  readonly unseen: Unseen | null
  /** In columns from the top down. */
  readonly vertical: boolean
  /** Of a font that does not say which characters its signs are. */
  readonly unmapped: boolean
  /** Of an annotation that is no field of a form. */
  readonly comment: boolean
  /** In the order of drawing, with fills and pictures. */
  readonly order: number
}

export interface PageDrawing {
  readonly width: number
  readonly height: number
  readonly pieces: readonly PagePiece[]
  readonly pictures: readonly Box[]
  /** The last picture's place in the order of drawing. */
  readonly lastPicture: number
  /** Thin lines, of frames and above notes. */
  readonly rules: readonly Box[]
  /** Shapes that are no lines: letters drawn as outlines are many. */
  readonly shapes: number
  /** What is written in comments, and where. */
  readonly comments: readonly { readonly words: string; readonly y: number }[]
}

type Matrix = readonly [number, number, number, number, number, number]

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

const times = (m: Matrix, n: ArrayLike<number>): Matrix => [
  m[0] * n[0]! + m[2] * n[1]!,
  m[1] * n[0]! + m[3] * n[1]!,
  m[0] * n[2]! + m[2] * n[3]!,
  m[1] * n[2]! + m[3] * n[3]!,
  m[0] * n[4]! + m[2] * n[5]! + m[4],
  m[1] * n[4]! + m[3] * n[5]! + m[5],
]

interface State {
  matrix: Matrix
  clip: Box
  fill: string | null
  stroke: string | null
  alpha: number
  mode: number
  font: PdfFont | null
  fontSize: number
  charSpacing: number
  wordSpacing: number
  stretch: number
  leading: number
  rise: number
  text: Matrix
  x: number
  y: number
  lineX: number
  lineY: number
  /** A place was made ready … */
  placed: boolean
  /** … and something drawn there. */
  drawn: boolean
}

/** Words that lean by more than this share of their length are printed across the page. */
const LEANING = 0.2
/** Points: what is thinner is a line; what is smaller is not read. */
const THIN = 2.5
const SMALLEST = 1
/** Parts of ink: what has less is not seen; colours that differ by less, of 255, are one. */
const FAINT = 0.05
const SAME_COLOUR = 12
/** In font sizes: signs that stand so near are one piece. */
const NEAR = 0.12
const OVERLAP = 0.5
/** Numbers of a path that are looked at, and fills behind words that are remembered. */
const PATH_MOST = 4000
const FILLS_MOST = 2000
/** States inside one another. */
const DEPTH = 500

export async function walkPage(
  page: PdfPage,
  { OPS }: PdfLibrary,
  { layers, characters }: { readonly layers: PdfLayers | null; readonly characters: number },
): Promise<PageDrawing> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const annotations = (await page.getAnnotations()) as readonly PdfAnnotation[]
  const walk = new Walk(page, { OPS, layers, annotations, characters })
  for (let i = 0; i < fnArray.length && walk.open; i++)
    walk.step(fnArray[i]!, argsArray[i] as readonly unknown[] | null)
  return walk.drawing()
}

class Walk {
  private readonly ops: Readonly<Record<string, number>>
  private readonly steps: ReadonlyMap<number, (args: readonly unknown[]) => void>
  private readonly page: PdfPage
  private readonly layers: PdfLayers | null
  private readonly annotations: ReadonlyMap<string, PdfAnnotation>
  private readonly base: Matrix
  private readonly whole: Box
  private readonly saved: State[] = []
  private readonly pieces: PagePiece[] = []
  private readonly fills: { box: Box; colour: string | null; order: number; sure: boolean }[] = []
  private readonly pictures: Box[] = []
  private readonly rules: Box[] = []
  private readonly shown: boolean[] = []
  private state: State
  private room: number
  private order = 0
  private lastPicture = 0
  private shapes = 0
  private clips = false
  private comment = false

  constructor(
    page: PdfPage,
    given: {
      OPS: Readonly<Record<string, number>>
      layers: PdfLayers | null
      annotations: readonly PdfAnnotation[]
      characters: number
    },
  ) {
    const view = page.getViewport({ scale: 1 })
    this.page = page
    this.ops = given.OPS
    this.steps = new Map(Object.entries(this.table()).map(([name, act]) => [given.OPS[name]!, act]))
    this.layers = given.layers
    this.annotations = new Map(given.annotations.map((a) => [a.id, a]))
    this.room = given.characters
    this.base = view.transform as unknown as Matrix
    this.whole = [0, 0, view.width, view.height]
    this.state = this.fresh(this.base)
  }

  /** False where the page has more signs than are read. */
  get open(): boolean {
    return this.room > 0
  }

  private fresh(matrix: Matrix): State {
    return {
      matrix,
      clip: this.whole,
      fill: '#000000',
      stroke: '#000000',
      alpha: 1,
      mode: 0,
      font: null,
      fontSize: 0,
      charSpacing: 0,
      wordSpacing: 0,
      stretch: 1,
      leading: 0,
      rise: 0,
      text: IDENTITY,
      x: 0,
      y: 0,
      lineX: 0,
      lineY: 0,
      placed: false,
      drawn: false,
    }
  }

  step(op: number, args: readonly unknown[] | null): void {
    this.steps.get(op)?.(args ?? [])
  }

  /** What each operator does; those that draw and set nothing that matters here are not in the table. */
  private table(): Readonly<Record<string, (args: readonly unknown[]) => void>> {
    const number = (value: unknown): number => (typeof value === 'number' ? value : 0)
    const colour = (value: unknown): string | null => (typeof value === 'string' ? value : null)
    const save = (): void => this.save()
    const restore = (): void => this.restore()
    const picture = (): void => this.picture()
    const set = (change: Partial<State>): void => {
      Object.assign(this.state, change)
    }
    const noFill = (): void => set({ fill: null })
    const noStroke = (): void => set({ stroke: null })
    const clip = (): void => {
      this.clips = true
    }
    return {
      save,
      restore,
      beginGroup: save,
      endGroup: restore,
      paintFormXObjectBegin: ([matrix, box]) => this.enterForm(matrix, box),
      paintFormXObjectEnd: restore,
      transform: (matrix) => set({ matrix: times(this.state.matrix, matrix as ArrayLike<number>), placed: true }),
      beginAnnotation: (given) => this.enterAnnotation(given),
      endAnnotation: () => {
        this.comment = false
        this.restore()
      },
      beginMarkedContentProps: ([tag, layer]) => {
        this.shown.push(tag !== 'OC' || this.layers === null || this.layers.isVisible(layer))
      },
      beginMarkedContent: () => {
        this.shown.push(true)
      },
      endMarkedContent: () => {
        this.shown.pop()
      },
      clip,
      eoClip: clip,
      constructPath: (given) => this.path(given),
      setFillRGBColor: ([value]) => set({ fill: colour(value) }),
      setStrokeRGBColor: ([value]) => set({ stroke: colour(value) }),
      setFillColorN: noFill,
      setFillTransparent: noFill,
      setStrokeColorN: noStroke,
      setStrokeTransparent: noStroke,
      setGState: ([entries]) => {
        for (const [key, value] of (entries ?? []) as readonly (readonly [string, unknown])[]) {
          if (key === 'ca') set({ alpha: number(value) })
          if (key === 'Font' && Array.isArray(value)) this.setFont(value[0], value[1])
        }
      },
      beginText: () => set({ text: IDENTITY, x: 0, y: 0, lineX: 0, lineY: 0 }),
      setFont: ([id, size]) => this.setFont(id, size),
      setTextRenderingMode: ([mode]) => set({ mode: number(mode) }),
      setTextRise: ([rise]) => set({ rise: number(rise) }),
      setCharSpacing: ([spacing]) => set({ charSpacing: number(spacing) }),
      setWordSpacing: ([spacing]) => set({ wordSpacing: number(spacing) }),
      setHScale: ([percent]) => set({ stretch: number(percent) / 100 }),
      setLeading: ([leading]) => set({ leading: number(leading) }),
      setLeadingMoveText: ([x, y]) => {
        set({ leading: -number(y) })
        this.moveText(number(x), number(y))
      },
      moveText: ([x, y]) => this.moveText(number(x), number(y)),
      nextLine: () => this.moveText(0, -this.state.leading),
      setTextMatrix: ([matrix]) =>
        set({
          text: Array.from(matrix as ArrayLike<number>) as unknown as Matrix,
          ...{ x: 0, y: 0, lineX: 0, lineY: 0 },
        }),
      showText: ([glyphs]) => this.show(glyphs as readonly (PdfGlyph | number | null)[]),
      paintImageXObject: picture,
      paintInlineImageXObject: picture,
      paintImageMaskXObject: picture,
      paintSolidColorImageMask: picture,
      paintImageXObjectRepeat: picture,
      shadingFill: () => {
        this.state.drawn = true
        this.order++
      },
    }
  }

  private save(): void {
    if (this.saved.length >= DEPTH) return
    this.state.drawn = true
    this.saved.push(this.state)
    this.state = { ...this.state, placed: false, drawn: false }
  }

  private restore(): void {
    if (this.state.placed && !this.state.drawn) this.picture()
    this.state = this.saved.pop() ?? this.state
  }

  private enterForm(matrix: unknown, box: unknown): void {
    this.save()
    const s = this.state
    s.drawn = true
    if (matrix) s.matrix = times(s.matrix, matrix as ArrayLike<number>)
    if (box) s.clip = common(s.clip, boxOf(s.matrix, box as ArrayLike<number>))
  }

  /** `[id, rect, transform, matrix]`: drawn by itself, from the page's own state. */
  private enterAnnotation(args: readonly unknown[]): void {
    this.save()
    const [id, rect, transform, matrix] = args as [string, readonly number[] | null, number[], number[]]
    this.state = this.fresh(this.base)
    this.state.drawn = true
    if (rect) this.state.clip = common(this.whole, boxOf(this.base, rect))
    this.state.matrix = times(times(this.base, transform ?? IDENTITY), matrix ?? IDENTITY)
    this.comment = this.annotations.get(id)?.subtype !== 'Widget'
  }

  private setFont(id: unknown, size: unknown): void {
    const known = typeof id === 'string' && this.page.commonObjs.has(id) ? this.page.commonObjs.get(id) : null
    this.state.font = (known as PdfFont | null) ?? {}
    this.state.fontSize = typeof size === 'number' ? size : 0
  }

  private moveText(x: number, y: number): void {
    const s = this.state
    s.x = s.lineX += x
    s.y = s.lineY += y
  }

  private picture(): void {
    this.state.drawn = true
    this.lastPicture = ++this.order
    this.pictures.push(common(this.state.clip, boxOf(this.state.matrix, [0, 0, 1, 1])))
  }

  private path(args: readonly unknown[]): void {
    const s = this.state
    const { ops } = this
    const [op, data, bounds] = args as [number, readonly (ArrayLike<number> | null)[], ArrayLike<number> | null]
    if (this.clips) {
      this.clips = false
      if (bounds) s.clip = common(s.clip, boxOf(s.matrix, bounds))
    }
    if (op === ops.endPath || !data[0] || !bounds) return
    s.drawn = true
    this.order++
    if (this.shown.includes(false) || s.alpha < FAINT) return
    const strokes = op !== ops.fill && op !== ops.eoFill
    const fills = op !== ops.stroke && op !== ops.closeStroke
    const { parts, curved } = subpaths(data[0])
    if (curved) this.shapes++
    for (const part of parts) {
      const box = boxOf(s.matrix, part.box)
      const [w, h] = [box[2] - box[0], box[3] - box[1]]
      if (Math.min(w, h) <= THIN && Math.max(w, h) > 2 * THIN) this.rules.push(box)
      else if (strokes && part.straight) for (const side of part.sides) this.rules.push(boxOf(s.matrix, side))
      if (fills && Math.min(w, h) > THIN && this.fills.length < FILLS_MOST)
        this.fills.push({
          box,
          colour: s.alpha > 0.95 ? s.fill : null,
          order: this.order,
          sure: part.straight && !curved,
        })
    }
  }

  private show(glyphs: readonly (PdfGlyph | number | null)[]): void {
    const s = this.state
    const { font, fontSize } = s
    if (font === null || !Array.isArray(glyphs)) return
    s.drawn = true
    this.order++
    const m = times(s.matrix, s.text)
    const unit = Math.abs(font.fontMatrix?.[0] ?? 0.001) || 0.001
    // A font of pictures may count in other units than thousandths: its box tells how tall its signs are.
    const tall =
      font.isType3Font === true && unit !== 0.001 && font.bbox
        ? Math.abs((font.bbox[3]! - font.bbox[1]!) * (font.fontMatrix?.[3] ?? unit)) || 1
        : 1
    const flip = fontSize < 0 ? -1 : 1
    const size = Math.abs(fontSize) * tall * Math.hypot(m[2], m[3])
    const along: readonly [number, number] = [m[0] * flip * s.stretch, m[1] * flip * s.stretch]
    const turn = turnOf(along[0], along[1])
    const unseen = this.whyUnseen(size)
    const unmapped =
      font.composite === true && font.toUnicode !== undefined && Object.hasOwn(font.toUnicode, 'firstChar')
    const vertical = font.vertical === true
    for (const glyph of glyphs) {
      if (glyph === null) continue
      if (typeof glyph === 'number') {
        if (vertical) s.y -= (glyph / 1000) * fontSize
        else s.x -= (glyph / 1000) * fontSize * s.stretch
        continue
      }
      const spacing = s.charSpacing + (glyph.isSpace ? s.wordSpacing : 0)
      const x = m[0] * s.x + m[2] * (s.y + s.rise) + m[4]
      const y = m[1] * s.x + m[3] * (s.y + s.rise) + m[5]
      const width = glyph.width * unit * fontSize
      if (vertical) s.y += (glyph.vmetric?.[0] ?? -1000) * unit * fontSize - spacing
      else s.x += (width + spacing * flip) * s.stretch
      this.room -= glyph.unicode.length
      const ink = Math.abs(width) * Math.hypot(m[0], m[1]) * Math.abs(s.stretch)
      this.add(glyph, { x, y, ink, size, turn, vertical, unmapped, unseen })
    }
  }

  private add(
    glyph: PdfGlyph,
    at: {
      x: number
      y: number
      ink: number
      size: number
      turn: PagePiece['turn']
      vertical: boolean
      unmapped: boolean
      unseen: Unseen | null
    },
  ): void {
    const text = charactersOf(glyph.unicode)
    const { size, turn, ink, vertical, unmapped } = at
    const [x, y] = this.upright(at.x, at.y, turn)
    const middle = this.middle(at)
    const unseen = at.unseen ?? (inside(middle, this.state.clip) && inside(middle, this.whole) ? null : 'outside')
    const open = this.pieces.at(-1)
    const goesOn =
      open !== undefined &&
      open.turn === turn &&
      open.unseen === unseen &&
      open.comment === this.comment &&
      open.unmapped === unmapped &&
      !vertical &&
      !open.vertical &&
      Math.abs(open.size - size) < 0.02 * size &&
      Math.abs(open.y - y) < 0.05 * size &&
      x - open.x - open.width < NEAR * size &&
      x - open.x - open.width > -OVERLAP * size &&
      x > open.x
    if (goesOn) {
      open.text += text
      for (let k = 0; k < text.length; k++) open.xs.push(x)
      open.width = x + ink - open.x
      return
    }
    const { comment, order } = this
    const xs = Array.from({ length: text.length }, () => x)
    this.pieces.push({ text, xs, x, y, width: ink, size, turn, unseen, vertical, unmapped, comment, order })
  }

  /** The middle of a sign on the page. */
  private middle({
    x,
    y,
    ink,
    size,
    turn,
  }: {
    x: number
    y: number
    ink: number
    size: number
    turn: PagePiece['turn']
  }): readonly [number, number] {
    const [half, up] = [ink / 2, 0.3 * size]
    if (turn === 1) return [x + up, y + half]
    if (turn === 2) return [x - half, y + up]
    if (turn === 3) return [x - up, y - half]
    return [x + half, y - up]
  }

  private upright(x: number, y: number, turn: PagePiece['turn']): readonly [number, number] {
    if (turn === 1) return [y, this.whole[2] - x]
    if (turn === 2) return [this.whole[2] - x, this.whole[3] - y]
    if (turn === 3) return [this.whole[3] - y, x]
    return [x, y]
  }

  private whyUnseen(size: number): Unseen | null {
    const s = this.state
    if (this.shown.includes(false)) return 'layer'
    if (s.mode === 3 || s.mode === 7) return 'ink'
    if (s.alpha < FAINT) return 'colour'
    if (size < SMALLEST) return 'size'
    const ink = s.mode === 1 || s.mode === 5 ? s.stroke : s.fill
    if (ink === null) return null
    const m = times(s.matrix, s.text)
    const at: readonly [number, number] = [
      m[0] * s.x + m[2] * (s.y + s.rise + 0.3 * s.fontSize) + m[4],
      m[1] * s.x + m[3] * (s.y + s.rise + 0.3 * s.fontSize) + m[5],
    ]
    return sameColour(ink, this.behind(at)) ? 'colour' : null
  }

  /** The colour of the paper at a place, or null where it is not known. */
  private behind(at: readonly [number, number]): string | null {
    let [colour, order]: [string | null, number] = ['#ffffff', 0]
    for (let i = this.fills.length - 1; i >= 0; i--) {
      const fill = this.fills[i]!
      if (!inside(at, fill.box)) continue
      colour = fill.sure ? fill.colour : null
      order = fill.order
      break
    }
    // A picture's colours are not known.
    return this.lastPicture > order && this.pictures.some((box) => inside(at, box)) ? null : colour
  }

  drawing(): PageDrawing {
    if (this.state.placed && !this.state.drawn) this.picture()
    const { pictures, rules, shapes, lastPicture } = this
    const [, , width, height] = this.whole
    const pieces = this.pieces.map((piece) =>
      this.isCovered(piece) ? { ...piece, unseen: 'covered' as const } : piece,
    )
    return { width, height, pieces, pictures, rules, shapes, lastPicture, comments: this.comments() }
  }

  /** A box in full colour was drawn over the words. */
  private isCovered(piece: PagePiece): boolean {
    if (piece.unseen !== null || piece.turn !== 0) return false
    const [y, left, right] = [piece.y - 0.3 * piece.size, piece.x + 0.1 * piece.width, piece.x + 0.9 * piece.width]
    for (let i = this.fills.length - 1; i >= 0 && this.fills[i]!.order > piece.order; i--) {
      const { box, colour, sure } = this.fills[i]!
      if (sure && colour !== null && inside([left, y], box) && inside([right, y], box)) return true
    }
    return false
  }

  private comments(): PageDrawing['comments'] {
    return [...this.annotations.values()].flatMap(({ subtype, contentsObj, rect }) => {
      const words = contentsObj?.str?.replace(/\s+/g, ' ').trim() ?? ''
      if (words === '' || subtype === 'Widget' || subtype === 'Link' || subtype === 'Popup') return []
      return [{ words, y: rect ? boxOf(this.base, rect)[1] : 0 }]
    })
  }
}

/** ﬁ is f and i; a tab or a hard blank is a blank; signs that we put in ourselves come from no file. */
const charactersOf = (unicode: string): string =>
  /^\s+$/.test(unicode) && unicode !== '\u3000'
    ? ' '
    : unicode.replace(/[\ufb00-\ufb06]/g, (sign) => sign.normalize('NFKC')).replace(/[\ufdd0-\ufdef]/g, '\ufffd')

function turnOf(x: number, y: number): PagePiece['turn'] {
  if (Math.abs(y) <= LEANING * Math.abs(x)) return x >= 0 ? 0 : 2
  if (Math.abs(x) <= LEANING * Math.abs(y)) return y > 0 ? 1 : 3
  return null
}

const inside = ([x, y]: readonly [number, number], [x0, y0, x1, y1]: Box): boolean =>
  x >= x0 - 0.5 && x <= x1 + 0.5 && y >= y0 - 0.5 && y <= y1 + 0.5

const common = (a: Box, b: Box): Box => [
  Math.max(a[0], b[0]),
  Math.max(a[1], b[1]),
  Math.min(a[2], b[2]),
  Math.min(a[3], b[3]),
]

/** The box around `x0 y0 x1 y1` of a drawing's own places. */
function boxOf(m: Matrix, box: ArrayLike<number>): Box {
  const xs: number[] = []
  const ys: number[] = []
  for (const x of [box[0]!, box[2]!])
    for (const y of [box[1]!, box[3]!]) {
      xs.push(m[0] * x + m[2] * y + m[4])
      ys.push(m[1] * x + m[3] * y + m[5])
    }
  return [least(xs), least(ys), most(xs), most(ys)]
}

function sameColour(a: string, b: string | null): boolean {
  if (b === null) return false
  for (let i = 1; i < 7; i += 2)
    if (Math.abs(Number.parseInt(a.slice(i, i + 2), 16) - Number.parseInt(b.slice(i, i + 2), 16)) > SAME_COLOUR)
      return false
  return true
}

interface Part {
  box: [number, number, number, number]
  /** All its sides run along the page's edges. */
  straight: boolean
  sides: (readonly [number, number, number, number])[]
}

/** Moves, lines and curves as the library codes them: 0 x y, 1 x y, 2 with six numbers, 3 with four, 4. */
function subpaths(data: ArrayLike<number>): { readonly parts: readonly Part[]; readonly curved: boolean } {
  const parts: Part[] = []
  let curved = false
  let part: Part | null = null
  let [x, y, startX, startY] = [0, 0, 0, 0]
  const line = (toX: number, toY: number): void => {
    if (part === null) return
    part.sides.push([x, y, toX, toY])
    if (Math.abs(x - toX) > 0.01 && Math.abs(y - toY) > 0.01) part.straight = false
    part.box = [
      Math.min(part.box[0], toX),
      Math.min(part.box[1], toY),
      Math.max(part.box[2], toX),
      Math.max(part.box[3], toY),
    ]
    x = toX
    y = toY
  }
  for (let i = 0; i < data.length && i < PATH_MOST; ) {
    const op = data[i++]
    if (op === 0) {
      x = startX = data[i++]!
      y = startY = data[i++]!
      part = { box: [x, y, x, y], straight: true, sides: [] }
      parts.push(part)
    } else if (op === 1) line(data[i++]!, data[i++]!)
    else if (op === 4) line(startX, startY)
    else if (op === 2 || op === 3) {
      curved = true
      const count = op === 2 ? 6 : 4
      line(data[i + count - 2]!, data[i + count - 1]!)
      if (part !== null) part.straight = false
      i += count
    } else break
  }
  return { parts: parts.filter(({ sides }) => sides.length > 0), curved }
}

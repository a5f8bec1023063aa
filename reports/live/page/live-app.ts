/**
 * The page that compares files by itself: what the user does, and what is shown of it.
 *
 *     drop two files   →   read in the worker   →   two rows of what was understood   →   compared   →   the report's own page
 *
 * Nothing leaves the tab. The work is done by a worker that can be stopped; the comparison is the report's page, whole, in
 * a frame of its own, so that what is read here and what is sent on are the same bytes.
 */
import type { DecisionChange, Lang, Reading, Ui } from '../../../src/core.ts'
import type { Ask, Chosen, Compared, Corrections, SaveForm } from '../messages.ts'
import { byDate } from '../order-texts.ts'
import { $, build, button, clear } from './build-element.ts'
import { addDecideButtons, type Kept, NOTHING_KEPT, showDecision } from './decisions.ts'
import { partsWordsOtherwise, readEmbedded, unsupported } from './embedded.ts'
import { type ShownText, type Text, textRow } from './text-row.ts'
import { type Reply, Workshop } from './workshop.ts'

type Words = Readonly<Record<string, string>>

interface Page {
  readonly words: Readonly<Record<Ui, Words>>
  readonly samples: readonly { readonly id: string; readonly label: Readonly<Record<Ui, string>> }[]
  readonly forms: readonly { readonly word: string; readonly form: SaveForm }[]
  readonly langs: Readonly<Record<Ui, Readonly<Record<Lang, string>>>>
  /** As the command's. */
  readonly limits: { readonly bytes: number; readonly seconds: number }
  /** Languages of the interface: what stands for each in `lang`, and how a browser's own begins that asks for it. */
  readonly uis: readonly { readonly ui: Ui; readonly html: string; readonly asked: string }[]
}

/** The script stands behind what it works on, and before the parts that are packed. */
const page: Page = JSON.parse($('tifa-words').textContent ?? '{}')

let ui: Ui
let texts: Text[] = []
let next = 1
let pastes = 0
let as: Reading | null = null
let compared: Compared | null = null
/** What was compared last, to be asked anew once something is decided. */
let asked: (Ask & { readonly kind: 'compare' | 'sample' }) | null = null
let kept: Kept = NOTHING_KEPT
/** The user set the order by hand: dates no longer do. */
let arranged = false

const word = (key: string, values: Readonly<Record<string, string | number>> = {}): string =>
  (page.words[ui][key] ?? key).replace(/\{(\w+)\}/gu, (hole, name: string) =>
    String({ megabytes: page.limits.bytes / 2 ** 20, ...values }[name] ?? hole),
  )

const workshop = new Workshop()

// What was said last, where the eye is; a screen reader hears it.
function tell(line: string): void {
  $('told').textContent = line
}

/** Over the comparison a message stands until the next press, wherever that is. */
function hush(): void {
  if (document.body.dataset.state === 'result') tell('')
}

function state(name: 'empty' | 'texts' | 'busy' | 'result'): void {
  document.body.dataset.state = name
}

/* ---------- texts ---------- */

async function take(files: Iterable<File>): Promise<void> {
  const taken: Text[] = []
  const all = [...files]
  for (const file of all.filter(({ name }) => DECISIONS.test(name))) if (!(await takeDecisions(file))) return
  const sources = all.filter(({ name }) => !DECISIONS.test(name))
  if (sources.length === 0) {
    // What was decided elsewhere takes effect on what is compared here.
    if (compared !== null && asked !== null) await present({ ...asked, decisions: kept.file, ui })
    else {
      showTexts()
      tell(word('keptDecisions', { n: kept.count, name: kept.file?.name ?? '' }))
    }
    return
  }
  for (const file of sources) {
    if (file.size > page.limits.bytes) {
      taken.push(newText(file.name, new Uint8Array(), { line: word('tooLarge', { name: file.name }), code: 'bytes' }))
      continue
    }
    taken.push(newText(file.name, new Uint8Array(await file.arrayBuffer())))
  }
  texts = [...texts, ...taken]
  showTexts()
  for (const text of taken) if (text.refused === null) await readOne(text)
  if (!arranged) texts = [...byDate(texts)]
  showTexts()
  const ready = texts.filter((t) => t.understood !== null)
  if (ready.length === 2 && texts.length === 2) await compare()
}

const DECISIONS = /\.ya?ml$/iu

/** A file of decisions joins what is decided already. False where it was refused, which is told. */
async function takeDecisions(file: File): Promise<boolean> {
  const text = new TextDecoder().decode(await file.arrayBuffer())
  const change: DecisionChange = { kind: 'join', file: { name: file.name, text } }
  const before = kept
  const line = await changeKept(change)
  if (line !== null) tell(line)
  // Nothing but what that file says: it is saved already.
  else if (before.count === 0) keep({ ...kept, file: kept.file && { ...kept.file, name: file.name }, saved: true })
  return line === null
}

/** Null, or one line that says why nothing was changed. */
async function changeKept(change: DecisionChange): Promise<string | null> {
  const ask: Ask = { kind: 'decide', change, decisions: kept.file, ui }
  const answer = await workshop.ask(ask, { seconds: page.limits.seconds })
  if (answer.kind !== 'decided') return refusal(answer, 'tifa').line
  const name = kept.file?.name ?? word('decisionsName')
  keep({
    file: answer.text === null ? null : { name, text: answer.text },
    count: answer.count,
    saved: answer.count === 0,
  })
  return null
}

function keep(now: Kept): void {
  kept = now
  document.body.classList.toggle('decided', kept.count > 0)
  $('keep').textContent = word('keepDecisions', { n: kept.count })
  $('keptwords').textContent = word('keptDecisions', { n: kept.count, name: kept.file?.name ?? '' })
}

const newText = (name: string, bytes: Uint8Array, refused: Text['refused'] = null): Text => ({
  key: next++,
  name,
  bytes,
  corrections: {},
  understood: null,
  refused,
  reading: refused === null,
})

const chosen = ({ key, name, bytes, corrections }: Text): Chosen => ({ key, name, bytes, corrections })

async function readOne(text: Text): Promise<void> {
  text.reading = true
  text.refused = null
  text.understood = null
  showTexts()
  const answer = await workshop.ask({ kind: 'read', text: chosen(text), ui }, { seconds: page.limits.seconds })
  text.reading = false
  if (answer.kind === 'understood') text.understood = answer.understood
  else text.refused = refusal(answer, text.name)
  showTexts()
}

/** One clear line for whatever is no answer. */
function refusal(answer: Reply, name: string): { readonly line: string; readonly code: string } {
  if (answer.kind === 'refused') return answer
  if (answer.kind === 'late') return { line: word('timeOut', { name, seconds: page.limits.seconds }), code: 'seconds' }
  if (answer.kind === 'stopped') return { line: word('stopped'), code: 'stopped' }
  return {
    line: word('broken', { name, message: answer.kind === 'broken' ? answer.message : answer.kind }),
    code: 'broken',
  }
}

async function correct(text: Text, corrections: Corrections): Promise<void> {
  text.corrections = { ...text.corrections, ...corrections }
  await readOne(text)
  $(`text-${text.key}`)?.focus()
}

function move(text: Text, by: -1 | 1): void {
  const at = texts.indexOf(text)
  const to = at + by
  if (to < 0 || to >= texts.length) return
  arranged = true
  texts.splice(at, 1)
  texts.splice(to, 0, text)
  showTexts()
  $(`text-${text.key}`)?.focus()
}

function showTexts(): void {
  if (document.body.dataset.state !== 'busy') state(texts.length === 0 ? 'empty' : 'texts')
  const list = clear($('texts'))
  const ready = texts.filter((t) => t.understood !== null).length
  // One text by itself is neither the earlier nor the later.
  const base = ready < 2 ? null : texts.findLast((t) => t.understood !== null)
  texts.forEach((text, i) => {
    list.append(textRow(text, shownText(text, i, base === null ? null : text === base ? 'base' : 'earlier')))
  })
  // What stands below the list comes when the list no longer grows.
  document.body.classList.toggle(
    'reading',
    texts.some((t) => t.reading),
  )
  $<HTMLButtonElement>('compare').disabled = ready < 2 || texts.some((t) => t.reading)
  $('need').textContent = ready < 2 && texts.length > 0 && !texts.some((t) => t.reading) ? word('needTwo') : ''
}

const shownText = (text: Text, i: number, role: ShownText['role']): ShownText => ({
  word,
  langs: page.langs[ui],
  first: i === 0,
  last: i === texts.length - 1,
  role,
  act: {
    correct: (corrections) => correct(text, corrections),
    date: (date) => {
      arranged = false
      void correct(text, { date }).then(() => {
        texts = [...byDate(texts)]
        showTexts()
      })
    },
    move: (by) => move(text, by),
    remove: () => {
      texts = texts.filter((t) => t !== text)
      showTexts()
      $('choose').focus()
    },
  },
})

/* ---------- comparing ---------- */

async function compare(): Promise<void> {
  const ready = texts.filter((t) => t.understood !== null)
  await present({ kind: 'compare', texts: ready.map(chosen), as, decisions: kept.file, ui })
}

async function sample(id: string): Promise<void> {
  await present({ kind: 'sample', data: await readEmbedded(`sample-${id}`), decisions: kept.file, ui })
}

async function present(ask: Ask): Promise<void> {
  if (ask.kind === 'compare' || ask.kind === 'sample') asked = ask
  state('busy')
  tell('')
  const names = ask.kind === 'compare' ? ask.texts.map(({ name }) => name).join(word('listComma')) : ''
  $('doing').textContent = names === '' ? word('comparing') : word('comparingOf', { names })
  const answer = await workshop.ask(ask, {
    seconds: null,
    onProgress: ({ number, of }) => {
      $('doing').textContent = word('pairOf', { number, of })
    },
  })
  if (answer.kind !== 'compared') {
    const { line } = refusal(answer, 'tifa')
    compared = null
    clear($('frame'))
    state(texts.length === 0 ? 'empty' : 'texts')
    tell(line)
    return
  }
  compared = answer.compared
  show(answer.compared)
}

function show({ html, title, redline, decidable }: Compared): void {
  const frame = build('iframe', { id: 'report', title: word('result') }) as HTMLIFrameElement
  clear($('frame')).append(build('h1', { class: 'aloud' }, [word('result')]), frame)
  // Written, not given as `srcdoc`: so its address is this page's, and a link to a clause stays inside it.
  const inside = frame.contentDocument as Document
  inside.open()
  inside.write(html)
  inside.close()
  inside.addEventListener('keydown', printReport)
  inside.addEventListener('pointerdown', hush)
  inside.addEventListener('keydown', hush)
  if (decidable) addDecideButtons(inside, word, openDecision)
  document.title = title
  for (const option of $('save').querySelectorAll<HTMLElement>('[data-redline]')) option.hidden = !redline
  tell('')
  state('result')
  frame.contentWindow?.focus()
}

/** The browser would print the page around the report, and of the report what is in sight. */
function printReport(event: KeyboardEvent): void {
  if (compared === null || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'p') return
  event.preventDefault()
  $<HTMLIFrameElement>('report').contentWindow?.print()
}

/* ---------- decisions ---------- */

async function openDecision(row: string): Promise<void> {
  const answer = await workshop.ask({ kind: 'row', row, decisions: kept.file, ui }, { seconds: page.limits.seconds })
  if (answer.kind === 'row')
    showDecision(answer.decidable, { word, decide: changeKept, decided: () => void compareAnew(row) })
  else tell(refusal(answer, 'tifa').line)
}

/** Once something was decided of a row, which is where the reader goes on. */
async function compareAnew(row: string): Promise<void> {
  if (asked === null) return
  await present({ ...asked, decisions: kept.file, ui })
  // Stopped meanwhile: what was decided is kept, and told beside the texts.
  if (compared === null) return
  tell(word('decidedAnew', { n: kept.count }))
  const frame = $<HTMLIFrameElement>('report').contentDocument
  const back = frame?.getElementById(row)
  back?.scrollIntoView({ block: 'center' })
  back?.querySelector<HTMLElement>(':scope > .head .decide')?.focus({ preventScroll: true })
}

function keepAsFile(): void {
  if (kept.file === null) return
  download(kept.file.name, 'application/yaml', kept.file.text)
  keep({ ...kept, saved: true })
}

function download(name: string, type: string, content: BlobPart): void {
  const url = URL.createObjectURL(new Blob([content], { type }))
  const link = build('a', { href: url, download: name }) as HTMLAnchorElement
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
  tell(word('savedAs', { name }))
}

async function save(form: SaveForm): Promise<void> {
  document.querySelector<HTMLDetailsElement>('.menu')?.removeAttribute('open')
  if (compared === null) return
  const answer = await workshop.ask({ kind: 'save', form, ui }, { seconds: null })
  if (answer.kind !== 'saved') {
    tell(refusal(answer, 'tifa').line)
    return
  }
  download(answer.name, answer.type, answer.content as BlobPart)
}

function back(): void {
  compared = null
  clear($('frame'))
  tell('')
  document.title = word('title')
  state(texts.length === 0 ? 'empty' : 'texts')
  $('choose').focus()
}

/* ---------- words and doors ---------- */

function speak(): void {
  document.documentElement.lang = page.uis.find((row) => row.ui === ui)?.html ?? ''
  for (const place of document.querySelectorAll<HTMLElement>('[data-word]')) {
    const [key = '', attribute] = (place.dataset.word ?? '').split('@')
    if (attribute) place.setAttribute(attribute, word(key))
    else place.textContent = word(key)
  }
  if (compared === null) document.title = word('title')
  const examples = clear($('examples'))
  for (const { id, label } of page.samples) examples.append(button(label[ui], () => sample(id)))
  const forms = clear($('save'))
  for (const { word: key, form } of page.forms) {
    const made = button(word(key), () => save(form))
    if (form.redline) made.dataset.redline = ''
    forms.append(made)
  }
  const readings = clear($('as'))
  for (const [value, key] of [
    ['', 'byEvidence'],
    ['versions', 'versions'],
    ['successive', 'successive'],
    ['open', 'open'],
  ] as const)
    readings.append(build('option', { value }, [word(key)]))
  $<HTMLSelectElement>('as').value = as ?? ''
  keep(kept)
  showTextsKept()
}

function showTextsKept(): void {
  const kept = document.body.dataset.state
  showTexts()
  if (kept === 'result') state('result')
}

async function setUi(other: Ui): Promise<void> {
  ui = other
  speak()
  if (document.body.dataset.state === 'result') await present({ kind: 'show', ui })
}

function connect(): void {
  const input = $<HTMLInputElement>('files')
  $('choose').addEventListener('click', () => input.click())
  input.addEventListener('change', () => {
    void take([...(input.files ?? [])])
    input.value = ''
  })
  for (const type of ['dragenter', 'dragover'] as const)
    addEventListener(type, (event) => {
      event.preventDefault()
      document.body.classList.add('over')
    })
  addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) document.body.classList.remove('over')
  })
  addEventListener('drop', (event) => {
    event.preventDefault()
    document.body.classList.remove('over')
    const files = [...(event.dataTransfer?.files ?? [])]
    if (files.length > 0) void take(files)
  })
  $('word').addEventListener('click', () => void save({ format: 'docx', redline: false }))
  $('compare').addEventListener('click', () => void compare())
  $('back').addEventListener('click', back)
  $('stop').addEventListener('click', () => workshop.stop())
  $('turn').addEventListener('click', () => {
    arranged = true
    texts.reverse()
    showTexts()
    void compare()
  })
  $<HTMLSelectElement>('as').addEventListener('change', ({ target }) => {
    as = ((target as HTMLSelectElement).value || null) as Reading | null
  })
  $('language').addEventListener('click', () => {
    const at = page.uis.findIndex((row) => row.ui === ui)
    void setUi((page.uis[(at + 1) % page.uis.length] as Page['uis'][number]).ui)
  })
  $('keep').addEventListener('click', keepAsFile)
  $('keptkeep').addEventListener('click', keepAsFile)
  $('keptdrop').addEventListener('click', () => {
    if (kept.saved || confirm(word('dropUnsaved', { n: kept.count }))) keep(NOTHING_KEPT)
  })
  addEventListener('keydown', printReport)
  $('told').addEventListener('pointerdown', hush)
  addEventListener('beforeunload', (event) => {
    if (!kept.saved) event.preventDefault()
  })
  const dialog = $<HTMLDialogElement>('pasting')
  const area = $<HTMLTextAreaElement>('pasted')
  $('paste').addEventListener('click', () => {
    area.value = ''
    dialog.showModal()
  })
  $('cancel').addEventListener('click', () => dialog.close())
  $('add').addEventListener('click', () => {
    dialog.close()
    if (area.value.trim() !== '') void take([new File([area.value], `${word('pastedName', { n: ++pastes })}.txt`)])
  })
}

function start(): void {
  const own = navigator.language.toLowerCase()
  ui = (page.uis.find((row) => own.startsWith(row.asked)) ?? (page.uis.at(-1) as Page['uis'][number])).ui
  const lacking = unsupported()
  speak()
  if (lacking !== null) {
    state('empty')
    tell(word('oldBrowser', { what: lacking }))
    return
  }
  $('parted').hidden = !partsWordsOtherwise()
  connect()
}

start()

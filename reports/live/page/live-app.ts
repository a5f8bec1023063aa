/**
 * The page that compares files by itself: what the user does, and the comparison that he is shown. What he chose is in
 * `chosen-texts.ts`, what he decided in `kept-decisions.ts`.
 *
 *     drop two files   →   read in the worker   →   two rows of what was understood   →   compared   →   the report's own page
 *
 * Nothing leaves the tab. The work is done by a worker that can be stopped; the comparison is the report's page, whole, in
 * a frame of its own, so that what is read here and what is sent on are the same bytes.
 */
import type { Reading, Ui } from '../../../src/core.ts'
import type { Ask, Compared, SaveForm } from '../messages.ts'
import { $, build, button, clear } from './build-element.ts'
import { addTexts, areTwo, readyTexts, showBeginning, showTexts, turnTexts } from './chosen-texts.ts'
import { addDecideButtons, showDecision } from './decisions.ts'
import { partsWordsOtherwise, readEmbedded, unsupported } from './embedded.ts'
import { changeKept, connectKept, kept, sayKept, takeDecisions } from './kept-decisions.ts'
import { download, hush, type Page, page, refusal, speakIn, state, tell, ui, word, workshop } from './live-page.ts'

let pastes = 0
let as: Reading | null = null
let compared: Compared | null = null
/** What was compared last, to be asked anew once something is decided. */
let asked: (Ask & { readonly kind: 'compare' | 'sample' }) | null = null

/* ---------- files in, a comparison out ---------- */

const DECISIONS = /\.ya?ml$/iu

async function take(files: Iterable<File>): Promise<void> {
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
  await addTexts(sources)
  if (areTwo()) await compare()
}

async function compare(): Promise<void> {
  await present({ kind: 'compare', texts: readyTexts(), as, decisions: kept.file, ui })
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
    showBeginning()
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
  showBeginning()
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
  sayKept()
  const shown = document.body.dataset.state
  showTexts()
  if (shown === 'result') state('result')
}

async function setUi(other: Ui): Promise<void> {
  speakIn(other)
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
    turnTexts()
    void compare()
  })
  $<HTMLSelectElement>('as').addEventListener('change', ({ target }) => {
    as = ((target as HTMLSelectElement).value || null) as Reading | null
  })
  $('language').addEventListener('click', () => {
    const at = page.uis.findIndex((row) => row.ui === ui)
    void setUi((page.uis[(at + 1) % page.uis.length] as Page['uis'][number]).ui)
  })
  connectKept()
  addEventListener('keydown', printReport)
  $('told').addEventListener('pointerdown', hush)
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
  speakIn((page.uis.find((row) => own.startsWith(row.asked)) ?? (page.uis.at(-1) as Page['uis'][number])).ui)
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

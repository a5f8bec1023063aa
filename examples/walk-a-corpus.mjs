// A corpus walked through: its documents, who cites whom, and one wording from the first text to the last.
//
//     node examples/walk-a-corpus.mjs test/sample-corpus 'comprehensive partnership'
import { buildTraceView, lineageOf, loadCorpus, traceCorpus } from 'tifa'

const [folder, words] = process.argv.slice(2)
if (words === undefined) throw new RangeError('give a corpus folder, and the words to follow')
const corpus = await loadCorpus(folder)

const cites = lineageOf(corpus)
for (const { id, titles, witnesses } of corpus.documents) {
  console.log(`${id}  ${titles.en ?? titles.zh}`)
  for (const { siglum, fidelity, standing } of witnesses) console.log(`    ${siglum}  ${fidelity}, ${standing}`)
  const cited = cites.filter((link) => link.from === id).map((link) => link.to)
  if (cited.length > 0) console.log(`    cites ${cited.join(', ')}`)
}

console.log()
const { lead, documents } = buildTraceView(await traceCorpus(corpus, { words }), { ui: 'en' })
for (const line of lead) console.log(line)
for (const document of documents)
  for (const text of document.texts)
    for (const line of text.lines) console.log(`    ${line.address}  ${line.before}[=${line.words}=]${line.after}`)

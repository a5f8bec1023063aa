// Two strings compared, with nothing but the core: what was kept, changed, put in and left out.
//
//     node examples/compare-two-strings.mjs
import { buildView, collateTexts } from 'tifa/core'

const collated = await collateTexts([
  {
    name: 'draft',
    text: `Joint Statement of the Republic of Arland and the Borov Federation

1. The Sides support the development of the port of Kess.
2. The Sides will hold consultations every year.
3. This Statement is open to third parties.
`,
  },
  {
    name: 'final',
    text: `Joint Statement of the Republic of Arland and the Borov Federation

1. The Sides firmly support the development of the port of Kess.
2. The Sides will hold consultations twice a year.
`,
  },
])

const view = buildView(collated, { ui: 'en', showPunctuation: false })
for (const line of view.lead) console.log(line)
console.log()

/** Words put in and taken out, as in an editor's hand: [+firmly +] [-every-]. */
const marked = ({ mark, text }) => (mark === 'ins' ? `[+${text}+]` : mark === 'del' ? `[-${text}-]` : text)
for (const row of view.rows)
  for (const cell of row.cells)
    for (const link of cell.links) {
      if (link.kind !== 'wording' || !link.difference) continue
      const runs = link.inline ?? (link.b.length > 0 ? link.b : link.a).flatMap((clause) => clause.runs)
      console.log(`${row.id}  ${link.word}:  ${runs.map(marked).join('')}`)
    }

/** What `ana` points to in the TEI: one row a category, by group. */
export const CATEGORIES: readonly (readonly [group: string, rows: readonly (readonly [id: string, says: string])[]])[] =
  [
    [
      'fidelity',
      [
        ['full', 'full text: the official text, whole'],
        ['abridged', 'excerpts: official words, not all of them'],
        ['digest', "editors' summary: not the document's words, not to be quoted"],
      ],
    ],
    [
      'claim',
      [
        ['kept', 'equal but for width, quotes and the like'],
        ['moved', 'out of the common order; as a claim of its own, with equal wording'],
        ['revised', 'the same clause in other words'],
        ['punctuation', 'the same words with other marks'],
        ['carries', 'mostly other words, with a passage that both have'],
        ['split', 'one clause of the earlier text, several of the later'],
        ['merged', 'several clauses of the earlier text, one of the later'],
        ['new_here', 'in the later text, and in none of the documents that it cites'],
        ['not_in_earlier', 'in the later text, and not in this earlier one'],
        ['added', 'in the later of two versions alone'],
        ['deleted', 'in the earlier of two versions alone'],
        ['not_repeated', 'in the earlier document, and not in the later one; no claim that it was repealed'],
        ['only_in_later', 'in the later text alone; which of the two amends the other is left open'],
        ['only_in_earlier', 'in the earlier text alone; which of the two amends the other is left open'],
        ['not_in_excerpts', 'in one text alone, where the other is excerpts and may merely leave it out'],
        ['shares', 'no counterpart clause, but wording of it stands in the other text'],
        ['stands_elsewhere', 'no counterpart clause of its own, but its words stand in another clause'],
        ['doubtful', 'the link is doubtful'],
      ],
    ],
    [
      'stance',
      [
        ['speaker', 'another speaks, or is told what to do'],
        ['rest_kept', 'and the rest of the sentence is the same'],
        ['verb', 'another verb, or its denial; nothing is said of which is stronger'],
        ['strength', 'the verb, or a word that makes it stronger, inside a family with an order'],
        ['stronger', 'stronger in the later text'],
        ['weaker', 'weaker in the later text'],
        ['modal', 'another modal, one where there was none, or none where there was one'],
      ],
    ],
    [
      'evidence',
      [
        ['firm', 'both texts are whole'],
        ['limited', 'a text is not whole: neither an addition nor a deletion is claimed'],
      ],
    ],
  ]

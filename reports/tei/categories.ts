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
      'relation',
      [
        ['kept', 'equal but for width, quotes and the like'],
        ['revised', 'the same clause in other words'],
        ['split', 'one clause of the earlier text, several of the later'],
        ['merged', 'several clauses of the earlier text, one of the later'],
        ['added', 'in the later text alone'],
        ['dropped', 'in the earlier text alone; no claim that it was repealed'],
        ['absent', 'in one text alone, where the other is excerpts or a later stage does not allow more to be said'],
        ['moved', 'out of the common order'],
        ['doubtful', 'the link is doubtful'],
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

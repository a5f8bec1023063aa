/** What may be claimed, given what the two texts are: `limited` where one is abridged, or its paragraphs were judged. */
export type Evidence = 'firm' | 'limited'

/**
 * Characters that a reader would not see and a text should not have, counted by kind:
 * zero-width signs, direction marks, escapes, private use, Latin letters inside Cyrillic words (сoюз with a Latin o).
 */
import { type IntakeNote, intakeNote } from '../intake-note.ts'

const kinds: readonly (readonly [string, RegExp])[] = [
  ['zero-width', /[\u200b-\u200d\u2060\ufeff]/g],
  ['direction', /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g],
  ['control', /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f]/g],
  ['private use', /[\ue000-\uf8ff]/g],
  ['replacement', /\ufffd/g],
  ['soft hyphen', /\u00ad/g],
  ['radical', /[\u2e80-\u2fd5]/g],
  ['Latin in Cyrillic', /[а-яё][aceopxyk](?=[а-яё])/gi],
]

export function countOddCharacters(text: string): readonly IntakeNote[] {
  const notes: IntakeNote[] = []
  for (const [kind, pattern] of kinds) {
    const count = text.match(pattern)?.length ?? 0
    if (count > 0) notes.push(intakeNote('odd-characters', { kind, count }, 'warning'))
  }
  return notes
}

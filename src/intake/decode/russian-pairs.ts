/**
 * Which letter follows which in Russian: `пр` often, `рп` hardly, no word begins with ы.
 *
 * A row is a letter, and behind it a figure for each letter of the alphabet in order: 4 as often as chance would have
 * it, each step twice as often or half as often, 0 hardly ever. A blank stands for whatever is no letter; ё is е.
 * Counted over the invented statements of this project.
 */
const ALPHABET = ' абвгдежзийклмнопрстуфхцчшщъыьэюя'

const ROWS: readonly (readonly [letter: string, after: string])[] = [
  [' ', '024645313504345665744111300000200'],
  ['а', '703523334303456025551044221000054'],
  ['б', '540000500300755606316010004450002'],
  ['в', '760000602502543622415000000050002'],
  ['г', '550000300500503805004000200000000'],
  ['д', '460504600502406635426001000031002'],
  ['е', '702345344143547136650020320000000'],
  ['ж', '064007700602007000000000000000000'],
  ['з', '673505410603255603004002000040004'],
  ['и', '712523514444445314450043500000045'],
  ['й', '900000000001002000600000130000000'],
  ['к', '660400400701300706045003000000000'],
  ['л', '470020740601214501004000000026046'],
  ['м', '660000700701444620404000000030002'],
  ['н', '560003500701005600443100000070003'],
  ['о', '605646323143546236550020221000002'],
  ['п', '150000500300501708025000000020002'],
  ['р', '370030740500022701435000020040004'],
  ['с', '340300500405413642285010220003004'],
  ['т', '650600500502014706403000000036002'],
  ['у', '604357242005434044560040503000050'],
  ['ф', '340101800600502705221000000000000'],
  ['х', '920200000300003605200000000000000'],
  ['ц', '550000700802000100000000000040000'],
  ['ч', '460000800600206002061000020000000'],
  ['ш', '160000800703504103002000000000000'],
  ['щ', '260000800700001105014000000000000'],
  ['ъ', '421212901301113312231000000010006'],
  ['ы', '804412600040142033540060120000000'],
  ['ь', '804003203300026000650000020000035'],
  ['э', '320201200207517312271000000010000'],
  ['ю', '703004001000023001080000206000000'],
  ['я', '803513323032243001070041103000050'],
]

/** A pair that is as frequent as chance would have it. */
export const BY_CHANCE = 4

let table: Uint8Array | null = null

/** How often the letter at `next` follows `previous`, 0 … 9; both are indices that `russianLetter` gives. */
export function pairShare(previous: number, next: number): number {
  table ??= Uint8Array.from(ROWS.flatMap(([, after]) => Array.from(after, Number)))
  return table[previous * ALPHABET.length + next]!
}

/** A small letter's place in the alphabet, from 1; 0 for whatever is no Russian letter. */
export function russianLetter(c: number): number {
  if (c === 0x451) return 6
  return c >= 0x430 && c <= 0x44f ? ALPHABET.indexOf(String.fromCharCode(c)) : 0
}

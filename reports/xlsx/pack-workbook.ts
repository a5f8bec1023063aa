/**
 * Sheets packed into the bytes of a workbook: as wide and as high as their texts need, set up for the screen and for paper,
 * the same bytes each time.
 *
 *     packWorkbook([{ name: 'places', data, widths: [12, 60], head: 1 }], { running: '2024 对照 2019' })
 */
import type { SheetData } from 'write-excel-file/universal'
import { fixedZip, type Patch, withoutClock } from '../fixed-zip.ts'
import { FONT } from './cells.ts'
import { withHeights } from './row-height.ts'
import { withSetup } from './sheet-setup.ts'

export interface Sheet {
  readonly name: string
  readonly data: SheetData
  /** Of the columns, in characters. */
  readonly widths: readonly number[]
  /** The row of heads, from 1, or null where none stands above a table. */
  readonly head: number | null
  /** So many first columns stay in sight, too. */
  readonly labels?: number
  readonly pagesWide?: number
  /** False: nobody measures what stands in the cells. */
  readonly measured?: boolean
}

/** `running` stands at the top of every page; `patch` rewrites what the library wrote. */
export async function packWorkbook(
  sheets: readonly Sheet[],
  { running, patch = (_, xml) => xml }: { readonly running: string; readonly patch?: Patch },
): Promise<Uint8Array> {
  const { default: writeXlsx } = await import('write-excel-file/universal')
  const made = await writeXlsx(
    sheets.map(({ name, data, widths, head, labels = 0, measured = true }) => ({
      data: measured ? withHeights(data, widths) : data,
      sheet: name,
      ...(head === null ? {} : { stickyRowsCount: head }),
      ...(labels === 0 ? {} : { stickyColumnsCount: labels }),
      orientation: 'landscape' as const,
      columns: widths.map((width) => ({ width })),
    })),
    FONT,
  ).toBlob()
  const setup = withSetup(
    sheets.map(({ name, data, widths, head, pagesWide = 1 }) => ({
      name,
      rows: data.length,
      columns: widths.length,
      head,
      pagesWide,
      running,
    })),
  )
  return fixedZip(new Uint8Array(await made.arrayBuffer()), (part, xml) =>
    setup(part, patch(part, withoutClock(part, xml))),
  )
}

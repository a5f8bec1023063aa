/** The frame as Ink prints it: one line of text for each line of the layout, and nothing that the layout did not say. */
import { Box, Text } from 'ink'
import { memo } from 'react'
import { visible } from '../visible.ts'
import type { Frame } from './frame.ts'
import { paintLine } from './line.ts'
import type { Depth } from './palette.ts'

export interface ScreenProps {
  readonly frame: Frame
  readonly columns: number
  readonly depth: Depth
}

/** Unchanged lines are not rendered again. An empty text would have no height. */
const FrameLine = memo(function FrameLine({ text }: { readonly text: string }) {
  return <Text wrap="truncate">{text === '' ? ' ' : text}</Text>
})

export function Screen({ frame, columns, depth }: ScreenProps) {
  return (
    <Box flexDirection="column" width={columns}>
      {frame.lines.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place on the screen
        <FrameLine key={i} text={paintLine(line, depth)} />
      ))}
    </Box>
  )
}

/** The same state for a screen reader: sentences, no columns, no pictures. */
export function SpokenScreen({ lines }: { readonly lines: readonly string[] }) {
  return (
    <Box flexDirection="column">
      {lines.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place on the screen
        <Text key={i}>{visible(line)}</Text>
      ))}
    </Box>
  )
}

/**
 * The head of every page of ours: a policy that forbids what the page does not need, one style, one script, no icon to ask for.
 *
 *     default-src 'none'; style-src 'sha256-…'; script-src 'sha256-…'        nothing that stood in a text could ever run
 */
import type { ReactNode } from 'react'
import { visible } from '../unseen.ts'

export const raw = (html: string) => ({ dangerouslySetInnerHTML: { __html: html } })

export function Head(props: {
  readonly title: string
  /** Of tifa. */
  readonly version: string
  readonly policy: string
  readonly style: string
  /** Null: it stands further down, behind what it works on. */
  readonly script: string | null
}): ReactNode {
  const { title, version, policy, style, script } = props
  return (
    <head>
      <meta charSet="utf-8" />
      <meta httpEquiv="Content-Security-Policy" content={policy} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="referrer" content="no-referrer" />
      <meta name="generator" content={visible(`tifa ${version}`)} />
      <title>{visible(title)}</title>
      <link rel="icon" href="data:," />
      {/* Ours alone, and free of what would close it: a test holds that. */}
      <style {...raw(style)} />
      {script === null ? null : <script {...raw(script)} />}
    </head>
  )
}

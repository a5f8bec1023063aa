/** What the build puts in place of a page's script or style: its text, bundled and minified. */
declare module '*?inline' {
  export const inlined: string
}

/** A printed label as it stands before its text: `一、` clings to it, `第一条`, `1.` and `(a)` stand off by a space. */
const CLINGS = /[、，。．：）】〕》」』]$/u

export const labelText = (label: string | null): string =>
  label === null || label === '' ? '' : CLINGS.test(label) ? label : `${label} `

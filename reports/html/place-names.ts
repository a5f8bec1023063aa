/** How places are named inside the words of a clause: as their text prints them, with the name of that text. */
import { createContext } from 'react'

export const PlaceNames = createContext<(address: string) => string>((address) => address)

// The first lines of the executable: what it holds stands around this file as it does in the package.
import './dist/tifa.js'

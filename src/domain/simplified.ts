// A text in, the same in simplified characters out. One table for the whole program: it takes a while to load.
import { Converter } from 'opencc-js/t2cn'

export const toSimplified = Converter({ from: 'tw', to: 'cn' })

// How many entities are drawn at once at most; what is left out is said on the canvas.

/** The start: the best connected part of the network. */
export const OVERVIEW_LIMIT = 120
/** What “more” asks for instead, one after the other; the last is as many as the API gives. */
export const LARGER_STARTS: readonly number[] = [500, 2_000, 10_000]
export const LARGEST_START = 10_000
/** Around one entity. */
export const FOCUS_LIMIT = 80
/** Neighbours that one expansion brings; the same entity again brings as many more. */
export const EXPAND_LIMIT = 40

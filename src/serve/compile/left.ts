// What the parts of a compiled answer share: rows of the database, and the sign that an answer is left to graphql-js.

export type Row = readonly unknown[]

/** Thrown for an answer that is left to graphql-js; the reason is for the developer. */
export class Left extends Error {}

/**
 * The shape of `T` with other sentences: the same keys, the same lengths of lists and the same numbers.
 * A Spanish namespace is typed `SameKeys<typeof en>`, so that a missing or surplus key does not compile.
 */
export type SameKeys<T> = T extends string ? string : T extends number ? T : { readonly [K in keyof T]: SameKeys<T[K]> }

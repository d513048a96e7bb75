/**
 * A record while it is being made: its fields can be set, those that are optional one after the other. Spreading
 * `...(x && { x })` says the same and costs an object for each.
 */
export type Unfinished<T> = { -readonly [K in keyof T]: T[K] };

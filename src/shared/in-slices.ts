import { performance } from "node:perf_hooks"
import { setImmediate } from "node:timers/promises"

/** Work that may be long: wherever it yields, other work of the process may get its turn. Its result is what it returns. */
export type Sliced<Result> = Generator<undefined, Result, undefined>

/** How long a slice may last before others get their turn, in milliseconds. */
const SLICE_MS = 10

/** Does long work in slices: requests, timers and answers of the database are looked after in between. */
export async function inSlices<Result>(work: Sliced<Result>): Promise<Result> {
  let since = performance.now()
  for (;;) {
    const step = work.next()
    if (step.done) {
      return step.value
    }
    if (performance.now() - since > SLICE_MS) {
      await setImmediate()
      since = performance.now()
    }
  }
}

/** Does long work in one go, where nothing else waits. */
export function atOnce<Result>(work: Sliced<Result>): Result {
  for (;;) {
    const step = work.next()
    if (step.done) {
      return step.value
    }
  }
}

/** Calls for each of a list, in slices. */
export function* forEachSliced<T>(
  list: Iterable<T>,
  call: (one: T, place: number) => void
): Sliced<void> {
  let place = 0
  for (const one of list) {
    call(one, place++)
    yield
  }
}

/** `list.map` in slices. */
export function* mapSliced<T, R>(list: Iterable<T>, of: (one: T, place: number) => R): Sliced<R[]> {
  const results: R[] = []
  yield* forEachSliced(list, (one, place) => results.push(of(one, place)))
  return results
}

/** `list.flatMap` in slices. */
export function* flatMapSliced<T, R>(
  list: Iterable<T>,
  of: (one: T, place: number) => readonly R[]
): Sliced<R[]> {
  const results: R[] = []
  yield* forEachSliced(list, (one, place) => {
    for (const result of of(one, place)) {
      results.push(result)
    }
  })
  return results
}

/** `list.filter` in slices. */
export function* filterSliced<T>(
  list: Iterable<T>,
  is: (one: T, place: number) => boolean
): Sliced<T[]> {
  return yield* flatMapSliced(list, (one, place) => (is(one, place) ? [one] : []))
}

/** `list.every` in slices: stops at the first that is not. */
export function* everySliced<T>(list: Iterable<T>, is: (one: T) => boolean): Sliced<boolean> {
  for (const one of list) {
    if (!is(one)) {
      return false
    }
    yield
  }
  return true
}

import { SIDES, type GraphModel, type Side } from "./graph-model"

/** How many of a node's children are shown at first, and how many more each time. */
const FAN = 6
const MORE = 24

/** About what fits on a screen. */
const NODES_AT_FIRST = 40

/** Which nodes are unfolded, and how many children of those that have many. */
export type Fold = { open: ReadonlySet<string>; shown: ReadonlyMap<string, number> }

export const keyOf = (id: string, side: Side): string => `${side}:${id}`

/** One more is shown instead of "1 more". */
export function shownChildren(
  model: GraphModel,
  fold: Fold,
  id: string,
  side: Side
): { ids: string[]; rest: number } {
  const key = keyOf(id, side)
  const all = model.children[side].get(id) ?? []
  if (!fold.open.has(key)) {
    return { ids: [], rest: 0 }
  }
  const limit = fold.shown.get(key) ?? FAN
  const count = all.length <= limit + 1 ? all.length : limit
  return { ids: all.slice(0, count), rest: all.length - count }
}

/** Unfolds the nearest nodes first, as long as the picture stays readable. */
export function foldAtFirst(model: GraphModel): Fold {
  const fold = { open: new Set<string>(), shown: new Map<string, number>() }
  const queue = SIDES.map((side) => ({ id: model.root, side }))
  let count = 1
  for (const { id, side } of queue) {
    const children = model.children[side].get(id)?.length ?? 0
    if (id === model.root || count + Math.min(children, FAN + 1) <= NODES_AT_FIRST) {
      fold.open.add(keyOf(id, side))
      const { ids } = shownChildren(model, fold, id, side)
      count += ids.length
      queue.push(...ids.map((child) => ({ id: child, side })))
    }
  }
  return fold
}

export function toggle(fold: Fold, key: string): Fold {
  const open = new Set(fold.open)
  if (!open.delete(key)) {
    open.add(key)
  }
  return { ...fold, open }
}

export const showMore = (fold: Fold, key: string): Fold => ({
  ...fold,
  shown: new Map(fold.shown).set(key, (fold.shown.get(key) ?? FAN) + MORE),
})

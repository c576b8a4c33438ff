import { type Fold, keyOf, shownChildren } from "./graph-fold"
import { type GraphModel, type Side, SIDES } from "./graph-model"

export const NODE = { width: 216, height: 54 }
const COLUMN = NODE.width + 72
const ROW = NODE.height + 14

/** A node, or with `rest` the place of those that are folded away. Coordinates are of its upper left corner, in pixels. */
export type Placed = {
  key: string
  id: string
  side: Side
  x: number
  y: number
  /** The key of the node that it hangs on. */
  parent: string | null
  rest: number
  children: number
  isOpen: boolean
}

export type Line = { key: string; from: Placed; to: Placed; isExtra: boolean }

export type Box = { left: number; top: number; width: number; height: number }

export type Layout = { placed: Placed[]; lines: Line[]; box: Box }

/** One side as a tree: leaves below one another, each parent in the middle of its children, the root at 0. */
function placeSide(model: GraphModel, fold: Fold, side: Side): Placed[] {
  const placed: Placed[] = []
  let bottom = 0
  const put = (one: Omit<Placed, "x" | "y" | "side">, level: number, y: number) => {
    placed.push({ ...one, side, x: (side === "left" ? -1 : 1) * level * COLUMN, y })
    return y
  }
  const take = () => {
    bottom += ROW
    return bottom - ROW
  }
  const place = (id: string, parent: string | null, level: number): number => {
    const key = keyOf(id, side)
    const { ids, rest } = shownChildren(model, fold, id, side)
    const ys = ids.map((child) => place(child, key, level + 1))
    if (rest) {
      const folded = { key: `${key}:more`, id, parent: key, rest, children: 0, isOpen: false }
      ys.push(put(folded, level + 1, take()))
    }
    const y = ys.length ? (ys[0] + ys[ys.length - 1]) / 2 : take()
    const children = model.children[side].get(id)?.length ?? 0
    return put({ key, id, parent, rest: 0, children, isOpen: fold.open.has(key) }, level, y)
  }
  const middle = place(model.root, null, 0)
  return placed.map((one) => ({ ...one, y: one.y - middle }))
}

function boxOf(placed: Placed[]): Box {
  const left = Math.min(...placed.map(({ x }) => x))
  const top = Math.min(...placed.map(({ y }) => y))
  const right = Math.max(...placed.map(({ x }) => x)) + NODE.width
  const bottom = Math.max(...placed.map(({ y }) => y)) + NODE.height
  return { left, top, width: right - left, height: bottom - top }
}

/** Where everything that is unfolded stands. Grows with what is shown, not with the trace. */
export function layoutGraph(model: GraphModel, fold: Fold): Layout {
  const sides = SIDES.map((side) => placeSide(model, fold, side))
  // Both sides have the root; it is shown once.
  const placed = [...sides[0].filter((one) => one.parent), ...sides[1]]
  const byKey = new Map(sides.flat().map((one) => [one.key, one]))
  const byId = new Map(placed.filter((one) => !one.rest).map((one) => [one.id, one]))
  const hanging = placed.flatMap((one): Line[] => {
    const parent = one.parent && byKey.get(one.parent)
    return parent ? [{ key: one.key, from: parent, to: one, isExtra: false }] : []
  })
  const extra = model.others.flatMap(({ from, to }): Line[] => {
    const [a, b] = [byId.get(from), byId.get(to)]
    return a && b ? [{ key: `${from}:${to}`, from: a, to: b, isExtra: true }] : []
  })
  return { placed, lines: [...hanging, ...extra], box: boxOf(placed) }
}

const STEPS: Record<string, { x: number; y: number }> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

/** The nearest one in the direction of an arrow key: left and right to the next column, up and down within it. */
export function neighbourOf(placed: Placed[], current: Placed, key: string): Placed | undefined {
  const step = STEPS[key]
  if (!step) {
    return undefined
  }
  const inDirection = placed.filter((one) =>
    step.x
      ? one.x === current.x + step.x * COLUMN
      : one.x === current.x && (one.y - current.y) * step.y > 0
  )
  const distance = (one: Placed) => Math.abs(one.y - current.y)
  return inDirection.sort((a, b) => distance(a) - distance(b))[0]
}

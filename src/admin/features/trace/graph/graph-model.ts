import type { Trace, TraceEdge, TraceEdgeKind, TraceNode } from "../../../hooks/api/lot-trace"

/** Ancestors stand on the left of the lot, descendants on the right. */
export const SIDES = ["left", "right"] as const
export type Side = (typeof SIDES)[number]

/** What connects a node with the one that it hangs on; several edges between the two are one. */
export type Bond = {
  kind: TraceEdgeKind
  quantity: number
  returned: number
  operationId: string | null
  at: string
}

/**
 * A trace as a tree to each side. A node that can be reached in several ways hangs where it is met first, so that it is
 * shown once and a circle ends; `others` are the connections that the two trees leave out.
 */
export type GraphModel = {
  root: string
  nodes: Map<string, TraceNode>
  children: Record<Side, Map<string, string[]>>
  bonds: Map<string, Bond>
  others: { from: string; to: string }[]
}

/** What came back from a customer belongs to what happened after, although it leads to the lot. */
const forward = (edge: TraceEdge): TraceEdge =>
  edge.kind === "returned" ? { ...edge, from: edge.to, to: edge.from } : edge

/** A lot that is in both, because units were built into each other in a circle, is there once. */
function merge(before: Trace, after: Trace) {
  const nodes = new Map([...before.nodes, ...after.nodes].map((node) => [node.id, node]))
  const key = ({ from, to, kind, operation_id, reference }: TraceEdge) =>
    [from, to, kind, operation_id, reference].join("|")
  const edges = new Map([...before.edges, ...after.edges].map((edge) => [key(edge), edge]))
  return { root: after.root, nodes, edges: [...edges.values()] }
}

const NEXT = { left: { of: "to", is: "from" }, right: { of: "from", is: "to" } } as const

function append<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key)
  if (list) {
    list.push(value)
  } else {
    lists.set(key, [value])
  }
}

const toBond = (edge: TraceEdge): Bond => ({
  kind: edge.kind,
  quantity: edge.quantity,
  returned: edge.returned_quantity,
  operationId: edge.operation_id,
  at: edge.occurred_at ?? "",
})

const numeric = new Intl.Collator(undefined, { numeric: true })

/** What leads on comes first: in a wide fan-out, that is what somebody looks for. Then by time, then by name. */
function sortChildren(
  { nodes, bonds }: Pick<GraphModel, "nodes" | "bonds">,
  children: Map<string, string[]>
): void {
  const rank = (id: string) => ({
    leadsOn: Number(children.has(id)),
    at: bonds.get(id)!.at,
    label: nodes.get(id)!.label,
  })
  for (const [parent, ids] of children) {
    const ranked = ids.map((id) => ({ id, ...rank(id) }))
    ranked.sort(
      (a, b) =>
        b.leadsOn - a.leadsOn || a.at.localeCompare(b.at) || numeric.compare(a.label, b.label)
    )
    children.set(
      parent,
      ranked.map(({ id }) => id)
    )
  }
}

export function toGraphModel(before: Trace, after: Trace): GraphModel {
  const { root, nodes, edges: given } = merge(before, after)
  const edges = given
    .map(forward)
    .filter(({ from, to }) => nodes.has(from) && nodes.has(to) && from !== to)
  const parents = new Map<string, string | null>([[root, null]])
  const bonds = new Map<string, Bond>()
  const children = { left: new Map<string, string[]>(), right: new Map<string, string[]>() }
  for (const side of SIDES) {
    const { of, is } = NEXT[side]
    const byEnd = new Map<string, TraceEdge[]>()
    edges.forEach((edge) => append(byEnd, edge[of], edge))
    const bondsHere = new Map<string, Bond>()
    const queue = [root]
    // The array grows while it is walked: breadth first.
    for (const id of queue) {
      for (const edge of byEnd.get(id) ?? []) {
        const next = edge[is]
        const bond = bondsHere.get(next)
        if (bond && parents.get(next) === id) {
          bond.quantity += edge.quantity
          bond.returned += edge.returned_quantity
        } else if (!parents.has(next)) {
          parents.set(next, id)
          bondsHere.set(next, toBond(edge))
          append(children[side], id, next)
          queue.push(next)
        }
      }
    }
    bondsHere.forEach((bond, id) => bonds.set(id, bond))
  }
  SIDES.forEach((side) => sortChildren({ nodes, bonds }, children[side]))
  const others = edges.filter(
    ({ from, to }) => parents.get(from) !== to && parents.get(to) !== from
  )
  return { root, nodes, children, bonds, others }
}

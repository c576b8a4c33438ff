import type { Trace, TraceEdge, TraceNode } from "../../../../hooks/api/lot-trace"
import { foldAtFirst, keyOf, showMore, toggle } from "../graph-fold"
import { toGraphModel } from "../graph-model"
import { layoutGraph, neighbourOf } from "../layout-graph"

const lot = (id: string): TraceNode => ({
  id,
  type: "lot",
  kind: "serial",
  label: id,
  inventory_item_id: "item",
  sku: null,
  title: null,
  blocked: false,
  quantity: 1,
  depth: 0,
})

const edge = (from: string, to: string, more: Partial<TraceEdge> = {}): TraceEdge => ({
  from,
  to,
  kind: "consumed",
  quantity: 1,
  returned_quantity: 0,
  reference: "",
  occurred_at: null,
  operation_id: null,
  ...more,
})

const trace = (edges: TraceEdge[], root = "root"): Trace => {
  const ids = new Set([root, ...edges.flatMap(({ from, to }) => [from, to])])
  return { root, nodes: [...ids].map(lot), edges, truncated: false }
}

const modelOf = (edges: TraceEdge[]) => toGraphModel(trace([]), trace(edges))

const draw = (edges: TraceEdge[]) => {
  const model = modelOf(edges)
  return layoutGraph(model, foldAtFirst(model))
}

const xOf = ({ placed }: ReturnType<typeof draw>, id: string) =>
  placed.find((one) => one.id === id)!.x

describe("the graph of a trace", () => {
  it("has ancestors on the left, descendants on the right and the lot between them once", () => {
    const layout = draw([edge("cell", "root"), edge("root", "laptop")])
    expect(xOf(layout, "cell")).toBeLessThan(0)
    expect(xOf(layout, "laptop")).toBeGreaterThan(0)
    expect(layout.placed.filter(({ id }) => id === "root")).toHaveLength(1)
    expect(layout.lines).toHaveLength(2)
  })

  it("shows what came back from a customer among what happened after", () => {
    const layout = draw([edge("return", "root", { kind: "returned" })])
    expect(xOf(layout, "return")).toBeGreaterThan(0)
  })

  it("never puts one node on another", () => {
    const layout = draw([
      edge("a", "root"),
      edge("b", "root"),
      ...["c", "d", "e"].map((id) => edge("root", id)),
      edge("c", "f"),
      edge("d", "g"),
      edge("d", "h"),
    ])
    const places = layout.placed.map(({ x, y }) => `${x}/${y}`)
    expect(new Set(places).size).toBe(places.length)
  })

  it("shows a part that is reached in two ways once, with both connections", () => {
    const layout = draw([edge("root", "a"), edge("root", "b"), edge("a", "end"), edge("b", "end")])
    expect(layout.placed.filter(({ id }) => id === "end")).toHaveLength(1)
    expect(layout.lines.filter(({ to }) => to.id === "end")).toHaveLength(2)
    expect(layout.lines.filter(({ isExtra }) => isExtra)).toHaveLength(1)
  })

  it("ends where units were built into each other in a circle", () => {
    const layout = draw([edge("root", "a"), edge("a", "b"), edge("b", "root")])
    expect(layout.placed.map(({ id }) => id).sort()).toEqual(["a", "b", "root"])
  })

  it("adds up what went from one lot into another several times", () => {
    const model = modelOf([
      edge("root", "a", { quantity: 2, operation_id: "first" }),
      edge("root", "a", { quantity: 3, returned_quantity: 1, operation_id: "second" }),
    ])
    expect(model.bonds.get("a")).toMatchObject({ quantity: 5, returned: 1 })
  })

  it("counts what both directions answer once", () => {
    const circle = trace([edge("root", "a", { quantity: 2 }), edge("a", "root")])
    expect(toGraphModel(circle, circle).bonds.get("a")).toMatchObject({ quantity: 1 })
  })

  it("puts first what leads on, then what happened earlier, then by number", () => {
    const at = (occurred_at: string) => ({ occurred_at })
    const model = modelOf([
      ...["unit-10", "unit-9"].map((id) => edge("root", id, at("2026-02-01"))),
      edge("root", "unit-3", at("2026-03-01")),
      edge("unit-3", "order"),
    ])
    expect(model.children.right.get("root")).toEqual(["unit-3", "unit-9", "unit-10"])
  })

  describe("with a thousand descendants", () => {
    const model = modelOf(Array.from({ length: 1_000 }, (_, i) => edge("root", `unit-${i}`)))
    const fold = foldAtFirst(model)

    it("shows a few and how many more there are", () => {
      const { placed } = layoutGraph(model, fold)
      expect(placed.length).toBeLessThan(20)
      expect(placed.find(({ rest }) => rest)).toMatchObject({
        rest: 994,
        parent: keyOf("root", "right"),
      })
    })

    it("shows more of them each time, and none is lost", () => {
      const { placed } = layoutGraph(model, showMore(fold, keyOf("root", "right")))
      expect(placed.filter((one) => one.id.startsWith("unit-"))).toHaveLength(30)
      expect(placed.find(({ rest }) => rest)!.rest).toBe(970)
    })

    it("folds them all away again", () => {
      const { placed } = layoutGraph(model, toggle(fold, keyOf("root", "right")))
      expect(placed.map(({ id }) => id)).toEqual(["root"])
    })
  })

  it("opens no more levels at first than fit on a screen", () => {
    const wide = Array.from({ length: 6 }, (_, i) => [
      edge("root", `a${i}`),
      ...Array.from({ length: 6 }, (_, j) => [
        edge(`a${i}`, `b${i}${j}`),
        edge(`b${i}${j}`, `c${i}${j}`),
      ]).flat(),
    ]).flat()
    expect(draw(wide).placed.length).toBeLessThanOrEqual(41)
  })

  it("leads with the arrow keys to the next column and within a column", () => {
    const { placed } = draw([edge("cell", "root"), edge("root", "a"), edge("root", "b")])
    const find = (id: string) => placed.find((one) => one.id === id)!
    expect(neighbourOf(placed, find("root"), "ArrowLeft")?.id).toBe("cell")
    expect(neighbourOf(placed, find("a"), "ArrowDown")?.id).toBe("b")
    expect(neighbourOf(placed, find("b"), "ArrowLeft")?.id).toBe("root")
    expect(neighbourOf(placed, find("b"), "ArrowDown")).toBeUndefined()
  })
})

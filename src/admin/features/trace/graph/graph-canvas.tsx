import { useMemo, useState, type KeyboardEvent } from "react"
import { useTranslation } from "react-i18next"
import { GraphControls } from "./graph-controls"
import { foldAtFirst, shownChildren, showMore, toggle } from "./graph-fold"
import { GraphLines } from "./graph-lines"
import type { GraphModel } from "./graph-model"
import { GraphNode } from "./graph-node"
import { layoutGraph, neighbourOf, type Placed } from "./layout-graph"
import { MoreNode } from "./more-node"
import { useViewport } from "./use-viewport"

const ZOOM_STEP = 1.25
const PAN_STEP = 80
const PANS: Record<string, [number, number]> = {
  ArrowLeft: [PAN_STEP, 0],
  ArrowRight: [-PAN_STEP, 0],
  ArrowUp: [0, PAN_STEP],
  ArrowDown: [0, -PAN_STEP],
}

type Props = { model: GraphModel; label: string }

/** The picture: arrow keys lead from node to node, + and - zoom, 0 shows all of it. */
export const GraphCanvas = ({ model, label }: Props) => {
  const { t } = useTranslation("traceability")
  const [fold, setFold] = useState(() => foldAtFirst(model))
  const { placed, lines, box } = useMemo(() => layoutGraph(model, fold), [model, fold])
  const { frame, view, fit, zoom, pan, reveal, drag } = useViewport(box)

  const focus = (key: string) =>
    frame.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus()
  const unfoldMore = (one: Placed) => {
    const first = (model.children[one.side].get(one.id) ?? [])[
      shownChildren(model, fold, one.id, one.side).ids.length
    ]
    setFold(showMore(fold, one.parent!))
    // The button is gone with the next picture; what it brought takes its place.
    setTimeout(() => focus(`${one.side}:${first}`))
  }
  const handleKeyDown = (event: KeyboardEvent) => {
    const zooms: Record<string, () => void> = {
      "+": () => zoom(ZOOM_STEP),
      "-": () => zoom(1 / ZOOM_STEP),
      "0": () => fit(box),
    }
    const from = (event.target as HTMLElement).dataset.key
    const current = placed.find((one) => one.key === from)
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return
    }
    if (zooms[event.key]) {
      zooms[event.key]()
    } else if (PANS[event.key]) {
      event.preventDefault()
      if (current) {
        focus(neighbourOf(placed, current, event.key)?.key ?? current.key)
      } else {
        pan(...PANS[event.key])
      }
    }
  }
  return (
    <div className="relative">
      <div
        ref={frame}
        // What it came from is on the left in every language.
        dir="ltr"
        role="group"
        aria-label={label}
        aria-describedby="graph-keys"
        tabIndex={0}
        onKeyDown={handleKeyDown}
        {...drag}
        className="bg-ui-bg-subtle focus-visible:shadow-borders-focus relative cursor-grab select-none outline-none active:cursor-grabbing"
        style={{ height: "max(420px, calc(100vh - 320px))", overflow: "clip", touchAction: "none" }}
      >
        <div
          className="absolute left-0 top-0"
          style={{
            transform: `translate(${view.x}px, ${view.y}px) scale(${view.scale})`,
            transformOrigin: "0 0",
          }}
        >
          <GraphLines lines={lines} model={model} />
          <ul>
            {placed.map((one) =>
              one.rest ? (
                <MoreNode
                  key={one.key}
                  placed={one}
                  onFocus={() => reveal(one)}
                  onClick={() => unfoldMore(one)}
                />
              ) : (
                <GraphNode
                  key={one.key}
                  placed={one}
                  node={model.nodes.get(one.id)!}
                  bond={model.bonds.get(one.id)}
                  onFocus={() => reveal(one)}
                  onToggle={() => setFold(toggle(fold, one.key))}
                />
              )
            )}
          </ul>
        </div>
      </div>
      <GraphControls
        onZoomIn={() => zoom(ZOOM_STEP)}
        onZoomOut={() => zoom(1 / ZOOM_STEP)}
        onFit={() => fit(box)}
      />
      <p id="graph-keys" className="txt-small text-ui-fg-subtle px-6 py-3">
        {t("trace.graph.help")}
      </p>
    </div>
  )
}

import { useTranslation } from "react-i18next"
import { formatQuantity } from "../../../lib/format"
import type { GraphModel } from "./graph-model"
import { type Line, NODE } from "./layout-graph"

/** From the side of the one that faces the other one. */
function pathOf({ from, to }: Line): string {
  const [left, right] = from.x <= to.x ? [from, to] : [to, from]
  const start = { x: left.x + NODE.width, y: left.y + NODE.height / 2 }
  const end = { x: right.x, y: right.y + NODE.height / 2 }
  // What stands in one column is connected around the outside.
  const bend = Math.max(Math.abs(end.x - start.x) / 2, 36)
  return `M ${start.x} ${start.y} C ${start.x + bend} ${start.y}, ${end.x - bend} ${end.y}, ${end.x} ${end.y}`
}

type Props = { lines: Line[]; model: GraphModel }

/** What is connected with what, and how much; dashed where all of it came back. */
export const GraphLines = ({ lines, model }: Props) => {
  const { i18n } = useTranslation("traceability")
  return (
    <svg aria-hidden width="1" height="1" className="absolute start-0 top-0 overflow-visible">
      {lines.map((line) => {
        const bond = line.isExtra || line.to.rest ? undefined : model.bonds.get(line.to.id)
        const cameBack = !!bond && bond.returned >= bond.quantity
        const x = line.to.side === "left" ? line.to.x + NODE.width + 8 : line.to.x - 8
        return (
          <g key={line.key}>
            <path
              d={pathOf(line)}
              fill="none"
              stroke="var(--border-strong)"
              strokeWidth={line.isExtra ? 1 : 1.5}
              strokeDasharray={cameBack ? "5 4" : line.isExtra ? "2 3" : undefined}
            />
            {bond && bond.kind !== "batch" && bond.quantity !== 1 && (
              <text
                x={x}
                y={line.to.y + NODE.height / 2 + 4}
                textAnchor={line.to.side === "left" ? "start" : "end"}
                fontSize="11"
                fill="var(--fg-subtle)"
                stroke="var(--bg-subtle)"
                strokeWidth="4"
                paintOrder="stroke"
              >
                × {formatQuantity(bond.quantity, i18n.language)}
              </text>
            )}
          </g>
        )
      })}
    </svg>
  )
}

import {
  ArchiveBox,
  ArrowUturnLeft,
  DocumentText,
  Hashtag,
  LockClosedSolid,
  SquareTwoStack,
  Tools,
  Trash,
  TruckFast,
} from "@medusajs/icons"
import { clx, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { TraceNode } from "../../../hooks/api/lot-trace"
import type { OperationCode } from "../../../lib/types"
import type { Bond } from "./graph-model"
import { NODE, type Placed } from "./layout-graph"

const DOCUMENT_ICONS: Partial<Record<OperationCode, typeof Hashtag>> = {
  receipt: ArchiveBox,
  delivery: TruckFast,
  return: ArrowUturnLeft,
  manufacturing: Tools,
  scrap: Trash,
}

type Props = {
  placed: Placed
  node: TraceNode
  bond: Bond | undefined
  onFocus: () => void
  onToggle: () => void
}

/** A lot opens as the middle of its own graph; a document opens. */
function pageOf(node: TraceNode, bond: Bond | undefined): string | null {
  if (node.type === "lot") {
    return `/traceability/lots/${node.id}/trace?view=graph`
  }
  return bond?.operationId ? `/traceability/operations/${bond.operationId}` : null
}

export const GraphNode = ({ placed, node, bond, onFocus, onToggle }: Props) => {
  const { t } = useTranslation("traceability")
  const { x, y, key, children, isOpen, side, parent } = placed
  const isRoot = !parent
  const Icon =
    node.type === "lot"
      ? node.kind === "lot"
        ? SquareTwoStack
        : Hashtag
      : (DOCUMENT_ICONS[node.code] ?? DocumentText)
  const facts =
    node.type === "lot"
      ? [node.title || node.sku]
      : [
          t(`trace.graph.document.${node.code}`),
          node.order_id && t("common.order", { number: node.order_display_id ?? "" }),
          node.partner_name,
        ]
  return (
    <li
      className={clx(
        "bg-ui-bg-base absolute flex items-center rounded-lg border",
        isRoot ? "border-ui-border-interactive" : "border-ui-border-base",
        side === "left" ? "flex-row-reverse" : "flex-row"
      )}
      style={{ left: x, top: y, width: NODE.width, height: NODE.height }}
    >
      <NodeLink
        to={pageOf(node, bond)}
        nodeKey={key}
        isCurrent={isRoot}
        onFocus={onFocus}
        title={node.label}
      >
        <Icon
          className={clx(
            "shrink-0",
            node.type === "lot" ? "text-ui-fg-interactive" : "text-ui-fg-subtle"
          )}
        />
        <span className="flex min-w-0 flex-col">
          <Text
            size="small"
            leading="compact"
            weight="plus"
            className={clx("truncate", node.type === "lot" && "font-mono")}
          >
            {node.label}
          </Text>
          <Text size="xsmall" leading="compact" className="text-ui-fg-subtle truncate">
            {facts.filter(Boolean).join(" · ")}
          </Text>
        </span>
        {node.type === "lot" && node.blocked && (
          <LockClosedSolid
            className="text-ui-tag-red-icon shrink-0"
            aria-label={t("lots.flags.blocked")}
          />
        )}
      </NodeLink>
      {children > 0 && !isRoot && (
        <button
          type="button"
          aria-expanded={isOpen}
          aria-label={t(`trace.graph.${isOpen ? "fold" : "unfold"}`, {
            name: node.label,
            count: children,
          })}
          onFocus={onFocus}
          onClick={onToggle}
          className="txt-compact-xsmall-plus text-ui-fg-subtle hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus mx-1 min-w-7 shrink-0 rounded-md border px-1 py-1 text-center outline-none"
        >
          {isOpen ? "−" : `+${children}`}
        </button>
      )}
    </li>
  )
}

type LinkProps = {
  to: string | null
  nodeKey: string
  isCurrent: boolean
  title: string
  onFocus: () => void
  children: ReactNode
}

/** What has no page of its own is reached by the keyboard all the same. */
const NodeLink = ({ to, nodeKey, isCurrent, children, ...rest }: LinkProps) => {
  const props = {
    ...rest,
    "data-key": nodeKey,
    "aria-current": isCurrent || undefined,
    className:
      "focus-visible:shadow-borders-focus flex h-full min-w-0 flex-1 items-center gap-x-2 rounded-lg px-3 outline-none",
  }
  return to && !isCurrent ? (
    <Link to={to} draggable={false} {...props}>
      {children}
    </Link>
  ) : (
    <div tabIndex={0} {...props}>
      {children}
    </div>
  )
}

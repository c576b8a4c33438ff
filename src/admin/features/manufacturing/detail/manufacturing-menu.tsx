import { ActionMenu } from "@medusajs/dashboard/components"
import {
  ArrowPath,
  ArrowUturnLeft,
  ArrowsPointingOut,
  CurrencyDollar,
  DocumentText,
  SquareTwoStack,
  Tools,
  Trash,
  XCircle,
} from "@medusajs/icons"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import type { ManufacturingOrderDetail } from "../../../hooks/api/manufacturing"
import type { DialogName } from "../actions/manufacturing-dialog"
import { isOpen, linesOf } from "../manufacturing-rules"

type Props = {
  order: ManufacturingOrderDetail
  onOpen: (name: DialogName) => void
  onCancel: () => void
}

type Entry = { icon: ReactNode; label: string; onClick: () => void }

/** What is done less often than producing all of it. */
export const ManufacturingMenu = ({ order, onOpen, onCancel }: Props) => {
  const { t } = useTranslation("traceability")
  const open = isOpen(order)
  const isDraft = order.state === "draft"
  const entry = (isOffered: boolean, name: DialogName, icon: ReactNode): Entry[] =>
    isOffered ? [{ icon, label: t(`production.${name}.action`), onClick: () => onOpen(name) }] : []
  const groups = [
    [
      ...entry(
        open && order.tracking === "serial" && order.quantity > 1,
        "batch",
        <SquareTwoStack />
      ),
      ...entry(open, "produce", <Tools />),
      ...entry((open || isDraft) && order.quantity > 1, "split", <ArrowsPointingOut />),
      ...entry(open || isDraft, "labour", <CurrencyDollar />),
    ],
    [
      ...entry(open && linesOf(order, "component").length > 0, "scrap", <Trash />),
      ...entry(order.state === "done", "unbuild", <ArrowUturnLeft />),
      ...entry(
        order.state === "done" && linesOf(order, "component").length > 0,
        "swap",
        <ArrowPath />
      ),
    ],
    entry(order.state !== "cancelled", "traveller", <DocumentText />),
    open || isDraft
      ? [{ icon: <XCircle />, label: t("manufacturing.cancel.action"), onClick: onCancel }]
      : [],
  ].filter((actions) => actions.length > 0)
  return groups.length ? <ActionMenu groups={groups.map((actions) => ({ actions }))} /> : null
}

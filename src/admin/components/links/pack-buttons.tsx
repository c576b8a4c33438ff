import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { Operation } from "../../lib/types"

type Props = { operation: Pick<Operation, "id" | "code" | "order_id" | "state"> }

/** To the pack station and the picking list of an order's delivery, as long as something of it is to be packed. */
export const PackButtons = ({ operation }: Props) => {
  const { t } = useTranslation("traceability")
  const { id, code, order_id, state } = operation
  if (code !== "delivery" || !order_id || (state !== "ready" && state !== "waiting")) {
    return null
  }
  return (
    <>
      <Button size="small" variant="secondary" asChild>
        <Link to={`/traceability/picking-list?ids=${id}`}>{t("packing.pickingList.action")}</Link>
      </Button>
      <Button size="small" variant="secondary" asChild>
        <Link to={`/traceability/packing/${id}`}>{t("menu.packing")}</Link>
      </Button>
    </>
  )
}

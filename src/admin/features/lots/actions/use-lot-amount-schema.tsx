import { useTranslation } from "react-i18next"
import { z } from "zod"
import { formatQuantity } from "../../../lib/format"
import type { LotStock } from "../../../lib/types"
import { isAmountValid } from "./lot-amount"

/** A schema for forms that take a lot from one of these places, besides what else they ask for. */
export const useLotAmountSchema = (stock: LotStock[]) => {
  const { t, i18n } = useTranslation("traceability")
  const invalid = (locationId: string) => {
    const onHand = stock.find((one) => one.location_id === locationId)?.quantity ?? 0
    return t("lots.amount.invalid", { onHand: formatQuantity(onHand, i18n.language) })
  }
  return <S extends z.ZodRawShape>(shape: S) =>
    z
      .object({ location_id: z.string(), quantity: z.string() })
      .superRefine((amount, context) => {
        if (!isAmountValid(amount, stock)) {
          const message = invalid(amount.location_id)
          context.addIssue({ code: "custom", path: ["quantity"], message })
        }
      })
      .and(z.object(shape))
}

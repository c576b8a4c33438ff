import { CircleHalfDottedClock, LockClosedSolid } from "@medusajs/icons"
import { Badge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Lot } from "../../lib/types"

type Props = { lot: Pick<Lot, "blocked_at" | "expired"> & Partial<Pick<Lot, "expiring">> }

/** Why a lot is held back: blocked by a person, or past its expiry date. */
export const LotFlags = ({ lot }: Props) => {
  const { t } = useTranslation("traceability")
  return (
    <>
      {lot.blocked_at && (
        <Badge
          size="2xsmall"
          color="red"
          className="inline-flex shrink-0 items-center gap-x-1 whitespace-nowrap"
        >
          <LockClosedSolid className="size-3 shrink-0" />
          {t("lots.flags.blocked")}
        </Badge>
      )}
      {lot.expiring && !lot.expired && (
        <Badge
          size="2xsmall"
          color="blue"
          className="inline-flex shrink-0 items-center gap-x-1 whitespace-nowrap"
        >
          <CircleHalfDottedClock className="size-3 shrink-0" />
          {t("lots.flags.expiring")}
        </Badge>
      )}
      {lot.expired && (
        <Badge
          size="2xsmall"
          color="orange"
          className="inline-flex shrink-0 items-center gap-x-1 whitespace-nowrap"
        >
          <CircleHalfDottedClock className="size-3 shrink-0" />
          {t("lots.flags.expired")}
        </Badge>
      )}
    </>
  )
}

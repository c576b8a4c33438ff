import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Suspicion } from "../../hooks/api/suspicions"

type Props = { suspicion: Pick<Suspicion, "kind" | "stops" | "cleared_at"> }

/** What is said against a unit: red while it stops it, grey once it is cleared. */
export const SuspicionBadge = ({ suspicion: { kind, stops, cleared_at } }: Props) => {
  const { t } = useTranslation("traceability")
  const open = stops ? "red" : "orange"
  return (
    <StatusBadge color={cleared_at ? "grey" : open}>{t(`suspicions.kinds.${kind}`)}</StatusBadge>
  )
}

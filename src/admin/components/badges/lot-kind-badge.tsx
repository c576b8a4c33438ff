import { Badge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { LotKind } from "../../lib/types"

export const LotKindBadge = ({ kind }: { kind: LotKind }) => {
  const { t } = useTranslation("traceability")
  return <Badge size="2xsmall">{t(`lots.kind.${kind}`)}</Badge>
}

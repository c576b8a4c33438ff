import { useTranslation } from "react-i18next"
import { useLot } from "../../../../../hooks/api/lots"

type Props = {
  id: string
  /** What a page below the lot's own is called. */
  page?: string
}

export const LotBreadcrumb = ({ id, page }: Props) => {
  const { t } = useTranslation("traceability")
  const { lot } = useLot(id)
  const name = lot?.name ?? "…"
  return <span>{page ? `${name} · ${t(page)}` : name}</span>
}

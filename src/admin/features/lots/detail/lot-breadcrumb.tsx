import { BreadcrumbText } from "../../../components/breadcrumb-text"
import { useLot } from "../../../hooks/api/lots"

export const LotBreadcrumb = ({ id }: { id: string }) => {
  const { lot } = useLot(id)
  return <BreadcrumbText>{lot?.name ?? "…"}</BreadcrumbText>
}

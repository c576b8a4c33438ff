import { useLot } from "../../../hooks/api/lots"
import { BreadcrumbText } from "../../../components/breadcrumb-text"

export const LotBreadcrumb = ({ id }: { id: string }) => {
  const { lot } = useLot(id)
  return <BreadcrumbText>{lot?.name ?? "…"}</BreadcrumbText>
}

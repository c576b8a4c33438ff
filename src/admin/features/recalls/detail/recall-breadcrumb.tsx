import { BreadcrumbText } from "../../../components/breadcrumb-text"
import { useRecall } from "../../../hooks/api/recalls"

export const RecallBreadcrumb = ({ id }: { id: string }) => {
  const { recall } = useRecall(id)
  return recall ? <BreadcrumbText>{recall.reference}</BreadcrumbText> : null
}

import { useRecall } from "../../../hooks/api/recalls"
import { BreadcrumbText } from "../../../components/breadcrumb-text"

export const RecallBreadcrumb = ({ id }: { id: string }) => {
  const { recall } = useRecall(id)
  return recall ? <BreadcrumbText>{recall.reference}</BreadcrumbText> : null
}

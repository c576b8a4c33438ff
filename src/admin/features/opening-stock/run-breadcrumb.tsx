import { BreadcrumbText } from "../../components/breadcrumb-text"
import { useOpeningRun } from "../../hooks/api/opening-stock"

export const RunBreadcrumb = ({ id }: { id: string }) => {
  const { run } = useOpeningRun(id)
  return run ? <BreadcrumbText>{run.reference}</BreadcrumbText> : null
}

import { useOpeningRun } from "../../hooks/api/opening-stock"
import { BreadcrumbText } from "../../components/breadcrumb-text"

export const RunBreadcrumb = ({ id }: { id: string }) => {
  const { run } = useOpeningRun(id)
  return run ? <BreadcrumbText>{run.reference}</BreadcrumbText> : null
}

import { useOpeningRun } from "../../hooks/api/opening-stock"

export const RunBreadcrumb = ({ id }: { id: string }) => {
  const { run } = useOpeningRun(id)
  return run ? <span>{run.reference}</span> : null
}

import { BreadcrumbText } from "../../../components/breadcrumb-text"
import { useServiceCase } from "../../../hooks/api/service-cases"

export const CaseBreadcrumb = ({ id }: { id: string }) => {
  const { service_case } = useServiceCase(id)
  return service_case ? <BreadcrumbText>{service_case.reference}</BreadcrumbText> : null
}

import { useServiceCase } from "../../../hooks/api/service-cases"

export const CaseBreadcrumb = ({ id }: { id: string }) => {
  const { service_case } = useServiceCase(id)
  return service_case ? <span>{service_case.reference}</span> : null
}

import { Container } from "@medusajs/ui"
import { ServiceCasesTable } from "../../../features/service/list/service-cases-table"

export const ServicePage = () => (
  <Container className="divide-y p-0">
    <ServiceCasesTable />
  </Container>
)

import { Container } from "@medusajs/ui"
import { Outlet } from "react-router-dom"
import { KindTabs } from "../../../features/operations/list/kind-tabs"
import { OperationsTable } from "../../../features/operations/list/operations-table"

export const OperationsPage = () => (
  <>
    <Container className="divide-y p-0">
      <KindTabs />
      <OperationsTable />
    </Container>
    <Outlet />
  </>
)

import { Container } from "@medusajs/ui"
import { Outlet } from "react-router-dom"
import { BomsTable } from "../../../features/boms/list/boms-table"

export const BillsOfMaterialsPage = () => (
  <>
    <Container className="divide-y p-0">
      <BomsTable />
    </Container>
    <Outlet />
  </>
)

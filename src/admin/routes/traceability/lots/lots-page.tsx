import { Container } from "@medusajs/ui"
import { Outlet } from "react-router-dom"
import { LotsTable } from "../../../features/lots/list/lots-table"

export const LotsPage = () => (
  <>
    <Container className="divide-y p-0">
      <LotsTable />
    </Container>
    <Outlet />
  </>
)

import { Container } from "@medusajs/ui"
import { Outlet } from "react-router-dom"
import { SuppliersTable } from "../../../features/purchasing/suppliers/suppliers-table"

export const SuppliersPage = () => (
  <>
    <Container className="divide-y p-0">
      <SuppliersTable />
    </Container>
    <Outlet />
  </>
)

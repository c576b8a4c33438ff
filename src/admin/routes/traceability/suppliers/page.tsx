import { Container } from "@medusajs/ui"
import { Outlet } from "react-router-dom"
import { Breadcrumb } from "../../../components/breadcrumb"
import { withHealthBanner } from "../../../components/with-health-banner"
import { SuppliersTable } from "../../../features/purchasing/suppliers/suppliers-table"

const SuppliersPage = () => (
  <>
    <Container className="divide-y p-0">
      <SuppliersTable />
    </Container>
    <Outlet />
  </>
)

export const handle = { breadcrumb: () => <Breadcrumb label="purchasing.suppliers.title" /> }

export default withHealthBanner(SuppliersPage)

import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container } from "@medusajs/ui"
import { useState } from "react"
import { Breadcrumb } from "../../../components/breadcrumb"
import { CreateLotModal } from "../../../features/lots/form/create-lot-modal"
import { LotsTable } from "../../../features/lots/list/lots-table"

const LotsPage = () => {
  const [isCreating, setIsCreating] = useState(false)
  return (
    <Container className="divide-y p-0">
      <LotsTable onCreate={() => setIsCreating(true)} />
      {isCreating && <CreateLotModal onClose={() => setIsCreating(false)} />}
    </Container>
  )
}

export const config = defineRouteConfig({ label: "lots.menu", translationNs: "traceability" })

export const handle = { breadcrumb: () => <Breadcrumb label="lots.menu" /> }

export default LotsPage

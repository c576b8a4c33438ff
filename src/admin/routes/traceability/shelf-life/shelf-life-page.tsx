import { Container } from "@medusajs/ui"
import { AgingTable } from "../../../features/shelf-life/aging-table"
import { RotationSection } from "../../../features/shelf-life/rotation-section"

export const ShelfLifePage = () => (
  <div className="flex flex-col gap-y-3">
    <Container className="divide-y p-0">
      <AgingTable />
    </Container>
    <RotationSection />
  </div>
)

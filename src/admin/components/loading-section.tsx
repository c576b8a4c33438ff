import { Container } from "@medusajs/ui"
import { LoadingRows } from "./tables/loading-rows"

/** The outline of a section until its data is here. */
export const LoadingSection = ({ rows }: { rows?: number }) => (
  <Container className="p-0">
    <LoadingRows rows={rows} />
  </Container>
)

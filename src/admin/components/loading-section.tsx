import { Container, Skeleton } from "@medusajs/ui"

/** The outline of a section until its data is here. */
export const LoadingSection = ({ rows = 3 }: { rows?: number }) => (
  <Container className="flex flex-col gap-y-4 px-6 py-4" aria-busy="true">
    {Array.from({ length: rows }, (_, row) => (
      <Skeleton key={row} className="h-6 w-full" />
    ))}
  </Container>
)

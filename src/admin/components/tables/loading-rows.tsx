import { Skeleton } from "@medusajs/ui"

/** The outline of what is inside of a section until its data is here. */
export const LoadingRows = ({ rows = 3 }: { rows?: number }) => (
  <div className="flex flex-col gap-y-4 px-6 py-4" aria-busy="true">
    {Array.from({ length: rows }, (_, row) => (
      <Skeleton key={row} className="h-6 w-full" />
    ))}
  </div>
)

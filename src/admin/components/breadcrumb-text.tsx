import type { ReactNode } from "react"

/** One word of the way to a page; on a narrow screen it is cut, so that the way stays in one line and beside the icons. */
export const BreadcrumbText = ({ children }: { children: ReactNode }) => (
  <span className="block max-w-[15vw] truncate lg:max-w-none">{children}</span>
)
